// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/workspace/PostmasterFile.h"
#include "models/workspace/ProcessRun.h"
#include "models/workspace/WorkspaceEndpoint.h"
#include "models/workspace/WorkspaceLock.h"
#include "models/workspace/WorkspacePaths.h"

#include <memory>
#include <optional>

namespace botdeck {

class ClusterFiles;

/// The workspace's server as seen by one user of it: creates, starts, adopts, stops. The blocking core of Workspace: one
/// worker thread at a time.
///
/// The server is no child of ours and survives a kill -9 of Botdeck; the next start finds it through postmaster.pid,
/// verified against /proc. All failures are Local, name the thing and say the way out; or Cancelled.
class WorkspaceServer
{
public:
    WorkspaceServer() = default;
    /// Ceases to be a user; does not stop the server. Call release() first.
    ~WorkspaceServer();
    Q_DISABLE_COPY_MOVE(WorkspaceServer)

    /// Becomes a user of the running server, started (and created) where need be. Again after a success: sees that it
    /// still runs.
    [[nodiscard]] Result<WorkspaceEndpoint> start(const WorkWatch &watch);
    /// Ceases to be a user; the last one asks the server to stop, without waiting for its end (0.5 s at most).
    void release();

private:
    [[nodiscard]] Result<WorkspaceEndpoint> startInTurn(const ProcessRun &run, const WorkWatch &watch);
    [[nodiscard]] Outcome settle(const WorkWatch &watch, PostmasterFile &file) const;
    [[nodiscard]] Outcome clearStale(const PostmasterFile &file, const WorkWatch &watch) const;
    [[nodiscard]] Outcome launch(const ProcessRun &run, const WorkWatch &watch);
    [[nodiscard]] Outcome awaitReady(pid_t pid, const ClusterFiles &files, const WorkWatch &watch) const;
    [[nodiscard]] bool hasSocket(const PostmasterFile &file) const;
    void stop() const;

    std::optional<WorkspacePaths> m_paths;
    std::unique_ptr<WorkspaceLock> m_lock;
};

} // namespace botdeck
