// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ReferencePopup.h"

#include "models/entities/EntityModels.h"
#include "models/tables/DatabaseSession.h"
#include "ui/editors/EntityRowDelegate.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace botdeck {

ReferencePopup::ReferencePopup(const PageContext &page, quint32 target, const QString &none, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(EntityModels::makeFor(page.session, target, this))
    , m_search(new SearchField(tr("Search"), this))
    , m_list(new QListView(this))
    , m_state(new TextLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    const Metrics metrics = Metrics::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.space8(), metrics.space8(), metrics.space8(), metrics.space8());
    column->setSpacing(metrics.space8());
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new EntityRowDelegate(EntityRowDelegate::Form::Line, m_list));
    m_list->setAccessibleName(tr("Rows to choose"));
    m_search->installEventFilter(this);
    if (!none.isEmpty()) {
        QPushButton *clear = makeButton(none, ButtonKind::Flat, this);
        column->addWidget(clear);
        connect(clear, &QPushButton::clicked, this, [this] {
            emit chosen(std::nullopt);
            close();
        });
    }
    connect(m_search, &SearchField::searchRequested, this, &ReferencePopup::search);
    connect(m_list, &QListView::clicked, this, &ReferencePopup::take);
    connect(m_list, &QListView::activated, this, &ReferencePopup::take);
    if (!m_model) {
        m_state->setText(tr("The table is not in this database"));
        return;
    }
    m_list->setModel(m_model);
    const QList<int> titles = m_model->system().titleColumns(m_model->relation());
    m_list->setModelColumn(titles.isEmpty() ? 0 : titles.first());
    m_model->setVisibleColumns(titles);
    connect(m_model, &TableModel::loadingChanged, this, &ReferencePopup::showState);
    connect(
        m_model, &TableModel::failed, this, [this](const Error &error) { m_state->setText(ErrorWords::fact(error)); });
    m_model->select();
}

void ReferencePopup::showState()
{
    if (m_model->isLoading())
        m_state->setText(tr("Reading…"));
    else if (m_model->rowCount() == 0)
        m_state->setText(tr("No row fits"));
    m_state->setVisible(m_model->isLoading() || m_model->rowCount() == 0);
    if (!m_model->isLoading() && m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, m_list->modelColumn()));
    if (m_takesFirst && !m_model->isLoading()) {
        m_takesFirst = false;
        take(m_model->index(0, m_list->modelColumn()));
    }
}

void ReferencePopup::search(const QString &text)
{
    if (!m_model || text.trimmed() == m_words)
        return;
    m_words = text.trimmed();
    const int column = m_list->modelColumn();
    Filters filters;
    if (!m_words.isEmpty() && m_model->canFilter(column))
        filters = {{.column = column, .op = Filter::Op::Contains, .values = {m_words.toUtf8()}}};
    m_model->setFilters(filters);
}

void ReferencePopup::take(const QModelIndex &index)
{
    const RowRef row = index.data(RowKeyRole).value<RowRef>();
    QByteArray key = row.key.value(0);
    if (row.isNew()) { // not saved yet, but with a key of our own
        const KeyInfo *info = m_model->relation().rowKey();
        key = info ? index.siblingAtColumn(info->columns.first()).data(RawTextRole).toByteArray() : QByteArray();
    }
    if (key.isEmpty())
        return;
    emit chosen(key);
    close();
}

void ReferencePopup::openBelow(QWidget *field, const QString &typed)
{
    const Metrics metrics = Metrics::of(this);
    const QSize size(std::max(field->width(), metrics.px(280)), metrics.px(320));
    const QRect screen = field->screen()->availableGeometry();
    QPoint corner = field->mapToGlobal(QPoint(0, field->height() + 2));
    if (corner.y() + size.height() > screen.bottom())
        corner = field->mapToGlobal(QPoint(0, -size.height() - 2));
    if (field->layoutDirection() == Qt::RightToLeft)
        corner.rx() += field->width() - size.width();
    setGeometry(QRect(corner, size));
    show();
    m_search->setFocus();
    if (typed.isEmpty())
        return;
    m_search->setText(typed);
    m_search->end(false);
    search(typed);
}

void ReferencePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool ReferencePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_takesFirst = m_model && (m_model->isLoading() || m_search->text().trimmed() != m_words);
        if (m_takesFirst)
            search(m_search->text());
        else if (m_list->currentIndex().isValid())
            take(m_list->currentIndex());
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        m_list->setFocus();
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace botdeck
