// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/SchemaSetup.h"

#include "models/base/Texts.h"
#include "models/migration/MigrationRunner.h"
#include "models/migration/MigrationStatement.h"
#include "models/migration/SampleData.h"

namespace botdeck::SchemaSetup {

namespace {

Result<MigrationRun> applyBuiltIn(PgDriver &driver, bool wasEmpty, const RunControl &control)
{
    const Result<MigrationSet> set = MigrationSet::load(MigrationSet::builtInPath());
    if (!set)
        return fail(set.error());
    MigrationRunner runner(driver, control);
    if (!wasEmpty) {
        const Result<MigrationPlan> plan = runner.plan(*set);
        if (!plan)
            return fail(plan.error());
        const bool ours = plan->count(MigrationStatus::Applied) > 0 && plan->count(MigrationStatus::Missing) == 0;
        if (!ours)
            return MigrationRun();
    }
    Result<MigrationRun> run = runner.applyPending(*set);
    if (!run || !run->failure)
        return run;
    Error error = run->failure->error;
    error.message = run->failure->text();
    return fail(error);
}

} // namespace

Result<bool> isEmpty(PgDriver &driver)
{
    Unit unit;
    unit.statements = {migrationStatement("is-empty")};
    const Result<UnitResult> answer = driver.run(unit);
    if (!answer)
        return fail(answer.error());
    return answer->rows.front().boolean(0, 0);
}

Result<Report> run(PgDriver &driver, Options options, const RunControl &control)
{
    Report report;
    const Result<bool> empty = isEmpty(driver);
    if (!empty)
        return fail(empty.error());
    report.wasEmpty = *empty;
    Result<MigrationRun> migrations = applyBuiltIn(driver, *empty, control);
    if (!migrations)
        return fail(migrations.error());
    report.migrations = std::move(*migrations);
    if (!*empty || !options.withSample)
        return report;
    if (const Result<SampleReport> sample = SampleData(driver, control).load(); !sample)
        return fail(sample.error());
    report.sampleLoaded = true;
    return report;
}

Ticket<Report> start(ConnectionPool &pool, Options options, const RunControl &control)
{
    return pool.submit<Report>(
        Lane::Long, Access::ReadWrite, [options, control](PgDriver &driver) { return run(driver, options, control); },
        Texts::tr("Preparing the database"));
}

} // namespace botdeck::SchemaSetup
