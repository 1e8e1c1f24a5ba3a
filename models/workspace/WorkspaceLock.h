// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/workspace/ProcessRun.h"

#include <QString>

namespace botdeck {

/// Counts the users of the workspace, across processes, with two files of flock(2): `users.lock`, which every user holds
/// shared, and `turn.lock`, which whoever starts or stops the server holds alone. The kernel drops both when a
/// process ends in whatever way, so a killed Botdeck is no user any more. Blocking; one thread at a time.
class WorkspaceLock
{
public:
    explicit WorkspaceLock(const QString &folder);
    ~WorkspaceLock();
    Q_DISABLE_COPY_MOVE(WorkspaceLock)

    /// Waits for the turn. Local where the file can't be opened, TimedOut or Cancelled by the watch.
    [[nodiscard]] Outcome takeTurn(const WorkWatch &watch);
    void endTurn();
    /// Becomes a user. Hold the turn.
    [[nodiscard]] Outcome enter();
    /// Ceases to be a user. True when there is no other. Hold the turn.
    [[nodiscard]] bool leave();
    [[nodiscard]] bool isUser() const { return m_users >= 0; }

private:
    [[nodiscard]] Result<int> open(const QString &name) const;

    QString m_folder;
    int m_turn = -1;
    int m_users = -1;
};

} // namespace botdeck
