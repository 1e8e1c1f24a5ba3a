// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionPool.h"
#include "models/migration/MigrationRun.h"
#include "models/migration/RunControl.h"

namespace botdeck {

/// Brings a database to the documented General Bots schema, for the local workspace. An empty one gets the whole
/// compiled-in set, then, where wanted, the sample; one that was made so gets what is pending since (a newer Botdeck,
/// or a start that was interrupted); any other is left alone.
namespace SchemaSetup {

struct Options
{
    bool withSample = false;
};

struct Report
{
    bool wasEmpty = false;
    MigrationRun migrations; ///< its steps are empty where nothing was to be done
    bool sampleLoaded = false;
};

/// Whether the database holds nothing of anybody's own. Worker side.
[[nodiscard]] Result<bool> isEmpty(PgDriver &driver);
/// Worker side. Errors: the first migration that failed (its text names file and place), or the sample's.
[[nodiscard]] Result<Report> run(PgDriver &driver, Options options, const RunControl &control = {});
/// The same as a job of @p pool.
[[nodiscard]] Ticket<Report> start(ConnectionPool &pool, Options options, const RunControl &control = {});

} // namespace SchemaSetup

} // namespace botdeck
