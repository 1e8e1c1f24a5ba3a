// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace botdeck::Numbers {

/// "41,802", or "41.802": in groups, as the locale writes them.
[[nodiscard]] QString exact(qint64 number);
/// What picks the form of a word beside a number: tr("%1 rows", nullptr, form(rows)).
[[nodiscard]] int form(qint64 number);
/// A planner's estimate, always marked as one: "≈ 8", "≈ 412 k", "≈ 10.0 M".
[[nodiscard]] QString estimate(double rows);
/// A count that may be capped: "≥ 10,000".
[[nodiscard]] QString capped(qint64 number, bool atLeast);
/// "48.2 kB", powers of 1 000.
[[nodiscard]] QString bytes(qint64 bytes);
/// "84 ms", "1.2 s", "3 min 12 s", "3 h 12 min".
[[nodiscard]] QString duration(qint64 micros);

} // namespace botdeck::Numbers
