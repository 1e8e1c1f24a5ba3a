// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"

namespace botdeck {

/// The pages of this folder: "tables", the list of all, and "table", the rows of one.
[[nodiscard]] PageDescriptions tablesPages();

} // namespace botdeck
