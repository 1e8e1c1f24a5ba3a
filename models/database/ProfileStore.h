// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/Profile.h"

#include <QList>

namespace botdeck {

/// The file profiles are kept in: `profiles.json` in the configuration folder, written whole and atomically, mode
/// 0600. Without passwords. Functions read and write files: call them on a worker (QtConcurrent or the thread pool).
class ProfileStore
{
public:
    /// @p file: where; empty takes $XDG_CONFIG_HOME/botdeck/profiles.json.
    explicit ProfileStore(QString file = {});

    [[nodiscard]] const QString &file() const { return m_file; }
    /// All profiles, last used first. No file: none. Errors: Local (unreadable), BadValue (not ours: the file is
    /// left as it is and the message says where).
    [[nodiscard]] Result<QList<Profile>> load() const;
    /// Adds the profile, or replaces the one with its id.
    [[nodiscard]] Outcome save(const Profile &profile) const;
    [[nodiscard]] Outcome remove(const QUuid &id) const;
    /// The profile of that name (botdeckctl --profile). Errors: Missing, with the names there are.
    [[nodiscard]] Result<Profile> named(const QString &name) const;

private:
    [[nodiscard]] Outcome write(const QList<Profile> &profiles) const;

    QString m_file;
};

} // namespace botdeck
