// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/workspace/WorkspaceEndpoint.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <memory>

namespace botdeck {

class WorkspaceServer;

/// The local workspace: a private PostgreSQL cluster Botdeck creates and runs itself, for people without a server. No
/// network, no password: it listens on a private Unix socket and knows its person by it.
///
/// All Botdecks of one person share it; the last one to release it stops it, and after a kill -9 the next start adopts
/// the running server. Lives on the GUI thread; the work is done on a thread of its own, nothing here waits. Errors
/// are of kind Local and name the thing and the way out, or Cancelled.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    /// Cancels what is under way and releases the workspace; within a second.
    ~Workspace() override;
    Q_DISABLE_COPY_MOVE(Workspace)

    /// How long each step of a start may take before it is given up. Default 60 s.
    void setTimeLimit(std::chrono::milliseconds limit);

    /// Attaches to the running server, or creates and starts one. May be called again to see that it still runs. Take
    /// the future with deliver().
    [[nodiscard]] QFuture<Result<WorkspaceEndpoint>> start();
    /// Ends every start under way; its future then has an error of kind Cancelled.
    void cancel();
    /// Ceases to use the workspace; the last one stops the server.
    QFuture<Outcome> release();

signals:
    /// What a start is doing, as a sentence for people: creating, starting.
    void progressChanged(const QString &text);

private:
    std::unique_ptr<WorkspaceServer> m_server; // used on the pool's one thread only
    int m_starts = 0;
    std::atomic<int> m_cancelled = 0; // starts up to this number are
    std::chrono::milliseconds m_timeLimit{std::chrono::seconds(60)};
    QThreadPool m_pool; // last: its end waits for the thread
};

} // namespace botdeck
