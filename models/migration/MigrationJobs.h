// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionPool.h"
#include "models/migration/MigrationPlan.h"
#include "models/migration/MigrationRun.h"
#include "models/migration/RunControl.h"
#include "models/migration/SampleData.h"

/// The migration work as jobs of a pool, for whoever has one: the page's service, the command line, the start-up.
/// They return at once; the folder is read and the server asked on a worker. Deliver results with botdeck::deliver().
///
/// Where the connection is gone in the middle of a run, the ticket gives the error, so that the pool notices; what
/// was done until then was told as progress.
namespace botdeck::MigrationJobs {

/// The set at @p path held against the database's journal.
[[nodiscard]] Ticket<MigrationPlan> plan(ConnectionPool &pool, const QString &path);
[[nodiscard]] Ticket<MigrationRun> applyPending(
    ConnectionPool &pool, const QString &path, const RunControl &control = {});
[[nodiscard]] Ticket<MigrationRun> revertLast(
    ConnectionPool &pool, const QString &path, const RunControl &control = {});

/// Loads the sample into the documented schema's empty tables.
[[nodiscard]] Ticket<SampleReport> loadSample(ConnectionPool &pool, const RunControl &control = {});

} // namespace botdeck::MigrationJobs
