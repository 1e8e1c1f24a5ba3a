// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"

namespace botdeck {

/// The pages of this folder.
[[nodiscard]] PageDescriptions conversationsPages();

} // namespace botdeck
