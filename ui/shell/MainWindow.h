// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"
#include "models/tables/DatabaseSession.h"
#include "ui/page/PageRegistry.h"

#include <QMainWindow>
#include <QTimer>

#include <chrono>
#include <memory>

class QStackedWidget;

namespace botdeck {

class DatabaseView;
class HeaderBar;
class Prompts;
class StartView;
class StatusLine;
class Theme;
class UiSettings;

/// The window: the start view while no database is open, else the database's view, between header and status line.
/// What belongs together is in the parts; this only hosts them and owns the open session. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What Bootstrap hands over. All outlive the window.
    struct Parts
    {
        PageDescriptions pages;
        Prompts &prompts;
        UiSettings &settings;
        StartView *start; ///< the window takes it over
        Theme *theme = nullptr; ///< which the menu offers to choose; none: no such menu
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Connects; the start view shows the steps and, where it fails, why. The open database is closed first.
    void openDatabase(const Profile &profile);
    /// Asks where there are unsaved changes or a save has no answer yet, then goes back to the start view and calls
    /// @p then. While it asks already, the answer decides on the last @p then. Where something that is being typed
    /// can't be taken over, the database stays open and the page tells why.
    void closeDatabase(std::function<void()> then = {});
    /// The system asks the program to end, and nobody may be there to answer: closes as a person would, but without an
    /// answer within @p grace all that is unsaved is kept for the next time, or, where there is no journal, discarded,
    /// which is better than to be killed: a save under way is one transaction, so that the server has all or nothing. "Keep editing" calls it off; asked a second time
    /// the window closes at once.
    void closeForSystem(std::chrono::milliseconds grace);
    [[nodiscard]] DatabaseSession *session() const { return m_session.get(); }
    [[nodiscard]] DatabaseView *view() const { return m_view; }

signals:
    void databaseOpened();
    void databaseClosed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeViewActions();
    void makeChangeActions();
    void makeMenu();
    QAction *action(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act);
    void onOpened();
    void askPassword();
    void onOpenFailed(const Error &error);
    void leaveDatabase(const std::function<void()> &then);
    void askToDiscard();
    [[nodiscard]] QString whatClosingDoes(int unsaved) const;
    /// Unsaved changes outlive the database's closing.
    [[nodiscard]] bool isKeeping() const;
    void discardAndLeave(const std::function<void()> &then);
    void askAboutSave();
    /// The person has answered; what was to follow closing.
    [[nodiscard]] std::function<void()> endAsking();
    [[nodiscard]] bool canSave() const;
    void saveThenClose(const std::function<void()> &then);
    void closeAfterSave(const std::function<void()> &then);
    void dropDatabase();
    void closeView();
    void closeNow();
    [[nodiscard]] bool isEndingForSystem() const { return m_systemEnd.isActive(); }
    void updateTitle();
    void updateStatus();
    void updateHistory();
    void showQueryTime(qint64 micros);
    void note(const QString &text);
    void goTo();

    const PageDescriptions m_pages;
    Prompts &m_prompts;
    UiSettings &m_settings;
    Theme *m_theme;
    StartView *m_start;
    HeaderBar *m_header;
    QStackedWidget *m_content;
    StatusLine *m_status;
    std::unique_ptr<DatabaseSession> m_session;
    DatabaseView *m_view = nullptr;
    std::unique_ptr<QObject> m_waiting; ///< for the answer of a save, to close then; null: nothing waits
    std::function<void()> m_afterClosing; ///< once the question that is open is answered so
    bool m_isAsking = false; ///< whether to close
    QString m_queryTime;
    QString m_noted; ///< in the status line for a while
    QTimer m_notedEnd;
    QTimer m_systemEnd; ///< runs from the system's wish to its being done
    bool m_closing = false;
};

} // namespace botdeck
