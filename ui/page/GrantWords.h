// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"

namespace botdeck::GrantWords {

/// The statement with which an administrator lets the session's role read @p relation, to be copied.
[[nodiscard]] QString select(const CataloguePtr &catalogue, const RelationInfo &relation);

} // namespace botdeck::GrantWords
