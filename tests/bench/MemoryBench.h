// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchData.h"
#include "tests/bench/Report.h"

namespace botdeck::bench {

/// The memory of the window after scrolling far; each in a process of its own, this program with `--memory-of`.
void measureMemory(const BenchData &data, Report &report);
/// That process: opens the table of the database at @p url, scrolls through it and prints rows and Pss in kB.
void scrollAndTellMemory(const QString &url);

} // namespace botdeck::bench
