// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <sys/types.h>

namespace botdeck {

/// What `postmaster.pid` of a data folder says (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*), and whether it is true.
/// Reads files of /proc; any thread, never waits.
struct PostmasterFile
{
    pid_t pid = 0;
    int port = 0;
    QString socketDirectory;
    QString status; ///< "starting", "stopping", "ready", "standby"; empty while it is being written

    /// The file's content; pid 0 where there is none.
    [[nodiscard]] static PostmasterFile read(const QString &dataFolder);

    /// True when the process lives and is a PostgreSQL working in @p dataFolder: a postmaster works in its data
    /// folder, so a pid another program got since is told apart.
    [[nodiscard]] bool isAlive(const QString &dataFolder) const;
    [[nodiscard]] bool isReady() const { return status == QStringLiteral("ready"); }
    [[nodiscard]] bool isStopping() const { return status == QStringLiteral("stopping"); }

    /// All PostgreSQL processes working in @p dataFolder: after a kill -9 of the postmaster its children may outlive
    /// it for moments, and as long as one does nothing may be removed or started there.
    [[nodiscard]] static QList<pid_t> processesIn(const QString &dataFolder);
    /// True while the process exists and is no zombie.
    [[nodiscard]] static bool isRunning(pid_t pid);
};

} // namespace botdeck
