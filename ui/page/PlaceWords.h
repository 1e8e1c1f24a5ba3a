// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"

namespace botdeck::PlaceWords {

/// Where a dialog writes: "gb-staging / generalbots as gb_admin".
[[nodiscard]] QString of(const Profile &profile);

} // namespace botdeck::PlaceWords
