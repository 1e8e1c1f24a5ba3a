// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"
#include "models/schema/Catalogue.h"

namespace botdeck::CatalogueRelations {

/// Adds the relations of catalogue/relations to @p data. Errors: Server.
[[nodiscard]] Outcome readRelations(const PgRows &rows, Catalogue::Data &data);
/// Adds the columns of catalogue/columns to those relations. Errors: Server.
[[nodiscard]] Outcome readColumns(const PgRows &rows, Catalogue::Data &data);
/// Gives partitioned tables what their partitions tell: the sum of estimates and pages, triggers, and whether one is
/// a foreign table.
void sumUpPartitions(Catalogue::Data &data);

} // namespace botdeck::CatalogueRelations
