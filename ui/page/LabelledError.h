// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

namespace botdeck {

class DatabaseSession;
struct RowChange;

/// @p error of @p change as it is told beside a form, which calls columns by the profile's labels: the names in the
/// server's words and in ours become labels. What the profile does not know keeps its name. GUI thread.
[[nodiscard]] Error labelledError(const Error &error, const DatabaseSession &session, const RowChange &change);

} // namespace botdeck
