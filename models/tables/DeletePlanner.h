// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgDriver.h"
#include "models/schema/Catalogue.h"
#include "models/tables/DeletePlan.h"

namespace botdeck::DeletePlanner {

/// Rows counted for each edge before it says "at least".
inline constexpr int DefaultCap = 10'000;

/// What deleting the rows with these @p keys (texts of StatementBuilder::keyColumns()) from @p relation does. Reads
/// only, in one transaction, one round trip for each level of the tree. Call it on a worker:
/// pool.submit<DeletePlan>(Lane::Interactive, Access::ReadOnly, …). Errors: Refused where the table has no key,
/// else the server's.
[[nodiscard]] Result<DeletePlan> plan(PgDriver &driver, const CataloguePtr &catalogue, quint32 relation,
    const QList<QList<QByteArray>> &keys, int cap = DefaultCap);

} // namespace botdeck::DeletePlanner
