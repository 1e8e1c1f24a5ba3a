// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/schema/Catalogue.h"
#include "models/tables/RowChange.h"

#include <functional>

namespace botdeck {

/// The way out of a violated constraint, in the names of the columns and tables it is about: the server says what is
/// wrong and leaves that to the reader. Empty for other errors, and where the catalogue does not know the constraint.
/// Codes: PostgreSQL manual, appendix A, class 23. Pure; any thread.
/// @p nameOf what a column is called; without it its own name.
[[nodiscard]] QString constraintHint(const Error &error, const Catalogue &catalogue, const RowChange &change,
    const std::function<QString(const RelationInfo &, int)> &nameOf = {});

} // namespace botdeck
