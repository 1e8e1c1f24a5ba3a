// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"

namespace botdeck::PlaceWords {

/// Where a dialog writes: "gb-staging / generalbots as gb_admin".
[[nodiscard]] QString of(const Profile &profile);
/// What a sentence calls the connection: its name, never a socket's path; the workspace by that word.
[[nodiscard]] QString title(const Profile &profile);

} // namespace botdeck::PlaceWords
