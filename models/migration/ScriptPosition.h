// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace botdeck {

/// A place in a script as editors count it: from 1, in characters. 0 means unknown.
struct ScriptPosition
{
    int line = 0;
    int column = 0;

    /// The place of the server's character @p offset (0-based, Error::position) in the UTF-8 @p script. An offset
    /// behind the end gives the end ("syntax error at end of input"); -1 gives an unknown place.
    [[nodiscard]] static ScriptPosition at(const QByteArray &script, int offset);
};

} // namespace botdeck
