// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"
#include "models/entities/EntityDeclaration.h"
#include "models/schema/SystemBinding.h"
#include "models/tables/DeletePlan.h"

namespace botdeck::HangingCounts {

/// Rows counted for each part before it says "at least".
inline constexpr int Cap = 10'000;

struct Count
{
    EntityDeclaration::Hanging what;
    quint32 relation = 0; ///< the table that plays `what.part`
    int column = -1; ///< its column that points here (or at what is in between)
    CappedCount rows;
};

/// What hangs on a row and can be counted in this database: parts and columns that are there and may be read.
[[nodiscard]] QList<EntityDeclaration::Hanging> countable(
    const SystemBinding &system, const EntityDeclaration &declaration);
/// Counts them for the row with this @p key text. Runs on a worker, in one round trip, two where something hangs on
/// parts in between. Errors: the server's.
[[nodiscard]] Result<QList<Count>> count(PgDriver &driver, const SystemBindingPtr &system,
    const QList<EntityDeclaration::Hanging> &what, const QByteArray &key);

} // namespace botdeck::HangingCounts
