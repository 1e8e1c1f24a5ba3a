// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/DeletePlan.h"
#include "models/tables/RowChange.h"

#include <QList>
#include <QSet>

namespace botdeck {

/// What rows marked for deletion take along, as it was counted when they were marked: a delete of one row may be one
/// of thousands. GUI thread.
class GoingAlong
{
public:
    /// @p rows were marked together after @p plan was shown.
    void note(const QList<RowRef> &rows, const DeletePlan &plan);

    struct Total
    {
        CappedCount rows; ///< beside those that are marked
        bool isCertain = true; ///< false: plans may count the same row twice
    };
    /// Of the deletes in @p set whose plan is known.
    [[nodiscard]] Total of(const ChangeSet &set) const;
    [[nodiscard]] bool isEmpty() const { return m_noted.isEmpty(); }

private:
    struct Noted
    {
        QSet<RowRef> rows;
        CappedCount along;
    };
    QList<Noted> m_noted;
};

} // namespace botdeck
