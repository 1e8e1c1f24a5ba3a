// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/RecentConnections.h"

#include "ui/connect/ProfileDelegate.h"
#include "ui/connect/ProfileListModel.h"
#include "ui/connect/ResultCard.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/SectionLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>

namespace botdeck {

RecentConnections::RecentConnections(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProfileListModel(this))
    , m_list(new QListView)
    , m_words(new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary))
    , m_result(new ResultCard)
{
    const Metrics metrics = Metrics::of(this);
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    inside->addWidget(m_words);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(metrics.space16(), metrics.space16(), metrics.space16(), metrics.space16());
    m_words->setText(tr("Connections you open are kept here, without their passwords"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space8());
    column->addWidget(new SectionLabel(tr("Recent connections")));
    column->addWidget(card);
    column->addWidget(m_result);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProfileDelegate(m_list));
    m_list->setObjectName(QStringLiteral("recentListView"));
    m_list->setAccessibleName(tr("Recent connections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::activated, this,
        [this](const QModelIndex &index) { emit connectRequested(m_model->profile(index.row())); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &RecentConnections::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const QRect row = m_list->visualRect(current);
        emit rowShown(QRect(m_list->viewport()->mapTo(this, row.topLeft()), row.size()));
    });
    fitHeight();
}

void RecentConnections::setProfiles(const QList<Profile> &profiles)
{
    m_model->setProfiles(profiles);
    m_words->setVisible(profiles.isEmpty());
    m_words->setTone(std::nullopt);
    if (!profiles.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
    fitHeight();
}

void RecentConnections::showError(const Error &error)
{
    m_words->setText(ErrorWords::explanation(error));
    m_words->setTone(Tone::Error);
    m_words->show();
}

void RecentConnections::setBusy(bool busy)
{
    m_list->setEnabled(!busy);
}

void RecentConnections::fitHeight()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
}

void RecentConnections::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fitHeight();
}

bool RecentConnections::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool RecentConnections::onKey(int key)
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return false;
    if (key == Qt::Key_F2)
        emit editRequested(m_model->profile(current.row()));
    else if (key == Qt::Key_Delete)
        emit removeRequested(m_model->profile(current.row()));
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        emit connectRequested(m_model->profile(current.row()));
    else
        return false;
    return true;
}

void RecentConnections::showMenu(const QPoint &position)
{
    QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        index = m_list->currentIndex(); // asked for with the keyboard
    if (!index.isValid())
        return;
    const Profile profile = m_model->profile(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(
        Icons::get(QLatin1String("plug")), tr("Connect"), this, [this, profile] { emit connectRequested(profile); });
    menu->addAction(
        Icons::get(QLatin1String("edit")), tr("Edit…"), this, [this, profile] { emit editRequested(profile); });
    menu->addSeparator();
    menu->addAction(
        Icons::get(QLatin1String("trash")), tr("Remove…"), this, [this, profile] { emit removeRequested(profile); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace botdeck
