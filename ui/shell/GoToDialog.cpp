// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/GoToDialog.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/page/PlaceWords.h"
#include "ui/shell/SidebarDelegate.h"
#include "ui/shell/SidebarModel.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>

#include <utility>

namespace botdeck {

namespace {

constexpr QSize PreferredSize(560, 560);

/// Only what one can go to, whose name has the typed letters in their order; the likeliest first.
class Matches : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &text)
    {
        m_typed = text.simplified();
        QString letters;
        for (const QChar letter : m_typed) {
            if (!letter.isSpace())
                letters += (letters.isEmpty() ? QString() : QStringLiteral(".*")) + QRegularExpression::escape(letter);
        }
        setFilterRegularExpression(QRegularExpression(letters, QRegularExpression::CaseInsensitiveOption));
        sort(-1); // so that the next one sorts anew
        if (!m_typed.isEmpty())
            sort(0);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!index.data(SidebarModel::EnabledRole).toBool())
            return false;
        return QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        return std::pair(rank(left), left.row()) < std::pair(rank(right), right.row());
    }

private:
    /// Of the ways to fit: the whole name, its beginning, a part of it, letters apart; a page before a table.
    [[nodiscard]] int rank(const QModelIndex &index) const
    {
        const QString name = index.data(filterRole()).toString();
        const bool isPage = index.data(SidebarModel::KindRole).toInt() == static_cast<int>(SidebarModel::Kind::Page);
        const int way = name.compare(m_typed, Qt::CaseInsensitive) == 0 ? 0
            : name.startsWith(m_typed, Qt::CaseInsensitive)             ? 1
            : name.contains(m_typed, Qt::CaseInsensitive)               ? 2
                                                                        : 3;
        return 2 * way + (isPage ? 0 : 1);
    }

    QString m_typed;
};

} // namespace

GoToDialog::GoToDialog(const DatabaseSession &session, const PageDescriptions &pages, QWidget *parent)
    : Dialog(tr("Go to"), parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_none(new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, this))
    , m_matches(new Matches(this))
{
    setWindowModality(Qt::WindowModal);
    setEnvironment(session.profile().environment, PlaceWords::of(session.profile()));
    setNote(tr("Up and Down choose, Enter goes there, Esc closes"));
    auto *places = new SidebarModel(this);
    places->setSession(&session, pages);
    m_matches->setSourceModel(places);
    m_matches->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(QStringLiteral("goToLineEdit"));
    m_search->setPlaceholderText(tr("Page or table"));
    m_search->setAccessibleName(tr("Go to page or table"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Pages and tables"));
    m_list->setModel(m_matches);
    m_list->setItemDelegate(new SidebarDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(false);
    layOut();
    setPreferredSize(PreferredSize.width(), PreferredSize.height());
    connect(m_search, &QLineEdit::textChanged, this, &GoToDialog::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &GoToDialog::choose);
    connect(m_list, &QListView::clicked, this, &GoToDialog::choose);
    filter({});
    m_search->setFocus();
}

void GoToDialog::layOut()
{
    const Metrics metrics = Metrics::of(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics.space16(), metrics.space12(), metrics.space16(), metrics.space8());
    column->setSpacing(metrics.space8());
    column->addWidget(m_search);
    m_none->setWordWrap(true);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addStretch();
    content()->addLayout(column);
}

void GoToDialog::filter(const QString &text)
{
    static_cast<Matches *>(m_matches)->setTyped(text);
    m_list->setCurrentIndex(m_matches->index(0, 0));
    m_list->setVisible(m_matches->rowCount() > 0);
    m_none->setText(tr("Nothing fits “%1”: no page or table has these letters in its name").arg(text.simplified()));
    m_none->setVisible(m_matches->rowCount() == 0);
}

void GoToDialog::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    emit chosen(index.data(SidebarModel::PlaceRole).value<Place>());
    accept();
}

bool GoToDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            if (const QModelIndex next = m_matches->index(row, 0); next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

} // namespace botdeck
