// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchData.h"
#include "tests/bench/Report.h"

namespace botdeck::bench {

/// Saving 1 000 changed cells against the same updates by psql, with the server near and 50 ms away.
void measureSaves(const BenchData &data, Report &report);

} // namespace botdeck::bench
