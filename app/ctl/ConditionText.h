// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/schema/Filter.h"

#include <QCoreApplication>

namespace botdeck {

/// A condition as it is written after --filter: `column operator value`.
///
/// Operators: `=` `!=` `<` `<=` `>` `>=`, `~` (contains, whatever the case), `^=` (starts with), `in a,b`,
/// `not in a,b`, `is null`, `is not null`. A name with other characters than letters, digits and `_` stands in double
/// quotes. What follows the operator is the value, without the spaces around it.
struct ConditionText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionText)

public:
    QString column;
    Filter::Op op = Filter::Op::Equals;
    QList<SqlText> values;

    /// Errors: BadValue, with how it is written.
    [[nodiscard]] static Result<ConditionText> parse(const QString &text);
};

} // namespace botdeck
