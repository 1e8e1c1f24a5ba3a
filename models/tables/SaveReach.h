// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/tables/RowChange.h"

#include <QSet>

#include <utility>

namespace botdeck {

/// The tables whose rows a save may have changed: those it names, and those that the server changed along with them
/// by foreign keys through any number of tables, partitions, views and triggers. An immutable value; pure; any thread.
class SaveReach
{
public:
    [[nodiscard]] static SaveReach of(const Catalogue &catalogue, const ChangeSet &set);

    /// The save itself changed rows of @p relation.
    [[nodiscard]] bool names(quint32 relation) const { return m_named.contains(relation); }
    /// Rows of @p relation may have changed beside those the save names.
    [[nodiscard]] bool carriesTo(quint32 relation) const;
    /// As both above, and any table where a trigger ran: the common one is BEFORE and only stamps its own row, so pages
    /// are not read again for it, but what is called exact must hold.
    [[nodiscard]] bool mayHaveTouched(quint32 relation) const;
    /// The rows the save names in @p relation are all that it changed there.
    [[nodiscard]] bool isExactIn(quint32 relation) const;

private:
    void follow(const Catalogue &catalogue, const RowChange &change);
    void addDeleted(const Catalogue &catalogue, quint32 relation);
    /// @p columns positions, of rows that stay.
    void addChanged(const Catalogue &catalogue, quint32 relation, const QList<int> &columns);
    void addTriggers(const RelationInfo &relation, RowChange::Kind kind);
    void addRelated(const Catalogue &catalogue);

    QSet<quint32> m_named;
    QSet<quint32> m_along;
    QSet<quint32> m_deleted; ///< tables that lost rows, whose references were followed
    QSet<std::pair<quint32, int>> m_changed; ///< columns whose references were followed
    bool m_anywhere = false; ///< triggers that write elsewhere may have run: where is not known
    bool m_triggered = false; ///< triggers of any kind ran
};

} // namespace botdeck
