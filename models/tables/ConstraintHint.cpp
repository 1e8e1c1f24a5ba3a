// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ConstraintHint.h"

#include <QCoreApplication>

#include <algorithm>

namespace botdeck {

namespace {

using NameOf = std::function<QString(const RelationInfo &, int)>;

QString names(const RelationInfo &table, const QList<int> &columns, const NameOf &nameOf)
{
    QStringList list;
    for (const int column : columns)
        list << (nameOf ? nameOf(table, column) : table.columns.at(column).name);
    return list.join(QCoreApplication::translate("botdeck", ", ", "between the names of columns"));
}

QString ofUnique(const Error &error, const RelationInfo &table, const NameOf &nameOf)
{
    const auto key = std::ranges::find(table.keys, error.constraint, &KeyInfo::name);
    if (key == table.keys.cend() || key->columns.isEmpty() || key->expressions)
        return QCoreApplication::translate("botdeck", "Choose a different value.");
    return QCoreApplication::translate("botdeck", "Choose a different %1, or change the other row first.")
        .arg(names(table, key->columns, nameOf));
}

/// PostgreSQL names the referencing table on both sides: whose change it was tells which.
QString ofForeignKey(const Error &error, const RelationInfo &table, const Catalogue &catalogue, const RowChange &change,
    const NameOf &nameOf)
{
    const auto key = std::ranges::find(table.foreignKeys, error.constraint, &ForeignKeyInfo::name);
    const RelationInfo *target = key == table.foreignKeys.cend() ? nullptr : catalogue.relation(key->target);
    if (!target)
        return {};
    const auto isChanged = [&table, &change](
                               int column) { return change.fields.contains(table.columns.at(column).number); };
    const bool isReferencing = change.row.relation == table.oid && change.kind != RowChange::Kind::Delete
        && (change.kind == RowChange::Kind::Insert || std::ranges::any_of(key->columns, isChanged));
    if (!isReferencing) {
        return QCoreApplication::translate(
            "botdeck", "Rows of %1 still point here by %2: delete them or let them point elsewhere first.")
            .arg(table.displayName(), names(table, key->columns, nameOf));
    }
    return QCoreApplication::translate("botdeck", "Let %1 point to a row of %2 that exists, or insert that row first.")
        .arg(names(table, key->columns, nameOf), target->displayName());
}

} // namespace

QString constraintHint(const Error &error, const Catalogue &catalogue, const RowChange &change, const NameOf &nameOf)
{
    if (error.sqlState == QLatin1String("23502") && !error.column.isEmpty()) {
        const RelationInfo *of = catalogue.relation(error.schema, error.table);
        const int column = of && nameOf ? of->column(error.column) : -1;
        return QCoreApplication::translate("botdeck", "Give %1 a value.")
            .arg(column < 0 ? error.column : nameOf(*of, column));
    }
    if (error.sqlState == QLatin1String("23514") && !error.constraint.isEmpty())
        return QCoreApplication::translate("botdeck", "Change the row so that it meets the rule %1.")
            .arg(error.constraint);
    const RelationInfo *table = catalogue.relation(error.schema, error.table);
    if (!table)
        return {};
    if (error.sqlState == QLatin1String("23505"))
        return ofUnique(error, *table, nameOf);
    if (error.sqlState == QLatin1String("23503"))
        return ofForeignKey(error, *table, catalogue, change, nameOf);
    return {};
}

} // namespace botdeck
