// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Environment.h"

#include <QColor>
#include <QString>

class QPainter;
class QRectF;

namespace botdeck {

// An environment is told by shape first, by colour second, and always with its word.

/// The translated word of @p environment: "Local workspace", "Development", "Staging", "Production".
QString environmentName(Environment environment);

/// Paints the mark of @p environment into @p rect: laptop, ring, diamond, octagon with "!".
/// @p ink fills the shape, @p hole is what shows through it (the colour behind).
void paintEnvironmentMark(
    QPainter *painter, const QRectF &rect, Environment environment, const QColor &ink, const QColor &hole);

} // namespace botdeck
