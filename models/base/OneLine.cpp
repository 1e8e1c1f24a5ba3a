// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/OneLine.h"

namespace botdeck {

QString oneLine(QString text)
{
    constexpr QChar LineEnd(u'↵');
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &character : text) {
        if (character == u'\n' || character == u'\r' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = LineEnd;
        else if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

} // namespace botdeck
