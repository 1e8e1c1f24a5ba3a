// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationJobs.h"

#include "models/base/Texts.h"
#include "models/migration/MigrationRunner.h"

namespace botdeck::MigrationJobs {

namespace {

using RunVerb = Result<MigrationRun> (MigrationRunner::*)(const MigrationSet &);

Ticket<MigrationRun> submit(
    ConnectionPool &pool, const QString &path, const RunControl &control, RunVerb verb, const QString &name)
{
    return pool.submit<MigrationRun>(
        Lane::Long, Access::ReadWrite,
        [path, control, verb](PgDriver &driver) -> Result<MigrationRun> {
            const Result<MigrationSet> set = MigrationSet::load(path);
            if (!set)
                return fail(set.error());
            Result<MigrationRun> run = (MigrationRunner(driver, control).*verb)(*set);
            if (run && run->failure && driver.isBroken())
                return fail(run->failure->error);
            return run;
        },
        name);
}

} // namespace

Ticket<MigrationPlan> plan(ConnectionPool &pool, const QString &path)
{
    return pool.submit<MigrationPlan>(
        Lane::Interactive, Access::ReadOnly, [path](PgDriver &driver) -> Result<MigrationPlan> {
            const Result<MigrationSet> set = MigrationSet::load(path);
            if (!set)
                return fail(set.error());
            return MigrationRunner(driver).plan(*set);
        });
}

Ticket<MigrationRun> applyPending(ConnectionPool &pool, const QString &path, const RunControl &control)
{
    return submit(pool, path, control, &MigrationRunner::applyPending, Texts::tr("Applying migrations"));
}

Ticket<MigrationRun> revertLast(ConnectionPool &pool, const QString &path, const RunControl &control)
{
    return submit(pool, path, control, &MigrationRunner::revertLast, Texts::tr("Reverting a migration"));
}

Ticket<SampleReport> loadSample(ConnectionPool &pool, const RunControl &control)
{
    return pool.submit<SampleReport>(
        Lane::Long, Access::ReadWrite, [control](PgDriver &driver) { return SampleData(driver, control).load(); },
        Texts::tr("Loading the sample data"));
}

} // namespace botdeck::MigrationJobs
