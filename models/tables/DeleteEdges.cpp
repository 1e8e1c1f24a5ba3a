// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DeleteEdges.h"

#include <algorithm>

namespace botdeck::DeleteEdges {

QList<const ForeignKeyInfo *> to(const Catalogue &catalogue, quint32 relation)
{
    QList<const ForeignKeyInfo *> edges = catalogue.referencesTo(relation);
    // Partitions repeat the foreign keys of their parent, which covers their rows.
    edges.removeIf([&](const ForeignKeyInfo *key) {
        const RelationInfo *child = catalogue.relation(key->relation);
        if (!child)
            return true;
        return child->isPartition && std::ranges::any_of(edges, [&](const ForeignKeyInfo *other) {
            return other->relation == child->parent && other->targetColumns == key->targetColumns;
        });
    });
    std::ranges::sort(edges, {}, [&catalogue](const ForeignKeyInfo *key) {
        return std::pair(catalogue.relation(key->relation)->displayName(), key->name);
    });
    return edges;
}

bool isVisible(const Catalogue &catalogue, const ForeignKeyInfo &key)
{
    const RelationInfo *child = catalogue.relation(key.relation);
    const RelationInfo *parent = catalogue.relation(key.target);
    const auto readable = [](const RelationInfo *relation, const QList<int> &columns) {
        return std::ranges::all_of(columns, [relation](int column) { return relation->columns.at(column).canSelect; });
    };
    return child->canSelect && readable(child, key.columns) && readable(parent, key.targetColumns);
}

} // namespace botdeck::DeleteEdges
