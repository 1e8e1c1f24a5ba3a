// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ProfileStore.h"

#include <QObject>

#include <functional>
#include <optional>

namespace botdeck {

class Keychain;

/// The kept connections as the window sees them: profiles from their file, passwords from the keychain. Files and
/// keychain are asked on workers; no call waits. GUI thread.
class ProfileBook : public QObject
{
    Q_OBJECT

public:
    /// @p keychain outlives the book.
    ProfileBook(ProfileStore store, Keychain &keychain, QObject *parent = nullptr);

    /// Reads the file; changed() or failed() answers.
    void reload();
    /// Last used first.
    [[nodiscard]] const QList<Profile> &profiles() const { return m_profiles; }
    [[nodiscard]] const Profile *find(const QUuid &id) const;

    /// Adds or replaces; its password goes to the keychain where @p withPassword, never to the file.
    void save(const Profile &profile, bool withPassword);
    /// Forgets the profile and its password.
    void remove(const QUuid &id);
    /// Calls @p given with the kept password; nothing where none is kept or the keychain can't be asked.
    void readPassword(const QUuid &id, std::function<void(const std::optional<QString> &)> given);
    /// Finds out whether there is a keychain; keychainFailed() tells where there is none.
    void tryKeychain();

signals:
    void changed();
    /// The file could not be read or written; the profiles stay as they were.
    void failed(const botdeck::Error &error);
    /// Passwords can't be kept or read, and why.
    void keychainFailed(const botdeck::Error &error);

private:
    ProfileStore m_store;
    Keychain &m_keychain;
    QList<Profile> m_profiles;
};

} // namespace botdeck
