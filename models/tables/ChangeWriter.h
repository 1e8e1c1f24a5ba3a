// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgDriver.h"
#include "models/tables/WriteProgress.h"
#include "models/tables/WriteReport.h"

namespace botdeck::ChangeWriter {

/// Saves @p set (from WritePlan::withKeys()) in one transaction: all statements in one pipeline, then COMMIT, after
/// every row has proved to be changed as meant. Definite rollbacks (40001, 40P01) are tried again, three times in
/// all; nothing else runs twice. On a worker's connection; waits.
///
/// What the server says about rows is in the report, not an error. Errors: Missing and Refused of WritePlan::make().
/// @p progress is published before COMMIT is sent, and can stop the save until then.
[[nodiscard]] Result<WriteReport> save(
    PgDriver &driver, const WriteContext &context, const ChangeSet &set, WriteProgress &progress);

} // namespace botdeck::ChangeWriter
