// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/Profile.h"
#include "models/database/ProfileStore.h"
#include "models/tables/DatabaseSession.h"

#include <QWidget>

namespace botdeck {

class Keychain;
class Prompts;
class TextLabel;

/// The first thing one sees: the local workspace, the connections one has kept, and a form for a new one
/// (look: connect-light.png). Reads profiles and the keychain asynchronously. GUI thread.
class StartView : public QWidget
{
    Q_OBJECT

public:
    StartView(ProfileStore store, Keychain &keychain, Prompts &prompts, QWidget *parent = nullptr);

    /// What is going on, in place of the form's result card, with Cancel.
    void showStep(botdeck::DatabaseSession::Step step);
    void showProgress(const QString &text);
    /// Why it did not work, with what to do; the form keeps all its fields.
    void showError(const Error &error);
    /// Opened: the profile that was connected is kept as last used now.
    void showDone();
    /// Connects with a kept profile as if it were chosen from the list: password from the keychain, or asked for.
    void openProfile(const Profile &profile);
    /// Asks for a new password of a profile the server refused, then emits connectRequested().
    void askPassword(const Profile &profile);

signals:
    /// The person wants the local workspace started.
    void workspaceRequested();
    /// Connect with this profile; its password is filled in (form, keychain, or asked for).
    void connectRequested(const botdeck::Profile &profile);
    /// Cancel was pressed while something was going on.
    void cancelRequested();

private:
    ProfileStore m_store;
    Keychain &m_keychain;
    Prompts &m_prompts;
    TextLabel *m_result;
    Profile m_connecting;
};

} // namespace botdeck
