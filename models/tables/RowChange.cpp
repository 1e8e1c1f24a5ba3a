// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RowChange.h"

#include <algorithm>

namespace botdeck {

bool RowChange::isValid() const
{
    return !problem && std::ranges::all_of(fields, [](const FieldChange &field) { return field.problem.isEmpty(); });
}

bool RowChange::awaitsDecision() const
{
    return problem && (problem->kind == RowProblem::Kind::Conflict || problem->kind == RowProblem::Kind::Gone);
}

QList<quint32> ChangeSet::relations() const
{
    QList<quint32> found;
    for (const RowChange &change : rows) {
        if (!found.contains(change.row.relation))
            found.append(change.row.relation);
    }
    return found;
}

} // namespace botdeck
