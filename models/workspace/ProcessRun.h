// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/workspace/ServerAccount.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

#include <sys/types.h>

namespace botdeck {

/// How a piece of blocking work hears that nobody wants it any more, and tells how far it is.
struct WorkWatch
{
    std::function<bool()> isCancelled = [] { return false; }; ///< asked every few milliseconds, from the worker
    std::function<void(const QString &)> tell = [](const QString &) {}; ///< a sentence for people, from the worker
    std::chrono::milliseconds timeLimit = std::chrono::seconds(60); ///< for each step that waits
};

/// The programs of the workspace, run under the server's account. Every wait of this library is in here; all of it
/// blocks: worker threads only.
class ProcessRun
{
public:
    explicit ProcessRun(ServerAccount account);

    /// Runs to its end and returns its standard output. Cancelled when the watch says so (the program is killed),
    /// Local with the program's own words when it can't be started, fails, or takes longer than the time limit.
    [[nodiscard]] Result<QByteArray> run(const QString &program, const QStringList &arguments, const WorkWatch &watch,
        const QByteArray &input = {}) const;
    /// Starts it in a session of its own, detached from this process, its output in the new file @p logFile. Returns
    /// its pid. It survives us.
    [[nodiscard]] Result<pid_t> startDetached(
        const QString &program, const QStringList &arguments, const QString &logFile) const;
    /// Writes a file (mode 0600) as the server's account, in place of what was there, whole or not at all.
    [[nodiscard]] Outcome write(const QString &path, const QByteArray &content, const WorkWatch &watch) const;

    /// Asks @p isDone every 20 ms until it says true. TimedOut after the watch's time limit, or Cancelled.
    [[nodiscard]] static Outcome await(const WorkWatch &watch, const std::function<bool()> &isDone);

    [[nodiscard]] const ServerAccount &account() const { return m_account; }

private:
    [[nodiscard]] QStringList commandLine(const QString &program, const QStringList &arguments) const;

    ServerAccount m_account;
};

} // namespace botdeck
