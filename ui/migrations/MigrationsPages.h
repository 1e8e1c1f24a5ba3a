// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"

namespace botdeck {

/// The page of this folder: "migrations".
[[nodiscard]] PageDescriptions migrationsPages();

} // namespace botdeck
