// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/DeletePlan.h"
#include "models/tables/RowChange.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace botdeck {

/// What rows marked for deletion take along, as it was counted when they were marked: a delete of one row may be one
/// of thousands. GUI thread.
class GoingAlong
{
public:
    /// @p rows are marked together after @p plan was made for them, a harmless one too; an earlier plan does not speak
    /// for them any more.
    void note(const QList<RowRef> &rows, const DeletePlan &plan);
    /// The row is not marked any more.
    void forget(const RowRef &row);
    void clear() { m_noted.clear(); }

    struct Total
    {
        CappedCount rows; ///< beside those that are marked
        bool isCertain = true; ///< false: `rows` is the most, since plans may count the same row twice
    };
    /// Of the deletes in @p set; "at least" where a plan was counted up to its cap, or for some rows there is none.
    [[nodiscard]] Total of(const ChangeSet &set) const;
    [[nodiscard]] bool isEmpty() const { return m_noted.isEmpty(); }

private:
    /// One plan, and the rows it still speaks for.
    struct Noted
    {
        QSet<RowRef> rows;
        QHash<quint32, CappedCount> along; ///< by table, beside `rows`; none of 0
        bool isWhole = true; ///< false: it was made for more rows than these
    };
    struct Range
    {
        qint64 least = 0, most = 0;
    };
    [[nodiscard]] static QSet<RowRef> deletedIn(const ChangeSet &set);
    [[nodiscard]] static Range within(quint32 table, const QList<Noted> &plans, const QSet<RowRef> &deleted);

    QList<Noted> m_noted;
};

} // namespace botdeck
