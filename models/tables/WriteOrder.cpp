// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/WriteOrder.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <functional>
#include <queue>
#include <utility>
#include <vector>

namespace botdeck::WriteOrder {

namespace {

/// Row `before` has to be written ahead of row `after`.
struct Edge
{
    int before = -1, after = -1;
    bool deferrable = false;
};

/// Columns of a table with their values, as one word to look rows up by.
QByteArray word(quint32 relation, const QList<int> &columns, const QList<QByteArray> &values)
{
    QByteArray word = QByteArray::number(relation);
    for (const int column : columns)
        word += ',' + QByteArray::number(column);
    for (const QByteArray &value : values)
        word += ';' + QByteArray::number(value.size()) + ':' + value;
    return word;
}

using ValueOf = std::function<SqlText(const RowChange &, int column)>;

/// The values of @p columns, all of them or none.
QList<QByteArray> valuesOf(const RowChange &change, const QList<int> &columns, const ValueOf &valueOf)
{
    QList<QByteArray> values;
    for (const int column : columns) {
        const SqlText value = valueOf(change, column);
        if (!value)
            return {};
        values.append(*value);
    }
    return values;
}

/// Edges from the row that is pointed at to the row that points.
QList<Edge> references(const Catalogue &catalogue, const ChangeSet &set, RowChange::Kind kind, const ValueOf &valueOf)
{
    QHash<QByteArray, int> targets;
    QList<Edge> edges;
    const auto each = [&](const std::function<void(int, const RelationInfo &)> &visit) {
        for (int row = 0; row < set.rows.size(); ++row) {
            const RelationInfo *relation = catalogue.relation(set.rows.at(row).row.relation);
            if (set.rows.at(row).kind == kind && relation)
                visit(row, *relation);
        }
    };
    each([&](int row, const RelationInfo &relation) {
        for (const ForeignKeyInfo *key : catalogue.referencesTo(relation.oid)) {
            const QList<QByteArray> values = valuesOf(set.rows.at(row), key->targetColumns, valueOf);
            if (!values.isEmpty())
                targets.insert(word(relation.oid, key->targetColumns, values), row);
        }
    });
    each([&](int row, const RelationInfo &relation) {
        for (const ForeignKeyInfo &key : relation.foreignKeys) {
            const QList<QByteArray> values = valuesOf(set.rows.at(row), key.columns, valueOf);
            const int target = values.isEmpty() ? -1 : targets.value(word(key.target, key.targetColumns, values), -1);
            if (target >= 0 && target != row)
                edges.append({target, row, key.deferrable});
        }
    });
    return edges;
}

/// Kahn's algorithm, the lowest rank and then the lowest index first. Rows on a circle are missing from the answer.
QList<int> sorted(const QList<int> &rows, const QList<Edge> &edges, const std::function<int(int)> &rank)
{
    QHash<int, int> waitsFor;
    QMultiHash<int, int> followers;
    for (const Edge &edge : edges) {
        ++waitsFor[edge.after];
        followers.insert(edge.before, edge.after);
    }
    using Entry = std::pair<int, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    for (const int row : rows) {
        if (waitsFor.value(row) == 0)
            ready.push({rank(row), row});
    }
    QList<int> order;
    while (!ready.empty()) {
        const int row = ready.top().second;
        ready.pop();
        order.append(row);
        for (const int follower : followers.values(row)) {
            if (--waitsFor[follower] == 0)
                ready.push({rank(follower), follower});
        }
    }
    return order;
}

QList<int> rowsOf(const ChangeSet &set, RowChange::Kind kind)
{
    QList<int> rows;
    for (int row = 0; row < set.rows.size(); ++row) {
        if (set.rows.at(row).kind == kind)
            rows.append(row);
    }
    return rows;
}

/// How many tables of @p among point at this one, one after the other: children have lower ranks.
int rankOf(const Catalogue &catalogue, quint32 relation, const QList<quint32> &among, QSet<quint32> visiting)
{
    int rank = 0;
    visiting.insert(relation);
    for (const ForeignKeyInfo *key : catalogue.referencesTo(relation)) {
        if (among.contains(key->relation) && !visiting.contains(key->relation))
            rank = qMax(rank, 1 + rankOf(catalogue, key->relation, among, visiting));
    }
    return rank;
}

} // namespace

Result<Order> inserts(const Catalogue &catalogue, const ChangeSet &set)
{
    const QList<int> rows = rowsOf(set, RowChange::Kind::Insert);
    QList<Edge> edges =
        references(catalogue, set, RowChange::Kind::Insert, [&catalogue](const RowChange &change, int column) {
            const int attribute = catalogue.relation(change.row.relation)->columns.at(column).number;
            return change.fields.value(attribute).value;
        });
    const auto asMade = [](int) { return 0; };
    Order order{sorted(rows, edges, asMade)};
    if (order.rows.size() == rows.size())
        return order;
    edges.removeIf([](const Edge &edge) { return edge.deferrable; });
    order = {sorted(rows, edges, asMade), true};
    if (order.rows.size() < rows.size())
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "New rows point at each other in a circle, so none can be first."));
    return order;
}

QList<int> deletes(const WriteContext &context, const ChangeSet &set)
{
    const Catalogue &catalogue = *context.catalogue;
    const QList<int> rows = rowsOf(set, RowChange::Kind::Delete);
    QHash<quint32, QList<int>> keys;
    QHash<quint32, int> ranks;
    const QList<quint32> tables = set.relations();
    for (const quint32 table : tables) {
        ranks.insert(table, rankOf(catalogue, table, tables, {}));
        if (const RelationInfo *relation = catalogue.relation(table))
            keys.insert(
                table, StatementBuilder(context.catalogue, *relation, context.secrets.value(table)).keyColumns());
    }
    QList<Edge> edges =
        references(catalogue, set, RowChange::Kind::Delete, [&](const RowChange &change, int column) -> SqlText {
            const qsizetype inKey = keys.value(change.row.relation).indexOf(column);
            if (inKey >= 0)
                return change.row.key.value(inKey);
            const int attribute = catalogue.relation(change.row.relation)->columns.at(column).number;
            return change.fields.value(attribute).base;
        });
    for (Edge &edge : edges)
        std::swap(edge.before, edge.after);
    QList<int> order = sorted(rows, edges, [&](int row) { return ranks.value(set.rows.at(row).row.relation); });
    for (const int row : rows) {
        if (!order.contains(row))
            order.append(row); // a circle: the constraints' own rules decide
    }
    return order;
}

} // namespace botdeck::WriteOrder
