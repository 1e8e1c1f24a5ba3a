// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"

#include <QList>

#include <utility>

namespace botdeck {

/// A PostgreSQL array, taken apart. Elements in row-major order, as their own text.
struct SqlArray
{
    struct Dimension
    {
        qsizetype size = 0;
        int lowerBound = 1;
        bool operator==(const Dimension &) const = default;
    };
    QList<SqlText> elements{};
    QList<Dimension> dimensions{}; ///< outermost first; empty for `{}`

    bool operator==(const SqlArray &) const = default;
};

/// The text form of arrays (PostgreSQL manual, section 8.15.6). Pure; any thread.
namespace ArrayText {

/// Errors: BadValue with the offset in bytes of what is wrong. @p delimiter is the element type's (`;` for box).
[[nodiscard]] Result<SqlArray> parse(QByteArrayView text, char delimiter = ',');
/// The text the server itself would give. The dimensions' sizes must multiply to the number of elements.
[[nodiscard]] QByteArray format(const SqlArray &array, char delimiter = ',');

/// The elements of a one-dimensional array. Errors: BadValue for a malformed or a nested one.
[[nodiscard]] Result<QList<SqlText>> parseList(QByteArrayView text, char delimiter = ',');
[[nodiscard]] QByteArray formatList(const QList<SqlText> &elements, char delimiter = ',');

} // namespace ArrayText
} // namespace botdeck
