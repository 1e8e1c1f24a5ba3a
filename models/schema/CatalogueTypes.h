// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"
#include "models/schema/Catalogue.h"

namespace botdeck::CatalogueTypes {

/// Adds the types of catalogue/types to @p data: domains resolved to what they stand on, arrays with a btree class
/// where their elements have one. Errors: Server.
[[nodiscard]] Outcome read(const PgRows &rows, Catalogue::Data &data);

} // namespace botdeck::CatalogueTypes
