// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchData.h"
#include "tests/bench/Report.h"

namespace botdeck::bench {

/// A thousand edits, each in a turn of the event loop of its own, with and without the journal that keeps them.
void measureJournal(const BenchData &data, Report &report);

} // namespace botdeck::bench
