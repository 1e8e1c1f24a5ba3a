// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/WriteEdges.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace botdeck::WriteEdges {

namespace {

using Kind = RowChange::Kind;

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

enum class Moment { Before, After };

/// One changed row with its table.
class Row
{
public:
    Row(const RowChange &change, const RelationInfo &relation, const QList<int> &key)
        : m_change(&change)
        , m_relation(&relation)
        , m_key(&key)
    {
    }

    [[nodiscard]] Kind kind() const { return m_change->kind; }
    [[nodiscard]] const RelationInfo &relation() const { return *m_relation; }

    /// An update of at least one of these columns; inserts and deletes are changes of all.
    [[nodiscard]] bool changes(const QList<int> &columns) const
    {
        return kind() != Kind::Update || std::any_of(columns.cbegin(), columns.cend(), [this](int column) {
            return m_change->fields.contains(attribute(column));
        });
    }

    /// The columns' values, all of them; none where one is NULL or not known.
    [[nodiscard]] std::optional<QList<QByteArray>> values(const QList<int> &columns, Moment moment) const
    {
        QList<QByteArray> values;
        for (const int column : columns) {
            const SqlText value = this->value(column, moment);
            if (!value)
                return std::nullopt;
            values.append(*value);
        }
        return values;
    }

    /// Some column's value of before was never read: what the row gives up is not known.
    [[nodiscard]] bool isUnread(const QList<int> &columns) const
    {
        return std::any_of(columns.cbegin(), columns.cend(), [this](int column) {
            return !m_key->contains(column) && !m_change->fields.value(attribute(column)).baseKnown;
        });
    }

private:
    [[nodiscard]] int attribute(int column) const { return m_relation->columns.at(column).number; }

    [[nodiscard]] SqlText value(int column, Moment moment) const
    {
        const auto field = m_change->fields.constFind(attribute(column));
        const bool isSet = field != m_change->fields.cend();
        if (moment == Moment::After && isSet)
            return field->useDefault ? std::nullopt : field->value;
        if (const qsizetype inKey = m_key->indexOf(column); inKey >= 0 && !m_change->row.isNew())
            return m_change->row.key.value(inKey);
        return isSet && field->baseKnown ? field->base : std::nullopt;
    }

    const RowChange *m_change;
    const RelationInfo *m_relation;
    const QList<int> *m_key;
};

class Builder
{
public:
    Builder(const WriteContext &context, const ChangeSet &set)
        : m_catalogue(*context.catalogue)
    {
        m_graph.nodes = int(set.rows.size());
        const QList<quint32> tables = set.relations();
        for (const quint32 table : tables) {
            if (const RelationInfo *relation = m_catalogue.relation(table))
                m_keys.insert(
                    table, StatementBuilder(context.catalogue, *relation, context.secrets.value(table)).keyColumns());
        }
        for (int row = 0; row < set.rows.size(); ++row) {
            const RowChange &change = set.rows.at(row);
            if (const RelationInfo *relation = m_catalogue.relation(change.row.relation))
                m_rows.append({row, Row(change, *relation, *m_keys.constFind(relation->oid))});
        }
    }

    Graph build()
    {
        link(Edge::Kind::Provides);
        link(Edge::Kind::Releases);
        linkUnique();
        return m_graph;
    }

private:
    struct Place
    {
        int row = -1;
        bool deferrable = false;
    };
    using Places = QMultiHash<QByteArray, Place>;

    void join(const Places &before, const Places &after, Edge::Kind kind)
    {
        for (auto place = after.cbegin(); place != after.cend(); ++place) {
            const QList<Place> earlier = before.values(place.key());
            for (const Place &other : earlier) {
                if (other.row != place->row)
                    m_graph.edges.append({other.row, place->row, kind, place->deferrable || other.deferrable});
            }
        }
    }

    /// Foreign keys: rows that point (or no longer do) with those that are pointed at.
    void link(Edge::Kind kind)
    {
        const bool provides = kind == Edge::Kind::Provides;
        const Moment moment = provides ? Moment::After : Moment::Before;
        const Kind without = provides ? Kind::Delete : Kind::Insert;
        Places targets, pointing;
        for (const auto &[index, row] : m_rows) {
            if (row.kind() == without)
                continue;
            for (const ForeignKeyInfo *key : m_catalogue.referencesTo(row.relation().oid)) {
                const auto values = row.values(key->targetColumns, moment);
                if (values && row.changes(key->targetColumns))
                    targets.insert(word(key->target, key->targetColumns, *values), {index});
            }
            for (const ForeignKeyInfo &key : row.relation().foreignKeys) {
                const auto values = row.values(key.columns, moment);
                if (values && row.changes(key.columns))
                    pointing.insert(word(key.target, key.targetColumns, *values), {index, key.deferrable});
            }
        }
        provides ? join(targets, pointing, kind) : join(pointing, targets, kind);
    }

    /// Unique keys: rows that give a value up with those that take it.
    void linkUnique()
    {
        Places givers, takers;
        QHash<QByteArray, int> unread; ///< by key: the node that stands for deleted rows of unread values
        for (const auto &[index, row] : m_rows) {
            for (const KeyInfo &key : row.relation().keys) {
                if (key.expressions || !row.changes(key.columns) || row.kind() == Kind::Insert)
                    continue;
                if (const auto values = row.values(key.columns, Moment::Before))
                    givers.insert(word(row.relation().oid, key.columns, *values), {index, !key.immediate});
                else if (row.kind() == Kind::Delete && row.isUnread(key.columns))
                    m_graph.edges.append(
                        {index, unreadNode(unread, row.relation().oid, key.columns), Edge::Kind::Frees, false});
            }
        }
        for (const auto &[index, row] : m_rows) {
            for (const KeyInfo &key : row.relation().keys) {
                const auto values = row.values(key.columns, Moment::After);
                if (key.expressions || row.kind() == Kind::Delete || !row.changes(key.columns) || !values)
                    continue;
                takers.insert(word(row.relation().oid, key.columns, *values), {index, !key.immediate});
                if (const auto node = unread.constFind(word(row.relation().oid, key.columns, {}));
                    node != unread.cend())
                    m_graph.edges.append({*node, index, Edge::Kind::Frees, false});
            }
        }
        join(givers, takers, Edge::Kind::Frees);
    }

    int unreadNode(QHash<QByteArray, int> &unread, quint32 relation, const QList<int> &columns)
    {
        const QByteArray key = word(relation, columns, {});
        if (!unread.contains(key))
            unread.insert(key, m_graph.nodes++);
        return unread.value(key);
    }

    const Catalogue &m_catalogue;
    QHash<quint32, QList<int>> m_keys;
    QList<std::pair<int, Row>> m_rows;
    Graph m_graph;
};

} // namespace

Graph of(const WriteContext &context, const ChangeSet &set)
{
    return Builder(context, set).build();
}

} // namespace botdeck::WriteEdges
