// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Contrast.h"

#include <algorithm>
#include <cmath>

namespace botdeck {
namespace {

double linear(float component)
{
    const auto c = static_cast<double>(component);
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return a + qRound((b - a) * share); };
    return QColor(between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue()));
}

} // namespace botdeck
