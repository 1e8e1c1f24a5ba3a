// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/StatementBuilder.h"

#include "models/schema/SqlParts.h"

#include <algorithm>

namespace botdeck {

namespace {

constexpr int VersionWithTidRangeScan = 140000; // before, each page of ctids would read the whole table

} // namespace

StatementBuilder::StatementBuilder(CataloguePtr catalogue, const RelationInfo &relation, SecretRules secrets)
    : m_catalogue(std::move(catalogue))
    , m_relation(&relation)
    , m_secrets(std::move(secrets))
{
    chooseIdentity();
}

void StatementBuilder::chooseIdentity()
{
    using Kind = RelationInfo::Kind;
    const KeyInfo *key = m_relation->rowKey();
    if (key && !canIdentify(*key)) {
        const auto other = std::find_if(m_relation->keys.cbegin(), m_relation->keys.cend(),
            [this](const KeyInfo &candidate) { return canIdentify(candidate); });
        key = other == m_relation->keys.cend() ? nullptr : &*other;
    }
    if (key) {
        m_identity = RowIdentity::Key;
        m_key = key->columns;
    } else if ((m_relation->kind == Kind::Table || m_relation->kind == Kind::MaterializedView) && hasXmin()
        && m_catalogue->serverVersion() >= VersionWithTidRangeScan) {
        m_identity = RowIdentity::Physical;
    }
}

bool StatementBuilder::canIdentify(const KeyInfo &key) const
{
    const bool plain = !key.columns.isEmpty() && !key.partial && !key.expressions && (key.immediate || key.primary);
    return plain && std::all_of(key.columns.cbegin(), key.columns.cend(), [this](int column) {
        return info(column).notNull && canRead(column) && column != m_secrets.keyedValue;
    });
}

bool StatementBuilder::canRead(int column) const
{
    if (!isPosition(column) || m_secrets.columns.contains(column) || !info(column).canSelect)
        return false;
    // Whether the value is a secret is told by a column that must itself be readable.
    return column != m_secrets.keyedValue
        || (isPosition(m_secrets.keyColumn) && info(m_secrets.keyColumn).canSelect
            && !m_secrets.columns.contains(m_secrets.keyColumn));
}

bool StatementBuilder::canSort(int column) const
{
    return canRead(column) && column != m_secrets.keyedValue && hasOperators(column);
}

bool StatementBuilder::canFilter(int column) const
{
    return canRead(column);
}

bool StatementBuilder::hasOperators(int column) const
{
    const TypeInfo &type = typeOf(column);
    const bool found = type.kind != TypeKind::Other || type.schema == QLatin1String("pg_catalog")
        || m_catalogue->searchPath().contains(type.schema);
    return type.hasBtree && found;
}

// Types without an equality of their own (json, xml, point) are compared as their text, as are extensions' types whose
// schema is not in the search path: the server would not find their operators, or take those of text.
QByteArray StatementBuilder::comparable(int column) const
{
    return hasOperators(column) ? reference(column) : '(' + reference(column) + "::pg_catalog.text) COLLATE \"C\"";
}

QByteArray StatementBuilder::comparableCast(int column) const
{
    return hasOperators(column) ? cast(column) : QByteArrayLiteral("pg_catalog.text");
}

QByteArray StatementBuilder::quoted(const QString &identifier)
{
    QString inside = identifier;
    inside.replace(u'"', QLatin1String("\"\""));
    return QString(u'"' + inside + u'"').toUtf8();
}

QString StatementBuilder::grantSelect() const
{
    return QString::fromUtf8("GRANT SELECT ON " + qualifiedName() + " TO " + quoted(m_catalogue->role()) + ';');
}

QByteArray StatementBuilder::qualifiedName() const
{
    return quoted(m_relation->schema) + '.' + quoted(m_relation->name);
}

// Columns are always named through the alias: ORDER BY "a" would take an answer column of that name.
// ONLY: rows of tables that inherit from this one are theirs. A key is unique in its own table alone, so that an UPDATE
// or a page without ONLY would take a child's row of the same key for this one, and foreign keys don't see such rows.
// A partitioned table's rows are all in its partitions, where ONLY would find none.
QByteArray StatementBuilder::source() const
{
    const bool isPlain = m_relation->kind == RelationInfo::Kind::Table;
    return (isPlain ? QByteArrayLiteral("ONLY ") : QByteArray()) + qualifiedName() + " AS t";
}

QByteArray StatementBuilder::reference(int column) const
{
    return "t." + quoted(info(column).name);
}

QByteArray StatementBuilder::cast(int column) const
{
    const TypeInfo &type = typeOf(column);
    if (type.name.isEmpty())
        return info(column).typeText.toUtf8(); // format_type() quotes and qualifies by itself
    return quoted(type.schema) + '.' + quoted(type.name);
}

bool StatementBuilder::hasXmin() const
{
    using Kind = RelationInfo::Kind;
    if (m_relation->kind == Kind::View || m_relation->kind == Kind::Foreign)
        return false;
    // Wrappers need not give system columns: file_fdw ends the whole statement, postgres_fdw answers 0.
    if (m_relation->hasForeignPartitions)
        return false;
    // System columns need the privilege on the whole table, which privileges on each of its columns don't add up to.
    return !m_relation->columnPrivilegesOnly
        && std::all_of(m_relation->columns.cbegin(), m_relation->columns.cend(),
            [](const ColumnInfo &column) { return column.canSelect; });
}

QByteArray StatementBuilder::keyCondition(const QList<QByteArray> &key, SqlParameters &parameters) const
{
    if (m_identity == RowIdentity::Physical && key.size() == 2) {
        return "t.tableoid = " + parameters.add(key.at(0), "pg_catalog.oid")
            + " AND t.ctid = " + parameters.add(key.at(1), "pg_catalog.tid");
    }
    if (m_identity != RowIdentity::Key || key.size() != m_key.size())
        return QByteArrayLiteral("false");
    QByteArrayList parts;
    for (qsizetype i = 0; i < key.size(); ++i)
        parts += comparable(m_key.at(i)) + " = " + parameters.add(key.at(i), comparableCast(m_key.at(i)));
    return parts.join(" AND ");
}

void StatementBuilder::addKey(SelectList &list, PageLayout &layout) const
{
    if (m_identity == RowIdentity::Physical)
        layout.key = {list.add("t.tableoid"), list.add("t.ctid")};
    for (const int column : m_key)
        layout.key += list.add(wholeText(column));
    if (hasXmin())
        layout.xmin = list.add("t.xmin");
}

Result<Statement> StatementBuilder::count(const Filters &filters) const
{
    SqlParameters parameters;
    const Result<QByteArrayList> where = conditions(filters, parameters);
    if (!where)
        return fail(where.error());
    QByteArray sql = "SELECT count(*) FROM " + source();
    if (!where->isEmpty())
        sql += " WHERE " + where->join(" AND ");
    return named("count", sql, parameters);
}

Statement StatementBuilder::row(const QList<QByteArray> &key, const QList<int> &columns, bool reveal) const
{
    SqlParameters parameters;
    QByteArrayList list;
    for (const int column : columns)
        list += readable(column, parameters, reveal);
    if (hasXmin())
        list += QByteArrayLiteral("t.xmin");
    return named("row", "SELECT " + list.join(", ") + " FROM " + source() + " WHERE " + keyCondition(key, parameters),
        parameters);
}

StatementBuilder::Page StatementBuilder::rowAsPage(
    const QList<QByteArray> &key, const QList<int> &columns, int previewCharacters) const
{
    SqlParameters parameters;
    SelectList list;
    PageLayout layout;
    addKey(list, layout);
    addCells(columns, previewCharacters, list, layout, parameters);
    const QByteArray sql = "SELECT " + list.sql() + " FROM " + source() + " WHERE " + keyCondition(key, parameters);
    return {named("row", sql, parameters), layout};
}

Statement StatementBuilder::named(const char *verb, const QByteArray &sql, const SqlParameters &parameters) const
{
    return {sql, parameters.values(), verb + QByteArray(" ") + m_relation->displayName().toUtf8()};
}

} // namespace botdeck
