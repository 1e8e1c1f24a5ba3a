// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <sys/types.h>

namespace botdeck::test {

/// Signals for a server and its children, by pid only. Any thread.
class ServerProcess
{
public:
    /// The pid in the first line of a pid file; 0 without one.
    [[nodiscard]] static pid_t fromPidFile(const QString &path);
    /// True while the process exists and is no zombie.
    [[nodiscard]] static bool isRunning(pid_t pid);
    [[nodiscard]] static QList<pid_t> childrenOf(pid_t pid);
    /// Sends the signal to the process and its children.
    static void signalTree(pid_t pid, int signal);
    /// Waits up to @p milliseconds for its end; false when it is still there.
    [[nodiscard]] static bool waitForEnd(pid_t pid, int milliseconds);
};

} // namespace botdeck::test
