// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/WriteOrder.h"

#include "models/tables/WriteEdges.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

namespace botdeck::WriteOrder {

namespace {

using WriteEdges::Edge;
using WriteEdges::Graph;

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

/// What comes first where no edge says it.
QList<int> ranksOf(const Catalogue &catalogue, const ChangeSet &set, int nodes)
{
    QHash<quint32, int> tables;
    const QList<quint32> relations = set.relations();
    for (const quint32 table : relations)
        tables.insert(table, rankOf(catalogue, table, relations, {}));
    QList<int> ranks;
    for (const RowChange &change : set.rows) {
        const bool isDelete = change.kind == RowChange::Kind::Delete;
        ranks.append(isDelete ? 2 + tables.value(change.row.relation) : int(change.kind == RowChange::Kind::Update));
    }
    ranks.resize(nodes, 0);
    return ranks;
}

/// Kahn's algorithm, the lowest rank and then the lowest index first. Nodes on a circle, and behind one, are missing
/// from the answer.
QList<int> sorted(const Graph &graph, const QList<int> &ranks)
{
    std::vector<int> waitsFor(size_t(graph.nodes), 0);
    std::vector<std::vector<int>> followers(static_cast<size_t>(graph.nodes));
    for (const Edge &edge : graph.edges) {
        ++waitsFor.at(size_t(edge.after));
        followers.at(size_t(edge.before)).push_back(edge.after);
    }
    using Entry = std::pair<int, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    for (int node = 0; node < graph.nodes; ++node) {
        if (waitsFor.at(size_t(node)) == 0)
            ready.push({ranks.at(node), node});
    }
    QList<int> order;
    while (!ready.empty()) {
        const int node = ready.top().second;
        ready.pop();
        order.append(node);
        for (const int follower : followers.at(size_t(node))) {
            if (--waitsFor.at(size_t(follower)) == 0)
                ready.push({ranks.at(follower), follower});
        }
    }
    return order;
}

/// Sorts, giving up edges step by step where there are circles.
class Sorting
{
public:
    Sorting(Graph graph, QList<int> ranks)
        : m_graph(std::move(graph))
        , m_ranks(std::move(ranks))
        , m_order(sorted(m_graph, m_ranks))
    {
    }

    /// A value that is given up and taken in a circle, as when two rows swap theirs; or that perhaps is not even taken.
    void withoutUnique()
    {
        drop([](const Edge &edge) { return edge.kind == Edge::Kind::Frees; });
    }
    void withoutDeferrable()
    {
        drop([](const Edge &edge) { return edge.deferrable; });
    }
    void withoutReleases()
    {
        drop([](const Edge &edge) { return edge.kind == Edge::Kind::Releases; });
    }

    [[nodiscard]] bool isComplete() const { return m_order.size() == m_graph.nodes; }
    [[nodiscard]] bool defersConstraints() const { return m_defers; }
    [[nodiscard]] QList<int> order(qsizetype rows) const
    {
        QList<int> order = m_order;
        order.removeIf([rows](int node) { return node >= rows; });
        return order;
    }

private:
    void drop(const std::function<bool(const Edge &)> &isDropped)
    {
        if (isComplete())
            return;
        const QSet<int> done(m_order.cbegin(), m_order.cend());
        m_graph.edges.removeIf([&](const Edge &edge) {
            const bool goes = !done.contains(edge.before) && !done.contains(edge.after) && isDropped(edge);
            m_defers = m_defers || (goes && edge.deferrable);
            return goes;
        });
        m_order = sorted(m_graph, m_ranks);
    }

    Graph m_graph;
    QList<int> m_ranks;
    QList<int> m_order;
    bool m_defers = false;
};

} // namespace

Result<Order> of(const WriteContext &context, const ChangeSet &set)
{
    const Graph graph = WriteEdges::of(context, set);
    Sorting sorting(graph, ranksOf(*context.catalogue, set, graph.nodes));
    sorting.withoutUnique();
    sorting.withoutDeferrable();
    sorting.withoutReleases();
    if (!sorting.isComplete())
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "New rows point at each other in a circle, so none can be first."));
    return Order{sorting.order(set.rows.size()), sorting.defersConstraints()};
}

} // namespace botdeck::WriteOrder
