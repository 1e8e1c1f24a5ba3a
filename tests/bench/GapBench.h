// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchData.h"
#include "tests/bench/Report.h"

namespace botdeck::bench {

/// How long the window of a large database does not react while it is used, and while its server is stopped.
void measureGaps(const BenchData &data, Report &report);

} // namespace botdeck::bench
