// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Unit.h"

namespace botdeck::test {

/// A unit of one statement.
inline Unit unitOf(const QByteArray &sql, Lane lane = Lane::Interactive, Access access = Access::ReadOnly)
{
    Unit unit;
    unit.lane = lane;
    unit.access = access;
    unit.statements = {{sql, {}, "test"}};
    return unit;
}

} // namespace botdeck::test
