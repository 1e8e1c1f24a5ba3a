// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace botdeck {

/// The contrast ratio of two opaque colours, 1 to 21, as WCAG 2.1 defines it (relative luminance in sRGB).
double contrastRatio(const QColor &one, const QColor &other);

/// The colour @p share (0 to 1) of the way from @p from to @p to, component by component in sRGB.
QColor mixed(const QColor &from, const QColor &to, double share);

} // namespace botdeck
