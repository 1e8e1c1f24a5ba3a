// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>

namespace botdeck {

/// Text with styled ranges: what one paragraph or cell holds. Already safe to show. A value.
struct InlineText
{
    enum Style { Strong = 1, Emphasis = 2, Code = 4, Struck = 8, Link = 16, Target = 32 };
    Q_DECLARE_FLAGS(Styles, Style)

    struct Run
    {
        qsizetype start = 0;
        qsizetype length = 0;
        Styles styles;

        bool operator==(const Run &) const = default;
    };

    QString text; ///< lines parted by QChar::LineSeparator
    QList<Run> runs; ///< in order, without gaps in between only where unstyled

    void append(const QString &more, Styles styles)
    {
        if (styles && !more.isEmpty())
            runs.append({text.size(), more.size(), styles});
        text += more;
    }
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const InlineText &) const = default;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(InlineText::Styles)

} // namespace botdeck
