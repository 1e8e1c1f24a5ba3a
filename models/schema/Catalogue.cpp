// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/Catalogue.h"

#include <algorithm>
#include <tuple>

namespace botdeck {

namespace {

// Place of a schema in the sort order: those of the search path first, all others after them.
qsizetype placeOf(const QStringList &searchPath, const QString &schema)
{
    const qsizetype place = searchPath.indexOf(schema);
    return place < 0 ? searchPath.size() : place;
}

} // namespace

Catalogue::Catalogue(Data data)
    : m_data(std::move(data))
{
    const QHash<quint32, RelationInfo> &relations = m_data.relations;
    m_sorted.reserve(relations.size());
    for (const RelationInfo &relation : relations) {
        m_sorted.append(&relation);
        m_byName.insert(relation.name, &relation);
        for (const ForeignKeyInfo &key : relation.foreignKeys) {
            if (!key.inherited)
                m_incoming.insert(key.target, &key);
        }
    }
    for (const ForeignKeyInfo &key : std::as_const(m_data.partitionReferences))
        m_incoming.insert(key.target, &key);
    std::sort(m_sorted.begin(), m_sorted.end(), [this](const RelationInfo *a, const RelationInfo *b) {
        const auto place = [this](const RelationInfo *of) { return placeOf(m_data.searchPath, of->schema); };
        return std::forward_as_tuple(place(a), a->schema, a->name)
            < std::forward_as_tuple(place(b), b->schema, b->name);
    });
}

const RelationInfo *Catalogue::relation(quint32 oid) const
{
    const auto found = m_data.relations.constFind(oid);
    return found == m_data.relations.constEnd() ? nullptr : &*found;
}

const RelationInfo *Catalogue::relation(const QString &schema, const QString &name) const
{
    const RelationInfo *first = nullptr;
    for (auto it = m_byName.constFind(name); it != m_byName.constEnd() && it.key() == name; ++it) {
        const RelationInfo *candidate = it.value();
        if (!schema.isEmpty()) {
            if (candidate->schema == schema)
                return candidate;
            continue;
        }
        const qsizetype place = placeOf(m_data.searchPath, candidate->schema);
        if (place < m_data.searchPath.size() && (!first || place < placeOf(m_data.searchPath, first->schema)))
            first = candidate;
    }
    return first;
}

const TypeInfo *Catalogue::type(quint32 oid) const
{
    const auto found = m_data.types.constFind(oid);
    return found == m_data.types.constEnd() ? nullptr : &*found;
}

const TypeInfo &Catalogue::effectiveType(const ColumnInfo &column) const
{
    static const TypeInfo unknown;
    const TypeInfo *own = type(column.type);
    if (own && own->kind == TypeKind::Domain)
        own = type(own->base);
    return own ? *own : unknown;
}

QList<const ForeignKeyInfo *> Catalogue::referencesTo(quint32 oid) const
{
    QList<const ForeignKeyInfo *> references = m_incoming.values(oid);
    std::sort(references.begin(), references.end(), [this](const ForeignKeyInfo *a, const ForeignKeyInfo *b) {
        const RelationInfo *left = relation(a->relation), *right = relation(b->relation);
        return std::forward_as_tuple(left->schema, left->name, a->name)
            < std::forward_as_tuple(right->schema, right->name, b->name);
    });
    return references;
}

const ForeignKeyInfo *Catalogue::foreignKeyOf(const RelationInfo &relation, int column) const
{
    // A key of this column alone tells more than one it only takes part in (tenant_id in (tenant_id, id)).
    const ForeignKeyInfo *best = nullptr;
    for (const ForeignKeyInfo &key : relation.foreignKeys) {
        if (key.columns.contains(column) && (!best || key.columns.size() < best->columns.size()))
            best = &key;
    }
    return best;
}

} // namespace botdeck
