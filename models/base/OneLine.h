// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace botdeck {

/// @p text on one line, for names and cells: ends of lines show as ↵, other control characters as spaces. Any thread.
[[nodiscard]] QString oneLine(QString text);

} // namespace botdeck
