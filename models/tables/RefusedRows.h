// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgDriver.h"
#include "models/tables/WriteReport.h"

namespace botdeck::RefusedRows {

/// Why statements for the rows @p untouched (indices in @p set) changed nothing: reads the rows by key, in the
/// transaction that is open, in one round trip, and tells gone, changed by others (base, mine, theirs) and refused
/// without a word. On a worker; errors are the server's.
[[nodiscard]] Result<QHash<RowRef, RowProblem>> explain(
    PgDriver &driver, const WriteContext &context, const ChangeSet &set, const QList<int> &untouched);

} // namespace botdeck::RefusedRows
