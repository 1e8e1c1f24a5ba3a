// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/Statement.h"
#include "models/tables/WriteReport.h"

#include <QList>

#include <vector>

namespace botdeck {

/// The statements of one save in the order in which they can succeed, which is WriteOrder's. Pure; any thread.
struct WritePlan
{
    struct Step
    {
        Statement statement;
        int row = -1; ///< index in ChangeSet::rows
        QList<int> returned{}; ///< inserts, updates: positions of the columns at the front of the answer
    };
    std::vector<Step> steps;
    /// Rows point at each other, or swap unique values, in a circle that only deferred constraints allow.
    bool defersConstraints = false;

    /// Errors: Missing where a table or column is not in the catalogue any more (Error::statement is the index in
    /// @p set), Refused where new rows point at each other in a circle no constraint lets pass.
    [[nodiscard]] static Result<WritePlan> make(const WriteContext &context, const ChangeSet &set);

    /// @p set with a random uuid for every key column of a new row that is of type uuid, has no value and points at
    /// no other table: the row has a name before the server has seen it. A row that @p earlier, a save that failed or
    /// seemed to, has named keeps that key: had it been saved after all, it can't come in a second time.
    [[nodiscard]] static ChangeSet withKeys(
        const WriteContext &context, const ChangeSet &set, const ChangeSet &earlier = {});
};

} // namespace botdeck
