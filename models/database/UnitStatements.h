// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Unit.h"

namespace botdeck::UnitStatements {

/// BEGIN and the settings values depend on (DateStyle, IntervalStyle, TimeZone, extra_float_digits, bytea_output) and
/// the time limits, all local to the transaction. Two statements.
[[nodiscard]] std::vector<Statement> opening(Access access, Lane lane, Limits limits);
[[nodiscard]] const Statement &commit();
[[nodiscard]] const Statement &rollback();

/// The limits a lane has where a unit asks for none.
[[nodiscard]] Limits effectiveLimits(Lane lane, Limits wanted);

} // namespace botdeck::UnitStatements
