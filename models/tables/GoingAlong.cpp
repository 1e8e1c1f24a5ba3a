// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/GoingAlong.h"

namespace botdeck {

void GoingAlong::note(const QList<RowRef> &rows, const DeletePlan &plan)
{
    Noted noted{{rows.cbegin(), rows.cend()}, {}};
    for (const auto &[relation, count] : plan.deleted) {
        noted.along.rows += count.rows;
        noted.along.atLeast = noted.along.atLeast || count.atLeast;
    }
    noted.along.rows = qMax<qint64>(0, noted.along.rows - plan.roots);
    m_noted.removeIf([&noted](const Noted &older) { return older.rows.intersects(noted.rows); });
    m_noted.append(noted);
}

GoingAlong::Total GoingAlong::of(const ChangeSet &set) const
{
    QSet<RowRef> deleted;
    for (const RowChange &change : set.rows) {
        if (change.kind == RowChange::Kind::Delete)
            deleted.insert(change.row);
    }
    Total total;
    int plans = 0;
    for (const Noted &noted : m_noted) {
        if (noted.along.rows == 0 || !deleted.contains(noted.rows))
            continue;
        ++plans;
        total.rows.rows += noted.along.rows;
        total.rows.atLeast = total.rows.atLeast || noted.along.atLeast;
    }
    total.isCertain = plans < 2;
    return total;
}

} // namespace botdeck
