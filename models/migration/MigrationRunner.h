// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/migration/MigrationPlan.h"
#include "models/migration/MigrationRun.h"
#include "models/migration/RunControl.h"

namespace botdeck {

class PgDriver;

/// Applies and reverts Diesel migrations on one connection, as Diesel does: each file whole in one simple-protocol
/// execution, in one transaction with its journal row unless its metadata says otherwise. On top of Diesel it takes
/// an advisory lock for the length of each transaction, so that two consoles never run the same migration.
///
/// Worker side: its calls wait, and end within milliseconds of PgDriver::interrupt(). No statement time limit; waits
/// for other sessions' table locks end after LockWaitMs. A script outside a transaction has the server's own limits,
/// for it can't be given others without changing the session.
class MigrationRunner
{
public:
    /// How long a migration waits for a lock on a table before it gives up (and is rolled back), milliseconds.
    static constexpr int LockWaitMs = 5'000;

    /// @p driver open and idle; it outlives this.
    explicit MigrationRunner(PgDriver &driver, RunControl control = {});

    /// The set held against the journal. Errors: Refused for sets that are not Diesel's, and what reading meets.
    [[nodiscard]] Result<MigrationPlan> plan(const MigrationSet &set);
    /// Runs everything pending in order and stops at the first failure. An error instead of a run means that
    /// nothing was started.
    [[nodiscard]] Result<MigrationRun> applyPending(const MigrationSet &set);
    /// Reverts the last version of the journal.
    [[nodiscard]] Result<MigrationRun> revertLast(const MigrationSet &set);

private:
    enum class Direction { Up, Down };
    struct Task;

    [[nodiscard]] Result<MigrationRun> runAll(const QList<Migration> &migrations, Direction direction);
    [[nodiscard]] std::optional<MigrationFailure> runOne(const Task &task, MigrationStep &step);
    [[nodiscard]] std::optional<MigrationFailure> runInside(const Task &task, MigrationStep &step);
    [[nodiscard]] std::optional<MigrationFailure> runOutside(const Task &task, MigrationStep &step);
    [[nodiscard]] Outcome openLocked(const Task &task, MigrationStep &step);
    [[nodiscard]] Outcome record(const Task &task);
    [[nodiscard]] Outcome checkTransaction(MigrationStep &step);
    [[nodiscard]] Outcome leaveSession();
    void resetSession();

    PgDriver &m_driver;
    RunControl m_control;
    QByteArray m_transaction; // the id of the one openLocked() opened
};

} // namespace botdeck
