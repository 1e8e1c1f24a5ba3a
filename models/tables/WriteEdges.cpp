// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/WriteEdges.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace botdeck::WriteEdges {

namespace {

using Kind = RowChange::Kind;

constexpr int FewRows = 8; ///< that agree in a value: each two of them are linked

/// Columns of a table, as one word to look rows up by.
QByteArray word(quint32 relation, const QList<int> &columns)
{
    QByteArray word = QByteArray::number(relation);
    for (const int column : columns)
        word += ',' + QByteArray::number(column);
    return word;
}

/// What is known of some columns of a row. Bits by place among these columns, of which a key has 32 at most.
struct Values
{
    QList<QByteArray> texts;
    quint32 known = 0; ///< without what an update left as it was and nobody has noted
    quint32 changed = 0;
};

/// The texts of some of the columns, as one word to look rows up by.
QByteArray word(const QList<QByteArray> &texts, quint32 places)
{
    QByteArray word;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if ((places >> i & 1U) != 0)
            word += QByteArray::number(texts.at(i).size()) + ':' + texts.at(i);
    }
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

    /// The columns' values; none where one is NULL or can't be told. What an update leaves as it is may be unknown.
    [[nodiscard]] std::optional<Values> values(const QList<int> &columns, Moment moment) const
    {
        Values values;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const int column = columns.at(i);
            const bool isChanged = changes({column});
            const bool isLeft = !isChanged && !m_key->contains(column);
            const SqlText text = isLeft ? SqlText(QByteArray()) : value(column, moment);
            if (!text)
                return std::nullopt;
            values.texts.append(*text);
            values.known |= quint32(!isLeft) << i;
            values.changed |= quint32(isChanged) << i;
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
        QList<QByteArray> texts{};
    };
    using Bits = std::pair<quint32, quint32>; ///< Values::known, Values::changed
    /// By the columns, and then by what is known of them.
    using Places = QHash<QByteArray, QHash<Bits, QList<Place>>>;

    static void put(Places &places, const QByteArray &columns, const Values &values, int row, bool deferrable = false)
    {
        places[columns][{values.known, values.changed}].append({row, deferrable, values.texts});
    }

    void join(const Places &before, const Places &after, Edge::Kind kind)
    {
        for (auto columns = after.cbegin(); columns != after.cend(); ++columns) {
            const QHash<Bits, QList<Place>> earlier = before.value(columns.key());
            for (auto to = columns->cbegin(); to != columns->cend(); ++to) {
                for (auto from = earlier.cbegin(); from != earlier.cend(); ++from) {
                    const quint32 common = from.key().first & to.key().first;
                    // That the rows agree in what neither of them changes says nothing.
                    if ((common & from.key().second & to.key().second) != 0)
                        join(*from, *to, common, kind);
                }
            }
        }
    }

    /// Rows that agree in the columns @p common.
    void join(const QList<Place> &before, const QList<Place> &after, quint32 common, Edge::Kind kind)
    {
        QHash<QByteArray, QList<Place>> earlier, later;
        for (const Place &place : before)
            earlier[word(place.texts, common)].append(place);
        for (const Place &place : after)
            later[word(place.texts, common)].append(place);
        const bool isGuessed = !before.isEmpty() && common != (quint64(1) << before.first().texts.size()) - 1;
        for (auto to = later.cbegin(); to != later.cend(); ++to) {
            const auto from = earlier.constFind(to.key());
            if (from != earlier.cend())
                joinAll(*from, *to, kind, isGuessed);
        }
    }

    void joinAll(const QList<Place> &before, const QList<Place> &after, Edge::Kind kind, bool isGuessed)
    {
        if (before.size() > FewRows && after.size() > FewRows && !haveSameRow(before, after)) {
            const int hub = m_graph.nodes++; // an edge for each two rows would be too many
            for (const Place &place : before)
                m_graph.edges.append({place.row, hub, kind, place.deferrable, isGuessed});
            for (const Place &place : after)
                m_graph.edges.append({hub, place.row, kind, place.deferrable, isGuessed});
            return;
        }
        for (const Place &to : after) {
            for (const Place &from : before) {
                if (from.row != to.row)
                    m_graph.edges.append({from.row, to.row, kind, from.deferrable || to.deferrable, isGuessed});
            }
        }
    }

    static bool haveSameRow(const QList<Place> &before, const QList<Place> &after)
    {
        QSet<int> rows;
        for (const Place &place : before)
            rows.insert(place.row);
        return std::any_of(
            after.cbegin(), after.cend(), [&rows](const Place &place) { return rows.contains(place.row); });
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
                    put(targets, word(key->target, key->targetColumns), *values, index);
            }
            for (const ForeignKeyInfo &key : row.relation().foreignKeys) {
                const auto values = row.values(key.columns, moment);
                if (values && row.changes(key.columns))
                    put(pointing, word(key.target, key.targetColumns), *values, index, key.deferrable);
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
                    put(givers, word(row.relation().oid, key.columns), *values, index, !key.immediate);
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
                put(takers, word(row.relation().oid, key.columns), *values, index, !key.immediate);
                if (const auto node = unread.constFind(word(row.relation().oid, key.columns)); node != unread.cend())
                    m_graph.edges.append({*node, index, Edge::Kind::Frees, false});
            }
        }
        join(givers, takers, Edge::Kind::Frees);
    }

    int unreadNode(QHash<QByteArray, int> &unread, quint32 relation, const QList<int> &columns)
    {
        const QByteArray key = word(relation, columns);
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
