// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/connect/StartView.h"
#include "ui/look/Metrics.h"
#include "ui/page/Page.h"
#include "ui/page/PlaceWords.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/GoToDialog.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/PaletteSources.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/StatusLine.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>

namespace botdeck {

namespace {

constexpr QSize SmallestWindow(800, 560); // less in a small font; large text must not outgrow the screen
constexpr QSize FirstSize(1440, 900);
constexpr QSize RoomForFrame(16, 48); // which a window manager adds only once the window is shown
constexpr int NarrowBelow = 1200;
constexpr int NoteMs = 6'000;

} // namespace

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_pages(std::move(parts.pages))
    , m_prompts(parts.prompts)
    , m_settings(parts.settings)
    , m_theme(parts.theme)
    , m_start(parts.start)
    , m_header(new HeaderBar(this))
    , m_content(new QStackedWidget(this))
    , m_status(new StatusLine(this))
{
    auto *frame = new QWidget(this);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_status);
    setCentralWidget(frame);
    m_content->addWidget(m_start);
    m_header->hide();
    m_status->hide();
    const Metrics metrics = Metrics::of(this);
    setMinimumSize(
        QSize(metrics.px(SmallestWindow.width()), metrics.px(SmallestWindow.height())).boundedTo(SmallestWindow));
    resize(FirstSize.boundedTo(screen()->availableSize() - RoomForFrame));
    const QByteArray geometry =
        QByteArray::fromBase64(m_settings.value(QStringLiteral("window/geometry")).toString().toLatin1());
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    makeActions();
    m_notedEnd.setSingleShot(true);
    connect(&m_notedEnd, &QTimer::timeout, this, [this] {
        m_noted.clear();
        updateStatus();
    });
    m_systemEnd.setSingleShot(true);
    connect(&m_systemEnd, &QTimer::timeout, this, &MainWindow::closeNow);
    connect(m_start, &StartView::connectRequested, this, &MainWindow::openDatabase);
    connect(m_start, &StartView::cancelRequested, this, &MainWindow::dropDatabase);
    updateTitle();
}

MainWindow::~MainWindow()
{
    closeView(); // before the session its pages refer to
}

void MainWindow::openDatabase(const Profile &profile)
{
    closeDatabase([this, profile] {
        m_session = std::make_unique<DatabaseSession>(profile);
        connect(m_session.get(), &DatabaseSession::stepChanged, m_start, &StartView::showStep);
        connect(m_session.get(), &DatabaseSession::opened, this, &MainWindow::onOpened);
        connect(m_session.get(), &DatabaseSession::openFailed, this, &MainWindow::onOpenFailed);
        m_session->open();
    });
}

void MainWindow::onOpened()
{
    m_start->showDone();
    m_view = new DatabaseView(*m_session, m_pages, m_prompts, m_settings, this);
    connect(m_view, &DatabaseView::pageChanged, this, &MainWindow::updateTitle);
    connect(m_view, &DatabaseView::pageChanged, this, &MainWindow::updateHistory);
    connect(m_view, &DatabaseView::statusChanged, this, &MainWindow::updateStatus);
    connect(m_view, &DatabaseView::queryFinished, this, &MainWindow::showQueryTime);
    connect(m_view, &DatabaseView::passwordWanted, this, &MainWindow::askPassword);
    connect(m_view, &DatabaseView::noted, this, &MainWindow::note);
    connect(m_view, &DatabaseView::serverSilent, m_header, &HeaderBar::setSilent);
    m_content->addWidget(m_view);
    m_content->setCurrentWidget(m_view);
    m_header->setSession(m_session.get());
    m_header->show();
    m_status->show();
    m_view->restorePlace();
    updateTitle();
    emit databaseOpened();
}

void MainWindow::askPassword()
{
    const Profile &profile = m_session->profile();
    Prompts::Question question;
    question.title = tr("Password for %1").arg(PlaceWords::title(profile));
    question.text = tr("Password of %1").arg(profile.spec.user);
    question.accept = tr("Connect");
    question.reject = tr("Cancel");
    question.dangerous = false;
    question.icon = QStringLiteral("key");
    question.setWhere(profile);
    m_prompts.askText(
        this, question, true, [this, guard = QPointer<DatabaseSession>(m_session.get())](const QString &password) {
            if (guard)
                guard->pool().setPassword(password);
        });
}

void MainWindow::onOpenFailed(const Error &error)
{
    m_start->showError(error);
    m_session.release()->deleteLater(); // its signal is still being delivered
}

void MainWindow::dropDatabase()
{
    const bool wasOpen = m_view != nullptr;
    m_waiting.reset();
    m_header->setSession(nullptr);
    m_header->hide();
    m_status->hide();
    m_content->setCurrentWidget(m_start);
    closeView();
    if (m_session)
        m_session->cancelOpen();
    m_session.reset();
    m_queryTime.clear();
    updateTitle();
    if (wasOpen)
        emit databaseClosed();
}

void MainWindow::closeView()
{
    if (m_view)
        m_content->removeWidget(m_view);
    // At once, not later: its pages hold references into the session.
    const std::unique_ptr<DatabaseView> view(std::exchange(m_view, nullptr));
}

void MainWindow::updateTitle()
{
    if (!m_view) {
        setWindowTitle(tr("Botdeck"));
        return;
    }
    const Page *page = m_view->currentPage();
    const QString place = PlaceWords::title(m_session->profile());
    setWindowTitle(page ? tr("%1 – %2 – Botdeck").arg(page->title(), place) : tr("%1 – Botdeck").arg(place));
}

void MainWindow::updateStatus()
{
    const Page *page = m_view ? m_view->currentPage() : nullptr;
    m_status->setText(!m_noted.isEmpty() ? m_noted : page ? page->status() : QString());
    const QString zone = tr("UTC", "time zone in the status line");
    m_status->setFacts(m_queryTime.isEmpty() ? QStringList{zone} : QStringList{zone, m_queryTime});
}

void MainWindow::note(const QString &text)
{
    m_noted = text;
    updateStatus();
    m_notedEnd.start(NoteMs);
}

void MainWindow::showQueryTime(qint64 micros)
{
    m_queryTime = tr("Last query %1").arg(Numbers::duration(micros));
    updateStatus();
}

void MainWindow::updateHistory()
{
    if (m_view)
        m_header->setHistory(m_view->history().canGoBack(), m_view->history().canGoForward());
}

void MainWindow::goTo()
{
    if (!m_view || findChild<GoToDialog *>())
        return;
    const auto go = [view = QPointer(m_view)](const Place &place) {
        if (view)
            view->go(place);
    };
    QList<QAction *> actions = m_header->moreMenu()->actions();
    actions.removeIf([](const QAction *action) { return action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_K); });
    auto *dialog = new GoToDialog(m_session->profile(),
        {PaletteSources::pages(*m_session, m_pages, go, nullptr), PaletteSources::tables(*m_session, go, nullptr),
            PaletteSources::actions(actions, nullptr)},
        centralWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_view, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_header->setNarrow(width() < Metrics::of(this).px(NarrowBelow));
}

} // namespace botdeck
