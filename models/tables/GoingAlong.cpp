// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/GoingAlong.h"

#include <algorithm>

namespace botdeck {

void GoingAlong::note(const QList<RowRef> &rows, const DeletePlan &plan)
{
    if (rows.isEmpty())
        return;
    for (const RowRef &row : rows)
        forget(row);
    Noted noted{{rows.cbegin(), rows.cend()}, {}};
    for (const auto &[relation, count] : plan.deleted) {
        const qint64 marked = relation == plan.relation ? plan.roots : 0;
        if (count.rows > marked || count.atLeast)
            noted.along.insert(relation, {std::max<qint64>(0, count.rows - marked), count.atLeast});
    }
    m_noted.append(noted);
}

void GoingAlong::forget(const RowRef &row)
{
    for (Noted &noted : m_noted)
        noted.isWhole = !noted.rows.remove(row) && noted.isWhole;
    m_noted.removeIf([](const Noted &noted) { return noted.rows.isEmpty(); });
}

QSet<RowRef> GoingAlong::deletedIn(const ChangeSet &set)
{
    QSet<RowRef> deleted;
    for (const RowChange &change : set.rows) {
        if (change.kind == RowChange::Kind::Delete)
            deleted.insert(change.row);
    }
    return deleted;
}

GoingAlong::Range GoingAlong::within(quint32 table, const QList<Noted> &plans, const QSet<RowRef> &deleted)
{
    Range range;
    for (const Noted &plan : plans) {
        const qint64 rows = plan.along.value(table).rows;
        if (rows == 0)
            continue;
        // Rows of the table that are marked themselves may be among those this plan counts.
        const qint64 others = std::ranges::count_if(
            deleted, [&](const RowRef &row) { return row.relation == table && !plan.rows.contains(row); });
        range.most += rows;
        range.least = std::max(range.least, plan.isWhole ? rows - others : 0);
    }
    return range;
}

GoingAlong::Total GoingAlong::of(const ChangeSet &set) const
{
    const QSet<RowRef> deleted = deletedIn(set);
    QList<Noted> plans;
    QSet<quint32> tables;
    qsizetype planned = 0;
    bool isOpen = false;
    for (Noted noted : m_noted) {
        const qsizetype before = noted.rows.size();
        noted.rows.intersect(deleted);
        noted.isWhole = noted.isWhole && noted.rows.size() == before;
        if (noted.rows.isEmpty())
            continue;
        planned += noted.rows.size();
        for (auto count = noted.along.cbegin(); count != noted.along.cend(); ++count) {
            tables.insert(count.key());
            isOpen = isOpen || count->atLeast;
        }
        plans.append(noted);
    }
    Range all;
    for (const quint32 table : std::as_const(tables)) {
        const Range range = within(table, plans, deleted);
        all.least += range.least;
        all.most += range.most;
    }
    isOpen = isOpen || planned < deleted.size();
    if (isOpen && all.least > 0)
        return {{all.least, true}, true};
    return {{all.most, false}, all.least == all.most && !isOpen};
}

} // namespace botdeck
