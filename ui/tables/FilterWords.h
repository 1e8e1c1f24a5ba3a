// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/Filter.h"

#include <QCoreApplication>

namespace botdeck {

/// Filters in words: "created_at from 1 Mar 2026" as a chip says it, and the operators a type has.
class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)

public:
    /// The operators that fit values of @p column, the most useful one first.
    [[nodiscard]] static QList<Filter::Op> operators(const Catalogue &catalogue, const ColumnInfo &column);
    /// "is", "contains", "from" (for times) …
    [[nodiscard]] static QString operatorName(Filter::Op op, TypeKind kind);
    /// The chip's key, "sender any of".
    [[nodiscard]] static QString key(const Filter &filter, const Catalogue &catalogue, const RelationInfo &relation);
    /// The chip's value, "user, bot"; ids are shortened.
    [[nodiscard]] static QString value(const Filter &filter, const Catalogue &catalogue, const RelationInfo &relation);
    [[nodiscard]] static bool isTime(TypeKind kind);
};

} // namespace botdeck
