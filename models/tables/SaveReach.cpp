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

bool SaveReach::isExactIn(quint32 relation) const
{
    return names(relation) && !m_along.contains(relation) && !m_triggered;
}

void SaveReach::follow(const Catalogue &catalogue, const RowChange &change)
{
    const quint32 oid = change.row.relation;
    m_named.insert(oid);
    const RelationInfo *relation = catalogue.relation(oid);
    if (!relation)
        return;
    addTriggers(*relation, change.kind);
    if (change.kind == RowChange::Kind::Delete) {
        addDeleted(catalogue, oid);
    } else if (change.kind == RowChange::Kind::Update) {
        QList<int> columns;
        for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
            if (const int column = relation->columnByNumber(field.key()); column >= 0)
                columns.append(column);
        }
        addChanged(catalogue, oid, columns);
    }
}

// Those on DELETE do what a foreign key can't; one AFTER a row was written can't be there for that row's own stamp.
void SaveReach::addTriggers(const RelationInfo &relation, RowChange::Kind kind)
{
    m_triggered = m_triggered || hasTriggers(relation);
    const bool deletes = kind == RowChange::Kind::Delete;
    m_anywhere = m_anywhere || (deletes ? relation.hasDeleteTriggers : relation.hasAfterTriggers);
}

void SaveReach::addDeleted(const Catalogue &catalogue, quint32 relation)
{
    if (m_deleted.contains(relation))
        return;
    m_deleted.insert(relation);
    for (const ForeignKeyInfo *key : catalogue.referencesTo(relation)) {
        if (!changesRows(key->onDelete))
            continue;
        const bool deletes = key->onDelete == ForeignAction::Cascade;
        m_along.insert(key->relation);
        if (const RelationInfo *child = catalogue.relation(key->relation))
            addTriggers(*child, deletes ? RowChange::Kind::Delete : RowChange::Kind::Update);
        if (deletes)
            addDeleted(catalogue, key->relation);
        else
            addChanged(catalogue, key->relation, key->columns);
    }
}

void SaveReach::addChanged(const Catalogue &catalogue, quint32 relation, const QList<int> &columns)
{
    QSet<int> fresh;
    for (const int column : columns) {
        if (!m_changed.contains({relation, column})) {
            m_changed.insert({relation, column});
            fresh.insert(column);
        }
    }
    if (fresh.isEmpty())
        return;
    for (const ForeignKeyInfo *key : catalogue.referencesTo(relation)) {
        const bool isMoved =
            std::ranges::any_of(key->targetColumns, [&fresh](int column) { return fresh.contains(column); });
        if (!isMoved || !changesRows(key->onUpdate))
            continue;
        m_along.insert(key->relation);
        if (const RelationInfo *child = catalogue.relation(key->relation))
            addTriggers(*child, RowChange::Kind::Update);
        addChanged(catalogue, key->relation, key->columns);
    }
}

// Partitions show their parent's rows and the other way round, at any depth; what a view reads is not in the catalogue.
void SaveReach::addRelated(const Catalogue &catalogue)
{
    const QSet<quint32> touched = m_named | m_along;
    for (const RelationInfo *relation : catalogue.relations()) {
        if (relation->kind == RelationInfo::Kind::View)
            m_along.insert(relation->oid);
        const RelationInfo *above = relation->isPartition ? catalogue.relation(relation->parent) : nullptr;
        while (above) {
            if (touched.contains(above->oid))
                m_along.insert(relation->oid);
            if (touched.contains(relation->oid))
                m_along.insert(above->oid);
            above = above->isPartition ? catalogue.relation(above->parent) : nullptr;
        }
    }
}

} // namespace botdeck
