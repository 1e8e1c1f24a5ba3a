// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgRows.h"

#include <QList>
#include <QMetaType>

namespace botdeck {

/// One typed condition on a column. Conditions of a list are joined by AND.
struct Filter
{
    enum class Op {
        Equals,
        NotEquals, ///< one value, compared as the column's type
        Contains,
        StartsWith, ///< one text, case-insensitive, %, _ and \ taken literally, on the value's text
        IsNull,
        IsNotNull, ///< no value
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual, ///< one value; btree types only
        Between, ///< two values: from (inclusive) to (exclusive); either may be NULL for an open end
        AnyOf,
        NoneOf, ///< any number of values
    };
    int column = -1; ///< position in RelationInfo::columns
    Op op = Op::Equals;
    QList<SqlText> values{};

    bool operator==(const Filter &) const = default;
};

using Filters = QList<Filter>;

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::Filter)
