// SPDX-License-Identifier: GPL-3.0-or-later
// Keyset pages: the order, the cursor and the two phases of a nullable column.
#include "models/base/Texts.h"
#include "models/schema/StatementBuilder.h"

#include "models/schema/SqlParts.h"

#include <algorithm>

namespace botdeck {

namespace {

bool hasCursor(const PageQuery &query)
{
    return query.after && !query.after->key.isEmpty();
}

bool runsDown(const PageQuery &query)
{
    return query.order.descending != query.backwards;
}

/// Conditions that no NULL meets.
bool refusesNull(const Filter &filter)
{
    using Op = Filter::Op;
    switch (filter.op) {
    case Op::NotEquals:
    case Op::IsNull:
    case Op::NoneOf:
        return false;
    case Op::AnyOf:
        return !filter.values.contains(SqlText());
    case Op::Between:
        return filter.values != QList<SqlText>{SqlText(), SqlText()};
    default:
        return true;
    }
}

} // namespace

Outcome StatementBuilder::checkPaging(const PageQuery &query) const
{
    if (query.order.column != -1 && !canSort(query.order.column))
        return fail(ErrorKind::Refused, Texts::tr("Rows can't be sorted by this column."));
    if (m_identity == RowIdentity::None && (hasCursor(query) || query.backwards))
        return fail(ErrorKind::Refused, Texts::tr("Only the first rows can be shown. Filter to see others."));
    const qsizetype keySize = m_identity == RowIdentity::Physical ? 2 : m_key.size();
    if (hasCursor(query) && query.after->key.size() != keySize)
        return fail(ErrorKind::Refused, Texts::tr("The place to continue from does not belong to this table."));
    return {};
}

StatementBuilder::Phase StatementBuilder::phaseOf(const PageQuery &query) const
{
    if (query.order.column < 0 || info(query.order.column).notNull)
        return Phase::All;
    const bool nulls = query.after ? !query.after->sortValue : query.backwards;
    return nulls ? Phase::Nulls : Phase::Values;
}

std::optional<PageQuery> StatementBuilder::nextPhase(const PageQuery &query) const
{
    if (query.order.column >= m_relation->columns.size())
        return std::nullopt;
    const Phase phase = phaseOf(query);
    PageQuery next = query;
    if (phase == Phase::Values && !query.backwards) {
        const bool none = std::any_of(query.filters.cbegin(), query.filters.cend(),
            [&query](const Filter &filter) { return filter.column == query.order.column && refusesNull(filter); });
        if (none)
            return std::nullopt;
        next.after = PageCursor{std::nullopt, {}};
        return next;
    }
    if (phase == Phase::Nulls && query.backwards) {
        next.after = PageCursor{QByteArrayLiteral(""), {}};
        return next;
    }
    return std::nullopt;
}

// The columns of the order with the cursor's values. Among NULLs the sort column is not one of them.
QList<StatementBuilder::OrderStep> StatementBuilder::orderSteps(const PageQuery &query) const
{
    const int sort = query.order.column;
    const bool cursor = hasCursor(query);
    const auto step = [this](int column) { return OrderStep{column, comparable(column), comparableCast(column), {}}; };
    QList<OrderStep> steps;
    if (sort >= 0 && phaseOf(query) != Phase::Nulls) {
        steps += step(sort);
        if (cursor)
            steps.last().value = query.after->sortValue;
    }
    for (qsizetype i = 0; i < m_key.size(); ++i) {
        const SqlText value = cursor ? SqlText(query.after->key.at(i)) : SqlText();
        if (m_key.at(i) == sort) {
            steps.first().value = value;
            continue;
        }
        steps += step(m_key.at(i));
        steps.last().value = value;
    }
    if (m_identity == RowIdentity::Physical)
        steps += OrderStep{-1, "t.ctid", "pg_catalog.tid", cursor ? SqlText(query.after->key.at(1)) : SqlText()};
    return steps;
}

/// The index whose columns begin with those of the order, all running the same way; else one that at least begins
/// with the first. nullptr: the order needs a sort.
const IndexInfo *StatementBuilder::indexFor(const QList<OrderStep> &steps) const
{
    const IndexInfo *best = nullptr;
    qsizetype bestLength = 0;
    for (const IndexInfo &index : m_relation->indexes) {
        if (!index.valid || index.partial || index.method != QLatin1String("btree"))
            continue;
        const qsizetype most = qMin(qMin(index.columns.size(), steps.size()), index.descending.size());
        qsizetype length = 0;
        while (length < most && index.columns.at(length) >= 0 && index.columns.at(length) == steps.at(length).column
            && index.descending.at(length) == index.descending.first())
            ++length;
        if (length > bestLength) {
            best = &index;
            bestLength = length;
        }
    }
    return best;
}

bool StatementBuilder::isIndexed(const PageOrder &order) const
{
    PageQuery query;
    query.order = order;
    if (order.column < 0)
        return m_identity == RowIdentity::Physical || (m_identity == RowIdentity::Key && indexFor(orderSteps(query)));
    return canSort(order.column) && indexFor(orderSteps(query)) != nullptr;
}

// No NULLS clause, as NULLs are apart, except where the index that gives the order was made with one: then the order
// must be named in the same words for the server to see that they agree.
QByteArray StatementBuilder::orderBy(const PageQuery &query, QList<OrderStep> steps) const
{
    const bool down = runsDown(query);
    if (phaseOf(query) == Phase::Nulls) {
        // An index on (sort, key) gives its NULLs in the key's order, which is only seen with the sort column named.
        OrderStep sort{query.order.column, reference(query.order.column), {}, {}};
        const QList<OrderStep> all = QList<OrderStep>{sort} + steps;
        const IndexInfo *index = indexFor(all);
        const bool whole = index && index->columns.size() >= all.size()
            && std::equal(all.cbegin(), all.cend(), index->columns.cbegin(),
                [](const OrderStep &step, int column) { return step.column == column; });
        if (whole)
            steps = all;
    }
    const IndexInfo *index = indexFor(steps);
    QByteArrayList parts;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QByteArray part = steps.at(i).expression + (down ? " DESC" : "");
        if (index && i < index->columns.size() && index->columns.at(i) == steps.at(i).column) {
            const bool sameWay = index->descending.at(i) == down;
            const bool nullsFirst = index->nullsFirst.at(i) == sameWay;
            if (nullsFirst != down)
                part += nullsFirst ? " NULLS FIRST" : " NULLS LAST";
        }
        parts += part;
    }
    return parts.isEmpty() ? QByteArray() : " ORDER BY " + parts.join(", ");
}

QByteArray StatementBuilder::cursorCondition(
    const PageQuery &query, const QList<OrderStep> &steps, SqlParameters &parameters) const
{
    QByteArrayList left, right;
    for (const OrderStep &step : steps) {
        left += step.expression;
        right += parameters.add(step.value, step.cast);
    }
    const QByteArray comparison = runsDown(query) ? " < " : " > ";
    if (steps.size() == 1)
        return left.first() + comparison + right.first();
    return '(' + left.join(", ") + ')' + comparison + '(' + right.join(", ") + ')';
}

QByteArray StatementBuilder::phaseCondition(const PageQuery &query) const
{
    switch (phaseOf(query)) {
    case Phase::Values:
        return reference(query.order.column) + " IS NOT NULL";
    case Phase::Nulls:
        return reference(query.order.column) + " IS NULL";
    case Phase::All:
        break;
    }
    return {};
}

Result<StatementBuilder::Page> StatementBuilder::page(const PageQuery &query) const
{
    if (const Outcome outcome = checkPaging(query); !outcome)
        return fail(outcome.error());
    SqlParameters parameters;
    SelectList list;
    PageLayout layout;
    addKey(list, layout);
    if (query.order.column >= 0)
        layout.sortValue = list.add(wholeText(query.order.column));
    addCells(query.columns, query.previewCharacters, list, layout, parameters);

    const Result<QByteArrayList> filters = conditions(query.filters, parameters);
    if (!filters)
        return fail(filters.error());
    QByteArrayList where = *filters;
    const QList<OrderStep> steps = orderSteps(query);
    if (const QByteArray phase = phaseCondition(query); !phase.isEmpty())
        where += phase;
    const bool inPlace = m_identity == RowIdentity::Physical && query.order.column < 0 && !runsDown(query);
    if (hasCursor(query))
        where += cursorCondition(query, steps, parameters);
    else if (inPlace)
        where += QByteArrayLiteral("t.ctid > '(0,0)'::pg_catalog.tid");
    // A scan of a ctid range gives rows in physical order, but the planner does not know it and would sort all of
    // them. pg_backend_pid() may not run in parallel workers, which would mix the rows.
    if (inPlace)
        where += QByteArrayLiteral("pg_catalog.pg_backend_pid() IS NOT NULL");

    if (list.size() == 0)
        list.add("NULL::pg_catalog.text");
    QByteArray sql = "SELECT " + list.sql() + " FROM " + source();
    if (!where.isEmpty())
        sql += " WHERE " + where.join(" AND ");
    if (!inPlace)
        sql += orderBy(query, steps);
    sql += " LIMIT " + QByteArray::number(query.limit);
    return Page{named("page", sql, parameters), layout};
}

} // namespace botdeck
