// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/StatementBuilderDeletes.h"

#include "models/schema/ArrayText.h"
#include "models/schema/SqlParts.h"
#include "models/schema/StatementBuilder.h"

#include <utility>

namespace botdeck {

DeletePlanStatements::DeletePlanStatements(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
}

// One array a column, so that any number of rows is a few parameters; the casts let the column's index serve.
Statement DeletePlanStatements::rows(const RelationInfo &relation, const QList<int> &matched,
    const QList<QList<SqlText>> &values, const QList<int> &wanted, int limit) const
{
    const auto name = [&relation](int column) -> QByteArray {
        return "t." + StatementBuilder::quoted(relation.columns.at(column).name);
    };
    SqlParameters parameters;
    QByteArrayList columns, arrays, names, typed;
    for (qsizetype i = 0; i < matched.size(); ++i) {
        QList<SqlText> texts;
        for (const QList<SqlText> &row : values)
            texts += row.value(i);
        const TypeInfo &type = m_catalogue->effectiveType(relation.columns.at(matched.at(i)));
        const QByteArray label = 'v' + QByteArray::number(i);
        columns += name(matched.at(i));
        arrays += "pg_catalog.unnest(" + parameters.add(ArrayText::formatList(texts), "pg_catalog.text[]") + ')';
        names += label;
        typed +=
            "u." + label + "::" + StatementBuilder::quoted(type.schema) + '.' + StatementBuilder::quoted(type.name);
    }
    QByteArrayList list{"t.tableoid", "t.ctid"};
    for (const int column : wanted)
        list += name(column) + "::pg_catalog.text";
    const QByteArray table = StatementBuilder::quoted(relation.schema) + '.' + StatementBuilder::quoted(relation.name);
    // Foreign keys neither see nor delete the rows of tables that inherit.
    const bool isPlain = relation.kind == RelationInfo::Kind::Table;
    const QByteArray sql = "SELECT " + list.join(", ") + " FROM " + (isPlain ? "ONLY " : "") + table + " AS t WHERE ("
        + columns.join(", ") + ") IN (SELECT " + typed.join(", ") + " FROM ROWS FROM (" + arrays.join(", ") + ") AS u("
        + names.join(", ") + ")) LIMIT " + QByteArray::number(limit);
    return {sql, parameters.values(), "delete plan"};
}

} // namespace botdeck
