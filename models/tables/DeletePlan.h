// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/RelationInfo.h"

#include <QList>
#include <QString>

namespace botdeck {

/// A number of rows, counted up to a cap.
struct CappedCount
{
    qint64 rows = 0;
    bool atLeast = false; ///< there may be more ("≥")
};

/// What deleting some rows does to other tables, found out before anything runs. An immutable value.
struct DeletePlan
{
    enum class Outcome {
        Deleted, ///< rows go too
        SetNull, ///< rows stay, their columns become NULL
        SetDefault, ///< rows stay, their columns take the default
        Blocks, ///< rows stay and the delete fails because of them
        MayBlock, ///< depends on the order of constraints, or could not be counted to the end
        Nothing, ///< no row points here, or those that do go by another way
        NotVisible, ///< the role may not read the table
    };

    /// One foreign key, seen from the rows of one table that would go.
    struct Edge
    {
        QString constraint;
        quint32 parent = 0; ///< the table whose rows go
        quint32 child = 0; ///< the table that points at them
        QList<int> columns; ///< positions in child's columns
        ForeignAction rule = ForeignAction::NoAction;
        Outcome outcome = Outcome::Nothing;
        CappedCount rows; ///< rows the outcome is about
        CappedCount references; ///< all rows that point at rows that go
        int depth = 1; ///< steps from the rows deleted by hand
        QList<int> below; ///< indices in `edges` of what goes on from the rows this one deletes
    };

    quint32 relation = 0; ///< the table rows are deleted from
    qint64 roots = 0; ///< rows deleted by hand that are there
    QList<Edge> edges; ///< a tree in breadth-first order: top() has the first ones
    QList<int> top; ///< indices of edges from the table itself
    /// All rows that go, each once, by table; the first is the table itself.
    QList<std::pair<quint32, CappedCount>> deleted;
    QList<quint32> unforeseen; ///< tables among them with triggers on DELETE: what these do can't be foreseen
    QList<quint32> rowSecurity; ///< tables whose policies may hide rows from the counts

    [[nodiscard]] bool isBlocked() const;
    [[nodiscard]] bool mayBeBlocked() const;
};

} // namespace botdeck
