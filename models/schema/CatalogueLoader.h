// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Unit.h"
#include "models/schema/Catalogue.h"

#include "models/base/Result.h"

namespace botdeck::CatalogueLoader {

/// The unit of work that reads the catalogue: at most six statements in one round trip, none of which takes a lock
/// on a relation (no pg_*_size, no pg_get_viewdef, no ::regclass of user tables, no has_*_privilege by name).
[[nodiscard]] Unit unit();

/// Builds the catalogue from the unit's answer. Pure; call it on a worker. Errors: Server where the answer has not
/// the expected columns.
[[nodiscard]] Result<CataloguePtr> build(const UnitResult &answer);

} // namespace botdeck::CatalogueLoader
