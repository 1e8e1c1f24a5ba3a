// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"
#include "models/schema/Catalogue.h"

namespace botdeck::CatalogueKeys {

/// Adds indexes and the keys they make to the relations of @p data, whose columns are there already. Invalid
/// indexes (a CREATE INDEX CONCURRENTLY that failed) make no key. Errors: Server.
[[nodiscard]] Outcome readIndexes(const PgRows &rows, Catalogue::Data &data);
/// Adds foreign keys likewise. One whose tables or columns are not in @p data (dropped between two statements) is
/// left out. Errors: Server.
[[nodiscard]] Outcome readForeignKeys(const PgRows &rows, Catalogue::Data &data);

} // namespace botdeck::CatalogueKeys
