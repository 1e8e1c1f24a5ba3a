// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DeletePlan.h"

#include <algorithm>

namespace botdeck {

bool DeletePlan::isBlocked() const
{
    return std::ranges::any_of(edges, [](const Edge &edge) { return edge.outcome == Outcome::Blocks; });
}

bool DeletePlan::mayBeBlocked() const
{
    return isBlocked()
        || std::ranges::any_of(edges, [](const Edge &edge) { return edge.outcome == Outcome::MayBlock; });
}

} // namespace botdeck
