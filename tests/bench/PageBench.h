// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchData.h"
#include "tests/bench/Report.h"

namespace botdeck::bench {

/// T_data of pages of message_history against psql and a plain QSqlTableModel.
void measurePages(const BenchData &data, Report &report);

} // namespace botdeck::bench
