// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>

namespace botdeck::bench {

[[nodiscard]] inline double quantile(QList<double> values, double q)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const double at = q * static_cast<double>(values.size() - 1);
    const auto low = static_cast<qsizetype>(at);
    const qsizetype high = std::min(low + 1, values.size() - 1);
    return values.at(low) + (values.at(high) - values.at(low)) * (at - static_cast<double>(low));
}

[[nodiscard]] inline double median(const QList<double> &values)
{
    return quantile(values, 0.5);
}

} // namespace botdeck::bench
