// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchApplication.h"
#include "tests/bench/BenchData.h"
#include "tests/bench/Report.h"

namespace botdeck::bench {

/// T_paint of the page of message_history in the real window, opened and refreshed, beside T_data of a bare model.
void measurePaint(BenchApplication &application, const BenchData &data, Report &report);

} // namespace botdeck::bench
