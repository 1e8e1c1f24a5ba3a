// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainTables.h"

#include "models/tables/DatabaseSession.h"

#include <algorithm>

namespace botdeck::MainTables {

namespace {

constexpr int Listed = 6;
constexpr int FewEnough = 9; // to list all: a fold that hides less is not worth its line

} // namespace

QSet<quint32> of(const DatabaseSession &session)
{
    QList<const RelationInfo *> all;
    for (const RelationInfo *relation : session.catalogue()->relations()) {
        if (!relation->isPartition)
            all.append(relation);
    }
    QSet<quint32> listed;
    if (all.size() <= FewEnough) {
        for (const RelationInfo *relation : all)
            listed.insert(relation->oid);
        return listed;
    }
    const auto list = [&listed](const RelationInfo *relation) {
        if (relation && relation->canSelect && listed.size() < Listed)
            listed.insert(relation->oid);
    };
    for (const Part part :
        {Part::Message, Part::Conversation, Part::User, Part::Bot, Part::Configuration, Part::KnowledgeDocument})
        list(session.system() ? session.system()->relation(part) : nullptr);
    std::ranges::stable_sort(all, std::greater<>(),
        [](const RelationInfo *relation) { return relation->rowSecurity ? 0.0 : relation->estimatedRows.value_or(0); });
    for (const RelationInfo *relation : all)
        list(relation);
    return listed;
}

} // namespace botdeck::MainTables
