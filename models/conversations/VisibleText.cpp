// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/VisibleText.h"

#include <QList>

#include <algorithm>

namespace botdeck::VisibleText {

namespace {

constexpr char32_t BlackFlag = 0x1F3F4;
constexpr char32_t FirstTag = 0xE0000;
constexpr char32_t LastTag = 0xE007F;

bool isTag(char32_t c)
{
    return c >= FirstTag && c <= LastTag;
}

bool isOneOf(char32_t c, std::initializer_list<std::pair<char32_t, char32_t>> ranges)
{
    return std::any_of(
        ranges.begin(), ranges.end(), [c](const auto &range) { return c >= range.first && c <= range.second; });
}

bool hides(char32_t c)
{
    if ((c >= U' ' && c < 0x7F) || (c > 0x9F && c < 0x115F) || c == U'\n' || c == U'\t')
        return false; // nearly all there is
    // Controls; soft hyphen and fillers; zero-width space; embeddings and overrides; word joiner and invisible
    // operators, isolates; the byte order mark; annotations; tags; private use; noncharacters.
    return isOneOf(c,
        {{0x00, 0x1F}, {0x7F, 0x9F}, {0x115F, 0x1160}, {0x180E, 0x180E}, {0x200B, 0x200B}, {0x2028, 0x202E},
            {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {FirstTag, 0xE00FF},
            {0xD800, 0xDFFF}, {0xE000, 0xF8FF}, {0xF0000, 0x10FFFF}});
}

QString mark(char32_t c, int times)
{
    const QString code = QString::number(c, 16).toUpper().rightJustified(4, u'0');
    return times == 1 ? QStringLiteral("\u27E8U+%1\u27E9").arg(code)
                      : QStringLiteral("\u27E8U+%1 \u00D7%2\u27E9").arg(code).arg(times);
}

} // namespace

QString visible(QStringView text)
{
    const bool plain = std::none_of(
        text.begin(), text.end(), [](QChar c) { return c.isSurrogate() || (hides(c.unicode()) && c != u'\r'); });
    if (plain && !text.contains(u'\r'))
        return text.toString();
    QString shown;
    shown.reserve(text.size());
    const QList<uint> characters = text.toUcs4();
    const qsizetype count = characters.size();
    bool inFlag = false;
    for (qsizetype i = 0; i < count; ++i) {
        const char32_t c = characters.at(i);
        inFlag = c == BlackFlag || (inFlag && isTag(c));
        if (c == U'\r') { // of a line's end; a lone one ends a line too
            if (i + 1 == count || characters.at(i + 1) != U'\n')
                shown += u'\n';
            continue;
        }
        if (inFlag || !hides(c)) {
            shown += QChar::fromUcs4(c);
            continue;
        }
        // Tags spell hidden sentences in many letters: one mark for all of them.
        int times = 1;
        for (; i + 1 < count; ++i, ++times) {
            const char32_t next = characters.at(i + 1);
            if (next != c && !(isTag(c) && isTag(next)))
                break;
        }
        shown += mark(c, times);
    }
    return shown;
}

QString singleLine(QStringView text, int characters)
{
    // Twice as much is looked at as is shown: white space folds.
    const QString shown = visible(text.left(characters * 2)).simplified();
    return shown.size() > characters ? QString(shown.left(characters) + u'…') : shown;
}

bool isRightToLeft(QStringView text)
{
    return text.isRightToLeft();
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace botdeck::VisibleText
