// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions that people set on columns.
#include "models/base/Texts.h"
#include "models/schema/StatementBuilder.h"

#include "models/schema/SqlParts.h"

#include <algorithm>

namespace botdeck {

namespace {

using Op = Filter::Op;

bool isOrdering(Op op)
{
    return op == Op::Less || op == Op::LessOrEqual || op == Op::Greater || op == Op::GreaterOrEqual
        || op == Op::Between;
}

bool hasItsValues(const Filter &filter)
{
    switch (filter.op) {
    case Op::IsNull:
    case Op::IsNotNull:
        return filter.values.isEmpty();
    case Op::AnyOf:
    case Op::NoneOf:
        return true;
    case Op::Between:
        return filter.values.size() == 2;
    default:
        return filter.values.size() == 1 && filter.values.first().has_value();
    }
}

QByteArray literalPattern(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
}

} // namespace

Outcome StatementBuilder::checkFilter(const Filter &filter) const
{
    if (!canFilter(filter.column))
        return fail(ErrorKind::Refused, Texts::tr("Rows can't be filtered by this column."));
    if (isOrdering(filter.op) && !hasOperators(filter.column))
        return fail(ErrorKind::Refused, Texts::tr("Values of this column have no order."));
    if (!hasItsValues(filter))
        return fail(ErrorKind::BadValue, Texts::tr("The filter needs a value."));
    return {};
}

Result<QByteArrayList> StatementBuilder::conditions(const Filters &filters, SqlParameters &parameters) const
{
    QByteArrayList parts;
    for (const Filter &filter : filters) {
        if (const Outcome outcome = checkFilter(filter); !outcome)
            return fail(outcome.error());
        // What is masked can't be found either: a filter on it would tell the secret piece by piece.
        if (filter.column == m_secrets.keyedValue)
            parts += "NOT " + secretCondition(parameters);
        parts += condition(filter, parameters);
    }
    return parts;
}

QByteArray StatementBuilder::condition(const Filter &filter, SqlParameters &parameters) const
{
    switch (filter.op) {
    case Op::Equals:
        return typedComparison(filter, " = ", parameters);
    case Op::NotEquals: // NULL is not the value either
        return typedComparison(filter, " IS DISTINCT FROM ", parameters);
    case Op::Less:
        return typedComparison(filter, " < ", parameters);
    case Op::LessOrEqual:
        return typedComparison(filter, " <= ", parameters);
    case Op::Greater:
        return typedComparison(filter, " > ", parameters);
    case Op::GreaterOrEqual:
        return typedComparison(filter, " >= ", parameters);
    case Op::Contains:
    case Op::StartsWith:
        return pattern(filter, parameters);
    case Op::IsNull:
        return reference(filter.column) + " IS NULL";
    case Op::IsNotNull:
        return reference(filter.column) + " IS NOT NULL";
    case Op::Between:
        return range(filter, parameters);
    case Op::AnyOf:
        return anyOf(filter, false, parameters);
    case Op::NoneOf:
        return anyOf(filter, true, parameters);
    }
    Q_UNREACHABLE();
}

QByteArray StatementBuilder::typedComparison(
    const Filter &filter, const QByteArray &sqlOperator, SqlParameters &parameters) const
{
    return comparable(filter.column) + sqlOperator
        + parameters.add(filter.values.first(), comparableCast(filter.column));
}

// The database's own collation: a column's may be one that LIKE does not work with.
QByteArray StatementBuilder::pattern(const Filter &filter, SqlParameters &parameters) const
{
    QByteArray like = literalPattern(*filter.values.first()) + '%';
    if (filter.op == Op::Contains)
        like.prepend('%');
    return '(' + reference(filter.column) + "::pg_catalog.text) COLLATE \"default\" ILIKE "
        + parameters.add(like, "pg_catalog.text");
}

QByteArray StatementBuilder::range(const Filter &filter, SqlParameters &parameters) const
{
    QByteArrayList ends;
    const QByteArray value = comparable(filter.column);
    if (filter.values.at(0))
        ends += value + " >= " + parameters.add(filter.values.at(0), cast(filter.column));
    if (filter.values.at(1))
        ends += value + " < " + parameters.add(filter.values.at(1), cast(filter.column));
    return ends.isEmpty() ? QByteArrayLiteral("true") : '(' + ends.join(" AND ") + ')';
}

QByteArray StatementBuilder::anyOf(const Filter &filter, bool negated, SqlParameters &parameters) const
{
    QByteArrayList values;
    for (const SqlText &value : filter.values) {
        if (value)
            values += parameters.add(value, comparableCast(filter.column));
    }
    const bool withNull = values.size() < filter.values.size();
    const QByteArray column = reference(filter.column);
    const QByteArray in = values.isEmpty() ? QByteArrayLiteral("false")
                                           : QByteArray(comparable(filter.column) + " IN (" + values.join(", ") + ')');
    QByteArray any = column + (withNull ? " IS NULL OR " : " IS NOT NULL AND ") + in;
    any = '(' + any + ')';
    return negated ? QByteArray("NOT " + any) : any;
}

} // namespace botdeck
