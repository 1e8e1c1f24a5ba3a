// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgDriver.h"
#include "models/schema/StatementBuilder.h"

namespace botdeck {

/// How far message_history was grown by SampleData::grow() before. Worker side: waits.
struct GrownMessages
{
    qint64 rows = 0; ///< of the whole table
    qint64 made = 0; ///< messages that earlier calls made: what grow() has to be told

    /// @p messages is of message_history. The made messages are numbered from 1 without a gap and their keys follow
    /// from the number, so the last one is found by asking for some fifty of them.
    [[nodiscard]] static Result<GrownMessages> find(PgDriver &driver, const StatementBuilder &messages);
};

} // namespace botdeck
