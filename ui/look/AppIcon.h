// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace botdeck {

/// The program's own mark: a rounded square with a bot's face. The packaged twin is resources/icons/app/botdeck.svg.
class AppIcon
{
public:
    /// The window icon, 16 to 256 px.
    static QIcon icon();

    /// Paints the mark into @p rect, @p ground as the square and @p face on it.
    static void paint(QPainter *painter, const QRectF &rect, const QColor &ground, const QColor &face);
};

} // namespace botdeck
