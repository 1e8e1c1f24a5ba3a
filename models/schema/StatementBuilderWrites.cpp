// SPDX-License-Identifier: GPL-3.0-or-later
// UPDATE, INSERT, DELETE and what points at rows.
#include "models/schema/StatementBuilder.h"

#include "models/schema/ArrayText.h"
#include "models/schema/SqlParts.h"

#include <QCryptographicHash>

#include <algorithm>

namespace botdeck {

namespace {

constexpr qsizetype HashedFrom = 8192; // longer values are compared by their sha256, not sent twice

} // namespace

QByteArray StatementBuilder::guard(const ColumnChange &change, SqlParameters &parameters) const
{
    const QByteArray value = reference(change.column);
    const TypeKind kind = typeOf(change.column).kind;
    // The casts of these two to text write what the server's answers don't: "true" for t, "10.0.0.1/32" for 10.0.0.1.
    if (kind == TypeKind::Boolean || kind == TypeKind::Inet)
        return value + " IS NOT DISTINCT FROM " + parameters.add(change.base, cast(change.column));
    const QByteArray text = value + "::pg_catalog.text";
    if (change.base && change.base->size() > HashedFrom) {
        const QByteArray hash = QCryptographicHash::hash(*change.base, QCryptographicHash::Sha256);
        return "pg_catalog.sha256(pg_catalog.convert_to(" + text
            + ", 'UTF8')) = " + parameters.add("\\x" + hash.toHex(), "pg_catalog.bytea");
    }
    return '(' + text + ") COLLATE \"C\" IS NOT DISTINCT FROM " + parameters.add(change.base, "pg_catalog.text");
}

QByteArray StatementBuilder::assignments(
    const QList<ColumnChange> &changes, int touchedColumn, SqlParameters &parameters) const
{
    QByteArrayList parts;
    bool touched = !isPosition(touchedColumn);
    for (const ColumnChange &change : changes) {
        touched = touched || change.column == touchedColumn;
        parts += quoted(info(change.column).name) + " = "
            + (change.useDefault ? QByteArrayLiteral("DEFAULT") : parameters.add(change.value, cast(change.column)));
    }
    if (!touched)
        parts += quoted(info(touchedColumn).name) + " = pg_catalog.now()";
    return parts.join(", ");
}

// A row that is routed to a partition of the same columns has no system columns when RETURNING is computed: "cannot
// retrieve a system column in this context".
bool StatementBuilder::returnsXmin() const
{
    return hasXmin() && m_relation->kind != RelationInfo::Kind::Partitioned;
}

QByteArray StatementBuilder::returningRow(const QList<int> &columns, SqlParameters &parameters) const
{
    QByteArrayList list;
    for (const int column : columns)
        list += readable(column, parameters);
    for (const int column : m_key)
        list += wholeText(column);
    if (returnsXmin())
        list += QByteArrayLiteral("t.xmin");
    return list.isEmpty() ? QByteArray() : " RETURNING " + list.join(", ");
}

QByteArray StatementBuilder::returningKey() const
{
    QByteArrayList list;
    for (const int column : m_key)
        list += wholeText(column);
    return list.isEmpty() ? QByteArray() : " RETURNING " + list.join(", ");
}

Statement StatementBuilder::update(const QList<QByteArray> &key, const QList<ColumnChange> &changes,
    const QByteArray &xmin, int touchedColumn, const QList<int> &returning) const
{
    SqlParameters parameters;
    QByteArray sql = "UPDATE " + source() + " SET " + assignments(changes, touchedColumn, parameters);
    QByteArrayList where{m_identity == RowIdentity::Key ? keyCondition(key, parameters) : QByteArrayLiteral("false")};
    bool allKnown = true;
    for (const ColumnChange &change : changes) {
        allKnown = allKnown && change.baseKnown;
        if (change.baseKnown)
            where += guard(change, parameters);
    }
    if (!allKnown && !xmin.isEmpty())
        where += "t.xmin = " + parameters.add(xmin, "pg_catalog.xid");
    sql += " WHERE " + where.join(" AND ") + returningRow(returning, parameters);
    return named("update", sql, parameters);
}

Statement StatementBuilder::insert(const QList<ColumnValue> &values, const QList<int> &returning) const
{
    SqlParameters parameters;
    QByteArrayList names, expressions;
    bool overrides = false;
    for (const ColumnValue &value : values) {
        const ColumnInfo &column = info(value.column);
        names += quoted(column.name);
        expressions +=
            value.useDefault ? QByteArrayLiteral("DEFAULT") : parameters.add(value.value, cast(value.column));
        overrides = overrides || (!value.useDefault && column.identity == ColumnInfo::Identity::Always);
    }
    QByteArray sql = "INSERT INTO " + qualifiedName() + " AS t";
    if (names.isEmpty()) {
        sql += " DEFAULT VALUES";
    } else {
        sql += " (" + names.join(", ") + ')' + (overrides ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES ("
            + expressions.join(", ") + ')';
    }
    return named("insert", sql + returningRow(returning, parameters), parameters);
}

Statement StatementBuilder::remove(
    const QList<QByteArray> &key, const QByteArray &xmin, const QList<ColumnChange> &read) const
{
    SqlParameters parameters;
    QByteArray sql = "DELETE FROM " + source() + " WHERE "
        + (m_identity == RowIdentity::Key ? keyCondition(key, parameters) : QByteArrayLiteral("false"));
    if (!xmin.isEmpty())
        sql += " AND t.xmin = " + parameters.add(xmin, "pg_catalog.xid");
    for (const ColumnChange &column : read) {
        if (column.baseKnown)
            sql += " AND " + guard(column, parameters);
    }
    return named("delete", sql + returningKey(), parameters);
}

// One array of texts a column, so that any number of rows is a few parameters.
QByteArray StatementBuilder::referenceCondition(
    const QList<int> &referencing, const QList<QList<SqlText>> &targets, SqlParameters &parameters) const
{
    QByteArrayList columns, arrays, names, typed;
    for (qsizetype i = 0; i < referencing.size(); ++i) {
        QList<SqlText> texts;
        for (const QList<SqlText> &target : targets)
            texts += target.value(i);
        const QByteArray name = 'v' + QByteArray::number(i);
        columns += comparable(referencing.at(i));
        arrays += parameters.add(ArrayText::formatList(texts), "pg_catalog.text[]");
        names += name;
        typed += "u." + name + "::" + comparableCast(referencing.at(i));
    }
    return '(' + columns.join(", ") + ") IN (SELECT " + typed.join(", ") + " FROM ROWS FROM (pg_catalog.unnest("
        + arrays.join("), pg_catalog.unnest(") + ")) AS u(" + names.join(", ") + "))";
}

Statement StatementBuilder::countReferences(
    const QList<int> &referencing, const QList<QList<SqlText>> &targets, int cap) const
{
    SqlParameters parameters;
    const QByteArray rows = "SELECT FROM " + source() + " WHERE " + referenceCondition(referencing, targets, parameters)
        + " LIMIT " + QByteArray::number(cap);
    return named("count references", "SELECT count(*) FROM (" + rows + ") AS counted", parameters);
}

Statement StatementBuilder::selectReferences(
    const QList<int> &referencing, const QList<QList<SqlText>> &targets, const QList<int> &columns, int limit) const
{
    SqlParameters parameters;
    QByteArrayList list;
    for (const int column : columns)
        list += readable(column, parameters);
    const QByteArray sql = "SELECT " + list.join(", ") + " FROM " + source() + " WHERE "
        + referenceCondition(referencing, targets, parameters) + " LIMIT " + QByteArray::number(limit);
    return named("select references", sql, parameters);
}

} // namespace botdeck
