// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/Profile.h"
#include "models/database/ProfileStore.h"
#include "models/tables/DatabaseSession.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QMenu;
class QScrollArea;
class QSpacerItem;

namespace botdeck {

class ConnectionForm;
class ConnectionTest;
class Keychain;
class ProfileBook;
class Prompts;
class RecentConnections;
class ResultCard;
class WorkspaceCard;

/// The first thing one sees: the local workspace, the connections one has kept, and a form for a new one
/// (look: connect-light.png). Reads profiles and the keychain asynchronously. GUI thread.
class StartView : public QWidget
{
    Q_OBJECT

public:
    StartView(ProfileStore store, Keychain &keychain, Prompts &prompts, QWidget *parent = nullptr);

    /// What is going on, in the form's result card or the workspace's, with Cancel.
    void showStep(botdeck::DatabaseSession::Step step);
    /// Of the local workspace: what comes after it is told there, too.
    void showProgress(const QString &text);
    /// Why it did not work, with what to do; the form keeps all its fields.
    void showError(const Error &error);
    /// An empty form, ready to be filled.
    void beginNew();
    /// Opened: the profile that was connected is kept as last used now.
    void showDone();
    /// Connects with a kept profile as if it were chosen from the list: password from the keychain, or asked for.
    void openProfile(const Profile &profile);
    /// Fills the form from a postgresql:// address and connects. The connection is not kept. An address that can't be
    /// read stays in the form, with what is wrong with it.
    void openAddress(const QString &address);
    /// Asks for a new password of a profile the server refused, then emits connectRequested().
    void askPassword(const Profile &profile);

    /// Behind the button in the corner; empty until somebody fills it.
    [[nodiscard]] QMenu *moreMenu() const { return m_menu; }

signals:
    /// The person wants the local workspace started.
    void workspaceRequested();
    /// Connect with this profile; its password is filled in (form, keychain, or asked for).
    void connectRequested(const botdeck::Profile &profile);
    /// Cancel was pressed while something was going on.
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What a press on one of the result card's links does.
    enum class Action { Cancel, Password, Edit, CopyGrant, Details };

    QWidget *makeTitle();
    QWidget *makeMore();
    void buildColumns();
    void connectParts();
    void arrange();
    void connectForm();
    void connectKept(const Profile &profile);
    void begin(const Profile &profile, bool keepsPassword);
    void test();
    void save();
    void remove(const Profile &profile);
    void cancel();
    void setBusy(bool busy);
    void showRunning(const QString &text);
    void act(Action action);
    void showProfiles();
    /// What is told from now on belongs to @p card; the other one is cleared.
    void tellIn(ResultCard *card);
    /// Scrolls to all of the result card and the buttons below it, once the layouts know its height.
    void bringCardIntoSight();
    /// Keeps the columns a little above the middle, as they are without results: what comes in below moves nothing.
    void placeTop();

    Prompts &m_prompts;
    ProfileBook *m_book;
    ConnectionTest *m_test;
    QScrollArea *m_scroll;
    QMenu *m_menu;
    QBoxLayout *m_columns;
    QWidget *m_left;
    WorkspaceCard *m_workspace;
    RecentConnections *m_recent;
    ConnectionForm *m_form;
    ResultCard *m_card = nullptr; ///< the form's or the workspace's
    QSpacerItem *m_top = nullptr; ///< above the columns
    QList<Action> m_actions;
    Error m_error; ///< behind Details
    std::optional<Profile> m_connecting; ///< with its password, until it is known what came of it
    bool m_keepsProfile = false; ///< m_connecting is to be kept where it can be opened
    bool m_keepsPassword = false;
    bool m_busy = false;
    quint64 m_generation = 0; ///< answers of the keychain that came too late are dropped
};

} // namespace botdeck
