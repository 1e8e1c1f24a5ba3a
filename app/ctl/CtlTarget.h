// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalWorkspace.h"
#include "models/database/Profile.h"
#include "models/security/Keychain.h"

#include <QObject>

namespace botdeck {

/// Which database a command goes to: an address, a kept profile with its password from the keychain, or the local
/// workspace, which is started for it. Main thread; no call waits.
class CtlTarget : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        QString url;
        QString profile;
        bool local = false;
        bool readOnly = false;
    };

    explicit CtlTarget(Wish wish, QObject *parent = nullptr);

    /// resolved() or failed() answers.
    void resolve();
    void cancel();
    /// The workspace's server ran before and is to run on.
    [[nodiscard]] bool leavesWorkspaceRunning() const { return m_leaveRunning; }
    /// Whether a server works in the local workspace now.
    [[nodiscard]] static bool isWorkspaceRunning();
    /// Why the keychain gave no password; empty where it was not asked or did.
    [[nodiscard]] const QString &keychainProblem() const { return m_keychainProblem; }

signals:
    void progressChanged(const QString &text);
    void resolved(const botdeck::Profile &profile);
    void failed(const botdeck::Error &error);

private:
    void resolveUrl();
    void resolveProfile();
    void resolveWorkspace();
    void finish(Profile profile);

    const Wish m_wish;
    Keychain m_keychain;
    std::unique_ptr<LocalWorkspace> m_workspace;
    QString m_keychainProblem;
    bool m_leaveRunning = false;
};

} // namespace botdeck
