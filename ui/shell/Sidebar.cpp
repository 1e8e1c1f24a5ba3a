// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Sidebar.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/shell/SidebarDelegate.h"
#include "ui/shell/SidebarModel.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Surface.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QListView>

namespace botdeck {

namespace {

constexpr int WideWidth = 216;
constexpr int RailWidth = 56;

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_model(new SidebarModel(this))
    , m_delegate(new SidebarDelegate(this))
    , m_list(new QListView(this))
    , m_footer(makeFooter())
{
    m_list->setObjectName(QStringLiteral("navigationListView"));
    m_list->setAccessibleName(tr("Navigation"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListView::clicked, this, &Sidebar::onActivated);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (QGuiApplication::mouseButtons() == Qt::NoButton) // by a key: a click was told already
            onActivated(index);
    });

    m_list->installEventFilter(this);

    const Metrics metrics = Metrics::of(this);
    auto *lists = new QVBoxLayout;
    lists->setContentsMargins(metrics.px(8), metrics.px(10), metrics.px(8), metrics.px(6));
    lists->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(lists, 1);
    layout->addWidget(m_footer);
    applyWidth();
}

QWidget *Sidebar::makeFooter()
{
    const Metrics metrics = Metrics::of(this);
    auto *footer = new Surface(Surface::Fill::Window, Surface::Top, this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics.px(16), metrics.px(6), metrics.px(12), metrics.px(6));
    row->setSpacing(metrics.px(10));
    row->addWidget(new IconLabel(QLatin1String("user"), 18, Tone::Neutral, footer));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_role = new ElidedLabel({}, TextLabel::Size::Strong, TextLabel::Ink::Text, footer);
    m_rank = new ElidedLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, footer);
    words->addWidget(m_role);
    words->addWidget(m_rank);
    row->addLayout(words, 1);
    return footer;
}

void Sidebar::setSession(const DatabaseSession *session, const PageDescriptions &pages)
{
    m_model->setSession(session, pages);
    m_footer->setVisible(session != nullptr && !m_rail);
    if (!session)
        return;
    const ServerFacts &facts = session->pool().facts();
    m_role->setText(facts.user);
    if (session->isReadOnly())
        m_rank->setText(tr("Read-only"));
    else
        m_rank->setText(facts.isSuperuser ? tr("Superuser") : tr("Role"));
}

void Sidebar::updateBadges(const DatabaseSession &session, const PageDescriptions &pages)
{
    m_model->updateBadges(session, pages);
}

void Sidebar::updateCounts(const DatabaseSession &session)
{
    m_model->updateCounts(session);
}

void Sidebar::setCurrent(const Place &place)
{
    m_current = place;
    m_model->pin(place);
    const QModelIndex found = m_model->indexOf(place);
    // The rail has no tables: theirs is the page they stand under.
    const bool isHidden = m_rail && found.isValid() && m_delegate->sizeHint({}, found).height() == 0;
    const QModelIndex index = isHidden ? m_model->indexOf({QStringLiteral("tables"), {}}) : found;
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    } else {
        m_list->clearSelection();
    }
}

void Sidebar::setRail(bool rail)
{
    if (m_rail == rail)
        return;
    m_rail = rail;
    m_delegate->setRail(rail);
    m_footer->setVisible(!rail && m_model->rowCount() > 0);
    applyWidth();
    m_list->doItemsLayout();
    setCurrent(m_current);
}

void Sidebar::applyWidth()
{
    setFixedWidth(Metrics::of(this).px(m_rail ? RailWidth : WideWidth));
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    // What keys went over without opening it is not the page that is shown.
    if (watched == m_list && event->type() == QEvent::FocusOut)
        setCurrent(m_current);
    return QWidget::eventFilter(watched, event);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyWidth();
}

Place Sidebar::pageNumber(int number) const
{
    return m_model->pageNumber(number);
}

void Sidebar::setUnfolded(bool unfolded)
{
    m_model->setUnfolded(unfolded);
}

void Sidebar::onActivated(const QModelIndex &index)
{
    if (index.data(SidebarModel::KindRole).toInt() == static_cast<int>(SidebarModel::Kind::More)) {
        setUnfolded(!m_model->isUnfolded());
        m_list->scrollTo(index);
        emit unfolded(m_model->isUnfolded());
        return;
    }
    // A table the role may not read, too: its page says why, and has the GRANT.
    if (const auto place = index.data(SidebarModel::PlaceRole).value<Place>(); !place.page.isEmpty())
        emit chosen(place);
}

} // namespace botdeck
