// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchData.h"
#include "tests/bench/Report.h"

namespace botdeck::bench {

/// From starting the real program, told the address of a running server, to its first painted window, beside a
/// program with an empty window.
void measureStart(const BenchData &data, Report &report);

} // namespace botdeck::bench
