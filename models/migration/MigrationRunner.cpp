// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationRunner.h"

#include "models/base/Log.h"
#include "models/database/PgDriver.h"
#include "models/database/UnitStatements.h"
#include "models/migration/MigrationStatement.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>

namespace botdeck {

namespace {

// "Botd" and "migr" in ASCII: the two numbers of the advisory lock.
const QList<SqlText> &lockKey()
{
    static const QList<SqlText> key{QByteArrayLiteral("1114600548"), QByteArrayLiteral("1835624306")};
    return key;
}

Error lockedBy(const QString &holder)
{
    return Error::local(ErrorKind::Refused,
        QCoreApplication::translate("botdeck", "Another session is migrating this database: %1.")
            .arg(holder.isEmpty() ? QStringLiteral("?") : holder),
        QCoreApplication::translate("botdeck", "Wait until it is done, then look at the state again."));
}

} // namespace

/// One script to run and how to record it.
struct MigrationRunner::Task
{
    const Migration &migration;
    Direction direction;

    [[nodiscard]] const QByteArray &script() const
    {
        return direction == Direction::Up ? migration.up : *migration.down;
    }

    [[nodiscard]] Statement recording() const
    {
        return direction == Direction::Up ? MigrationJournal::insertion(migration.version)
                                          : MigrationJournal::removal(migration.version);
    }

    [[nodiscard]] MigrationFailure failed(const Error &error) const
    {
        MigrationFailure failure;
        failure.version = migration.version;
        failure.name = migration.name;
        failure.file = direction == Direction::Up ? migration.upPath : migration.downPath;
        failure.error = error;
        return failure;
    }

    [[nodiscard]] MigrationFailure failedInScript(const Error &error) const
    {
        MigrationFailure failure = failed(error);
        failure.position = ScriptPosition::at(script(), error.position);
        failure.statement = error.statement + 1;
        return failure;
    }
};

MigrationRunner::MigrationRunner(PgDriver &driver, RunControl control)
    : m_driver(driver)
    , m_control(std::move(control))
{
}

Result<MigrationPlan> MigrationRunner::plan(const MigrationSet &set)
{
    if (set.kind() != MigrationKind::Diesel) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The set %1 is not in Diesel's format, so it is not run from here.")
                .arg(set.path()));
    }
    Result<JournalState> journal = MigrationJournal::read(m_driver);
    if (!journal)
        return fail(journal.error());
    return MigrationPlan(set, std::move(*journal));
}

Result<MigrationRun> MigrationRunner::applyPending(const MigrationSet &set)
{
    const Result<MigrationPlan> planned = plan(set);
    if (!planned)
        return fail(planned.error());
    const Result<QList<Migration>> pending = planned->toApply();
    if (!pending)
        return fail(pending.error());
    return runAll(*pending, Direction::Up);
}

Result<MigrationRun> MigrationRunner::revertLast(const MigrationSet &set)
{
    const Result<MigrationPlan> planned = plan(set);
    if (!planned)
        return fail(planned.error());
    const Result<Migration> last = planned->toRevert();
    if (!last)
        return fail(last.error());
    return runAll({*last}, Direction::Down);
}

Result<MigrationRun> MigrationRunner::runAll(const QList<Migration> &migrations, Direction direction)
{
    MigrationRun run;
    const int count = static_cast<int>(migrations.size());
    for (int index = 0; index < count && !run.failure; ++index) {
        const Task task{migrations.at(index), direction};
        StepProgress progress{index + 1, count, task.migration.version, task.migration.name};
        if (m_control.cancel.isRaised()) {
            run.failure = task.failed(Error::local(
                ErrorKind::Cancelled, QCoreApplication::translate("botdeck", "Cancelled before this migration.")));
            break;
        }
        m_control.report(progress);
        MigrationStep step{task.migration.version, task.migration.name};
        QElapsedTimer clock;
        clock.start();
        run.failure = runOne(task, step);
        step.micros = clock.nsecsElapsed() / 1000;
        if (run.failure) {
            qCInfo(logMigration) << "migration" << step.version << "failed" << run.failure->error.sqlState;
            break;
        }
        qCInfo(logMigration) << "migration" << step.version << "done in" << step.micros << "us";
        progress.finished = true;
        progress.micros = step.micros;
        run.steps.append(step);
        m_control.report(progress);
    }
    return run;
}

std::optional<MigrationFailure> MigrationRunner::runOne(const Task &task, MigrationStep &step)
{
    std::optional<MigrationFailure> failure =
        task.migration.inTransaction ? runInside(task, step) : runOutside(task, step);
    if (failure)
        m_driver.rollback();
    resetSession();
    return failure;
}

/// Opens the transaction, takes the lock, makes sure of the journal and looks whether the work is done already.
Outcome MigrationRunner::openLocked(const Task &task, MigrationStep &step)
{
    const std::array statements{migrationStatement("lock", lockKey())};
    const auto rows =
        m_driver.begin(Access::ReadWrite, Lane::Long, {.statementMs = -1, .lockMs = LockWaitMs}, statements);
    if (!rows)
        return fail(rows.error());
    if (!rows->front().boolean(0, 0))
        return fail(lockedBy(rows->front().string(0, 1)));
    m_transaction = rows->front().text(0, 2).toByteArray();
    if (const Outcome created = MigrationJournal::createIfAbsent(m_driver); !created)
        return created;
    const Result<bool> recorded = MigrationJournal::contains(m_driver, task.migration.version);
    if (!recorded)
        return fail(recorded.error());
    step.alreadyDone = *recorded == (task.direction == Direction::Up);
    return {};
}

Outcome MigrationRunner::record(const Task &task)
{
    if (const Result<PgRows> rows = m_driver.execute(task.recording()); !rows)
        return fail(rows.error());
    if (const auto left = m_driver.execute(migrationStatement("leave-settings")); !left)
        return fail(left.error());
    return m_driver.commit();
}

/// A script that commits by itself is recorded, as Diesel does, and the step says so; one that rolled back is not.
Outcome MigrationRunner::checkTransaction(MigrationStep &step)
{
    const Result<PgRows> state = m_driver.execute(migrationStatement("transaction-state", {m_transaction}));
    if (!state)
        return fail(state.error());
    if (state->boolean(0, 0))
        return {};
    step.endedTransaction = true;
    if (state->text(0, 1) == "committed")
        return {};
    return fail(ErrorKind::Refused,
        QCoreApplication::translate("botdeck", "The script rolls its own transaction back, so it was not recorded."),
        QCoreApplication::translate("botdeck", "Take BEGIN, COMMIT and ROLLBACK out of the script."));
}

std::optional<MigrationFailure> MigrationRunner::runInside(const Task &task, MigrationStep &step)
{
    if (const Outcome opened = openLocked(task, step); !opened)
        return task.failed(opened.error());
    if (step.alreadyDone) {
        m_driver.rollback();
        return std::nullopt;
    }
    const Result<QList<QByteArray>> tags = m_driver.runScript(task.script());
    if (!tags)
        return task.failedInScript(tags.error());
    Outcome recorded = checkTransaction(step);
    if (recorded)
        recorded = leaveSession();
    if (recorded)
        recorded = record(task);
    if (recorded)
        return std::nullopt;
    MigrationFailure failure = task.failed(recorded.error());
    failure.rolledBack = !step.endedTransaction && recorded.error().kind != ErrorKind::Unknown;
    return failure;
}

std::optional<MigrationFailure> MigrationRunner::runOutside(const Task &task, MigrationStep &step)
{
    Outcome ready = openLocked(task, step);
    if (ready)
        ready = m_driver.commit();
    if (!ready)
        return task.failed(ready.error());
    if (step.alreadyDone)
        return std::nullopt;
    const Result<QList<QByteArray>> tags = m_driver.runScript(task.script());
    if (!tags) {
        MigrationFailure failure = task.failedInScript(tags.error());
        failure.rolledBack = false;
        return failure;
    }
    // What the script did stands: its SET ROLE or search_path must not keep the journal from telling so.
    resetSession();
    const auto rows = m_driver.begin(Access::ReadWrite, Lane::Long, {}, {});
    Outcome recorded = rows ? record(task) : Outcome(fail(rows.error()));
    if (recorded)
        return std::nullopt;
    MigrationFailure failure = task.failed(recorded.error());
    failure.rolledBack = false;
    return failure;
}

/// What a script left in the session would stick to a connection that a pooler shares; there only the script's own
/// transaction is sure to reach it. Prepared statements stay: newer poolers keep those of other programs there.
Outcome MigrationRunner::leaveSession()
{
    const std::array statements{migrationStatement("leave-settings"), migrationStatement("leave-role"),
        migrationStatement("leave-temporary"), migrationStatement("leave-channels"),
        UnitStatements::opening(Access::ReadWrite, Lane::Long, {.statementMs = -1, .lockMs = LockWaitMs}).back()};
    if (const auto left = m_driver.pipeline(statements); !left)
        return fail(left.error());
    return {};
}

void MigrationRunner::resetSession()
{
    // A pooler hands the server connection to anybody: what a script left in its session is out of our reach.
    const Result<PgRows> backend = m_driver.execute({SqlLibrary::text("database/backend"), {}, "database/backend"});
    if (!backend || backend->integer(0, 0) != m_driver.backendPid())
        return;
    if (const auto reset = m_driver.runScript(SqlLibrary::text("migration/reset-session")); !reset)
        qCInfo(logMigration) << "the session was not reset" << reset.error().sqlState;
}

} // namespace botdeck
