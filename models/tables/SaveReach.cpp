// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/SaveReach.h"

#include <algorithm>

namespace botdeck {

namespace {

bool changesRows(ForeignAction action)
{
    return action != ForeignAction::NoAction && action != ForeignAction::Restrict;
}

bool hasTriggers(const RelationInfo &relation)
{
    return relation.hasInsertTriggers || relation.hasUpdateTriggers || relation.hasDeleteTriggers;
}

} // namespace

SaveReach SaveReach::of(const Catalogue &catalogue, const ChangeSet &set)
{
    SaveReach reach;
    for (const RowChange &change : set.rows)
        reach.follow(catalogue, change);
    reach.addRelated(catalogue);
    return reach;
}

bool SaveReach::carriesTo(quint32 relation) const
{
    return m_along.contains(relation) || (m_anywhere && !m_named.contains(relation));
}

bool SaveReach::mayHaveTouched(quint32 relation) const
{
    return m_triggered || names(relation) || carriesTo(relation);
}

void SaveReach::follow(const Catalogue &catalogue, const RowChange &change)
{
    const quint32 oid = change.row.relation;
    m_named.insert(oid);
    const RelationInfo *relation = catalogue.relation(oid);
    if (!relation)
        return;
    m_triggered = m_triggered || hasTriggers(*relation);
    if (change.kind == RowChange::Kind::Delete) {
        m_anywhere = m_anywhere || relation->hasDeleteTriggers;
        addDeleted(catalogue, oid);
        return;
    }
    if (change.kind == RowChange::Kind::Insert)
        return;
    for (const ForeignKeyInfo *key : catalogue.referencesTo(oid)) {
        const bool isMoved = std::ranges::any_of(key->targetColumns,
            [&](int column) { return change.fields.contains(relation->columns.at(column).number); });
        if (isMoved && changesRows(key->onUpdate))
            m_along.insert(key->relation);
    }
}

void SaveReach::addDeleted(const Catalogue &catalogue, quint32 relation)
{
    if (m_deleted.contains(relation))
        return;
    m_deleted.insert(relation);
    for (const ForeignKeyInfo *key : catalogue.referencesTo(relation)) {
        if (!changesRows(key->onDelete))
            continue;
        m_along.insert(key->relation);
        const RelationInfo *child = catalogue.relation(key->relation);
        m_triggered = m_triggered || (child && hasTriggers(*child));
        if (key->onDelete != ForeignAction::Cascade)
            continue;
        m_anywhere = m_anywhere || (child && child->hasDeleteTriggers);
        addDeleted(catalogue, key->relation);
    }
}

// Partitions show their parent's rows and the other way round; what a view reads is not in the catalogue.
void SaveReach::addRelated(const Catalogue &catalogue)
{
    const QSet<quint32> touched = m_named | m_along;
    for (const RelationInfo *relation : catalogue.relations()) {
        if (relation->kind == RelationInfo::Kind::View)
            m_along.insert(relation->oid);
        if (!relation->isPartition)
            continue;
        if (touched.contains(relation->parent))
            m_along.insert(relation->oid);
        if (touched.contains(relation->oid))
            m_along.insert(relation->parent);
    }
}

} // namespace botdeck
