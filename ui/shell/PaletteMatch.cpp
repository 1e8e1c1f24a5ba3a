// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteMatch.h"

namespace botdeck {

std::optional<PaletteMatch> PaletteMatch::of(const QString &title, const QString &typed)
{
    const QString wanted = typed.simplified();
    if (wanted.isEmpty())
        return PaletteMatch{};
    if (const auto at = static_cast<int>(title.indexOf(wanted, 0, Qt::CaseInsensitive)); at >= 0) {
        const Way way = wanted.size() == title.size() ? Way::Whole : at == 0 ? Way::Beginning : Way::Part;
        return PaletteMatch{way, {{at, static_cast<int>(wanted.size())}}};
    }
    PaletteMatch match{Way::Apart};
    int from = 0;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        const auto at = static_cast<int>(title.indexOf(letter, from, Qt::CaseInsensitive));
        if (at < 0)
            return std::nullopt;
        if (!match.ranges.isEmpty() && match.ranges.last().start + match.ranges.last().length == at)
            ++match.ranges.last().length;
        else
            match.ranges.append({at, 1});
        from = at + 1;
    }
    return match;
}

} // namespace botdeck
