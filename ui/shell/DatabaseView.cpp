// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DatabaseView.h"

#include "models/tables/DatabaseSession.h"
#include "models/tables/RowCounts.h"
#include "ui/delegates/Preedit.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/Page.h"
#include "ui/page/UiSettings.h"
#include "ui/recovery/EditKeeper.h"
#include "ui/shell/ConnectionMessages.h"
#include "ui/shell/DatabaseNavigator.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/SaveFlow.h"
#include "ui/shell/Sidebar.h"
#include "ui/widgets/BottomOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PendingBar.h"
#include "ui/widgets/Surface.h"

#include <QApplication>
#include <QBoxLayout>
#include <QListView>
#include <QTimer>

#include <memory>

namespace botdeck {

namespace {

constexpr int RailBelow = 1200;
constexpr int WatchAfterMs = 400; // the first page's rows come first

} // namespace

DatabaseView::DatabaseView(
    DatabaseSession &session, const PageDescriptions &pages, Prompts &prompts, UiSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_pages(pages)
    , m_navigator(new DatabaseNavigator(*this))
    , m_context{session, *m_navigator, prompts, settings}
    , m_settings(settings)
    , m_sidebar(new Sidebar(this))
    , m_connectionBar(new MessageBar(this))
    , m_messageBar(new MessageBar(this))
    , m_noticeBar(new MessageBar(this))
    , m_stack(new PageStack(pages, m_context, this))
    , m_pendingBar(new PendingBar(this))
    , m_saveFlow(new SaveFlow(
          session, prompts, *m_pendingBar, {*m_messageBar, *m_noticeBar}, [this] { return commitEdits(); }, this))
    , m_keeper(new EditKeeper(session, prompts, this))
{
    auto *content = new QVBoxLayout;
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_stack, 1);
    content->addWidget(m_connectionBar); // below, so that nothing moves under the pointer when they come
    content->addWidget(m_messageBar);
    content->addWidget(m_pendingBar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(Surface::verticalLine(this));
    layout->addLayout(content, 1);

    new BottomOverlay(m_noticeBar, m_stack);
    auto *messages = new ConnectionMessages(session.pool(), *m_connectionBar, this);
    connect(messages, &ConnectionMessages::passwordWanted, this, &DatabaseView::passwordWanted);
    connect(m_saveFlow, &SaveFlow::serverSilent, this, &DatabaseView::serverSilent);
    connect(m_saveFlow, &SaveFlow::focusLost, this, [this] {
        if (Page *page = currentPage())
            page->mainView()->setFocus(Qt::OtherFocusReason);
    });
    m_saveFlow->setSpeaksLabels([this] {
        const Page *page = currentPage();
        return page && page->place().page != QLatin1String("table");
    });
    connect(m_saveFlow, &SaveFlow::noted, this, &DatabaseView::noted);
    watchKeeper();
    connect(m_sidebar, &Sidebar::chosen, this, &DatabaseView::go);
    connect(m_stack, &PageStack::pageMade, this, &DatabaseView::connectPage);
    connect(&session, &DatabaseSession::catalogueChanged, this, &DatabaseView::fillSidebar);
    connect(&session.rowCounts(), &RowCounts::changed, this, [this] { m_sidebar->updateCounts(m_session); });
    m_sidebar->setSession(&session, pages);
    m_sidebar->setUnfolded(settings.value(settingsKey(QStringLiteral("allTables"))).toBool());
    connect(m_sidebar, &Sidebar::unfolded, this,
        [this](bool all) { m_settings.setValue(settingsKey(QStringLiteral("allTables")), all); });
    m_railWanted = settings.value(QStringLiteral("sidebar/rail")).toBool();
    m_sidebar->setRail(m_railWanted);
    QTimer::singleShot(WatchAfterMs, this, &DatabaseView::watchBadges);
}

DatabaseView::~DatabaseView()
{
    // While this is still a DatabaseView: pages tell of what their end stops.
    const std::unique_ptr<PageStack> pages(m_stack);
}

void DatabaseView::watchKeeper()
{
    connect(m_keeper, &EditKeeper::noted, this, &DatabaseView::noted);
    connect(m_keeper, &EditKeeper::restored, this,
        [this](int rows) { emit noted(tr("The edits of %Ln rows are back", nullptr, rows)); });
    connect(m_keeper, &EditKeeper::failed, this,
        [this](const Error &error) { m_messageBar->setMessage(ErrorWords::message(error)); });
    connect(m_keeper, &EditKeeper::stateChanged, this, [this] {
        const std::optional<Error> &problem = m_keeper->journal().problem();
        m_saveFlow->setNotKept(problem ? ErrorWords::explanation(*problem) : QString());
    });
}

void DatabaseView::connectPage(Page *page)
{
    connect(page, &Page::statusChanged, this, &DatabaseView::statusChanged);
    connect(page, &Page::titleChanged, this, &DatabaseView::pageChanged);
    connect(page, &Page::badgeChanged, this, &DatabaseView::updateBadges);
    connect(page, &Page::queryFinished, this, &DatabaseView::queryFinished);
    connect(page, &Page::placeChanged, this, [this, page] {
        if (page == m_stack->currentPage()) {
            m_place = page->place();
            rememberPlace();
        }
    });
}

void DatabaseView::fillSidebar()
{
    m_sidebar->setSession(&m_session, m_pages);
    m_sidebar->setCurrent(m_place);
}

void DatabaseView::updateBadges()
{
    m_sidebar->updateBadges(m_session, m_pages);
}

bool DatabaseView::commitEdits()
{
    Preedit::commit(); // a word that is still being composed
    Page *page = currentPage();
    return !page || page->commitEdits();
}

void DatabaseView::watchBadges()
{
    for (const PageDescription &page : m_pages) {
        if (page.watch)
            page.watch(m_context, this, [this] { updateBadges(); });
    }
}

bool DatabaseView::show(const Place &place)
{
    if (!commitEdits()) { // a page that is left keeps no open editor
        m_sidebar->setCurrent(m_place);
        return false;
    }
    const bool isFirst = m_place.page.isEmpty();
    Page *page = m_stack->open(place);
    if (!page)
        return false;
    m_place = page->place();
    m_sidebar->setCurrent(m_place);
    rememberPlace();
    // The start view leaves the focus to whatever comes next, which is no choice of the person's.
    if (QWidget *view = page->mainView(); view && (isFirst || !m_sidebar->list()->hasFocus()))
        view->setFocus(Qt::OtherFocusReason);
    emit pageChanged();
    emit statusChanged();
    return true;
}

void DatabaseView::go(const Place &place)
{
    const Place before = m_place;
    if (show(place) && !(before == m_place))
        m_history.leave(before);
    emit pageChanged();
}

void DatabaseView::back()
{
    if (!commitEdits())
        return; // before the history moves
    if (const auto place = m_history.back(m_place))
        show(*place);
}

void DatabaseView::forward()
{
    if (!commitEdits())
        return;
    if (const auto place = m_history.forward(m_place))
        show(*place);
}

void DatabaseView::goToPage(int number)
{
    const Place place = m_sidebar->pageNumber(number);
    if (!place.page.isEmpty())
        go(place);
}

QString DatabaseView::settingsKey(const QString &name) const
{
    const Profile &profile = m_session.profile();
    return QStringLiteral("profile/%1/%2")
        .arg(profile.isWorkspace() ? QStringLiteral("workspace") : profile.id.toString(QUuid::WithoutBraces), name);
}

void DatabaseView::rememberPlace()
{
    m_settings.setValue(settingsKey(QStringLiteral("page")), m_place.page);
    m_settings.setValue(settingsKey(QStringLiteral("arguments")), m_place.arguments);
}

void DatabaseView::restorePlace()
{
    const Place last{m_settings.value(settingsKey(QStringLiteral("page"))).toString(),
        m_settings.value(settingsKey(QStringLiteral("arguments"))).toMap()};
    if (!last.page.isEmpty() && show(last))
        return;
    // A system nobody knows has its tables to look at; an empty database is to be filled first.
    const QString wanted = m_session.catalogue()->relations().isEmpty() ? QStringLiteral("migrations")
        : !m_session.system()->profile()                                ? QStringLiteral("tables")
                                                                        : QString();
    if (!wanted.isEmpty() && show({wanted, {}}))
        return;
    if (const Place first = m_sidebar->pageNumber(1); !first.page.isEmpty())
        show(first);
}

void DatabaseView::toggleSidebar()
{
    m_railWanted = !m_sidebar->isRail();
    m_settings.setValue(QStringLiteral("sidebar/rail"), m_railWanted);
    m_sidebar->setRail(m_railWanted);
}

void DatabaseView::refresh()
{
    if (Page *page = currentPage())
        page->refresh();
}

void DatabaseView::cancelWork()
{
    if (m_session.saves().state() == SaveController::State::Saving) {
        m_session.saves().cancel();
        return;
    }
    if (Page *page = currentPage(); page && page->cancelWork())
        return;
    if (m_messageBar->message().closable) // else it waits for a decision
        m_messageBar->clear();
    m_noticeBar->clear();
}

void DatabaseView::focusSearch()
{
    if (Page *page = currentPage())
        page->focusSearch();
}

void DatabaseView::focusNextPane()
{
    Page *page = currentPage();
    QWidget *now = QApplication::focusWidget();
    if (m_sidebar->isAncestorOf(now) && page)
        page->mainView()->setFocus(Qt::ShortcutFocusReason);
    else if (m_pendingBar->isVisible() && page && page->isAncestorOf(now))
        m_pendingBar->nextInFocusChain()->setFocus(Qt::ShortcutFocusReason);
    else
        m_sidebar->list()->setFocus(Qt::ShortcutFocusReason);
}

Page *DatabaseView::currentPage() const
{
    return m_stack->currentPage();
}

void DatabaseView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setRail(m_railWanted || width() < Metrics::of(this).px(RailBelow));
}

} // namespace botdeck
