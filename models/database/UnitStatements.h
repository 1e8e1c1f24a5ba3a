// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Statement.h"
#include "models/database/Unit.h"

#include <QString>

#include <vector>

namespace botdeck::UnitStatements {

/// BEGIN and the settings values depend on (DateStyle, IntervalStyle, TimeZone, extra_float_digits, bytea_output) and
/// the time limits, all local to the transaction. Two statements.
[[nodiscard]] std::vector<Statement> opening(
    Access access, Lane lane, Limits limits, Isolation isolation = Isolation::Committed);
[[nodiscard]] const Statement &commit();
[[nodiscard]] const Statement &rollback();
/// LISTEN takes no parameter, so the name is quoted into it.
[[nodiscard]] Statement listen(const QString &channel);

/// The limits a lane has where a unit asks for none.
[[nodiscard]] Limits effectiveLimits(Lane lane, Limits wanted);

} // namespace botdeck::UnitStatements
