// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/ScriptPosition.h"

namespace botdeck {

ScriptPosition ScriptPosition::at(const QByteArray &script, int offset)
{
    if (offset < 0)
        return {};
    ScriptPosition position{1, 1};
    int characters = 0;
    for (const char byte : script) {
        // Continuation bytes of UTF-8 (10xxxxxx) belong to the character before them.
        if ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80U)
            continue;
        if (characters++ == offset)
            break;
        if (byte == '\n') {
            ++position.line;
            position.column = 1;
        } else {
            ++position.column;
        }
    }
    return position;
}

} // namespace botdeck
