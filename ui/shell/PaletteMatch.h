// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace botdeck {

/// How what is typed fits a title: its letters are there in their order. A value.
struct PaletteMatch
{
    enum class Way { Whole, Beginning, Part, Apart };
    struct Range
    {
        int start = 0;
        int length = 0;
        bool operator==(const Range &) const = default;
    };

    Way way = Way::Whole;
    QList<Range> ranges{}; ///< of the title, what was found

    /// Nothing where a letter is missing. Case and blanks that were typed don't count. Nothing typed fits everything.
    [[nodiscard]] static std::optional<PaletteMatch> of(const QString &title, const QString &typed);
};

} // namespace botdeck
