// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/ServerAccount.h"

#include <QByteArray>
#include <QCoreApplication>

#include <pwd.h>
#include <unistd.h>

#include <optional>

namespace botdeck {

namespace {

struct Entry
{
    QString name;
    uid_t uid;
    gid_t gid;
};

// getpwnam_r or getpwuid_r with room for any entry.
template<typename Lookup>
std::optional<Entry> entryOf(Lookup lookup)
{
    QByteArray room(65536, Qt::Uninitialized);
    passwd entry{};
    passwd *found = nullptr;
    if (lookup(&entry, room.data(), static_cast<size_t>(room.size()), &found) != 0 || !found)
        return {};
    return Entry{QString::fromLocal8Bit(entry.pw_name), entry.pw_uid, entry.pw_gid};
}

} // namespace

Result<ServerAccount> ServerAccount::find()
{
    const uid_t uid = geteuid();
    const std::optional<Entry> person = entryOf([uid](passwd *entry, char *room, size_t size, passwd **found) {
        return getpwuid_r(uid, entry, room, size, found);
    });
    if (!person) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "The user id %1 has no account name, which PostgreSQL needs.")
                .arg(uid),
            QCoreApplication::translate("botdeck", "Start Botdeck as a user that is listed in /etc/passwd."));
    }
    if (uid != 0)
        return ServerAccount{person->name, person->name, person->uid, person->gid, false};
    const std::optional<Entry> postgres = entryOf([](passwd *entry, char *room, size_t size, passwd **found) {
        return getpwnam_r("postgres", entry, room, size, found);
    });
    if (!postgres) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate(
                "botdeck", "PostgreSQL refuses to run as root, and this computer has no account postgres."),
            QCoreApplication::translate(
                "botdeck", "Install the package postgresql, which brings it, or start Botdeck as an ordinary user."));
    }
    return ServerAccount{postgres->name, person->name, postgres->uid, postgres->gid, true};
}

} // namespace botdeck
