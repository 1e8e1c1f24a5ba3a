// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QLatin1String>

class QPainter;
class QRectF;

namespace botdeck {

class IconGlyph;

/// Our own icons, compiled in as `:/icons/<name>.svg` (resources/icons) and stroked in the colour of the text they
/// stand beside. GUI thread. A name without a file logs a warning once and paints nothing.
class Icons
{
public:
    /// The icon @p name, for buttons, actions and items. Follows palette, state, direction and scale when painted.
    static QIcon get(QLatin1String name);

    /// As get(), in the colour of secondary text: for what stands in a field beside the words that matter.
    static QIcon quiet(QLatin1String name);

    /// Paints @p name into @p rect with @p ink. Directional icons are mirrored where @p direction is right-to-left.
    static void paint(QPainter *painter, QLatin1String name, const QRectF &rect, const QColor &ink,
        Qt::LayoutDirection direction = Qt::LeftToRight);

    /// Paints @p icon with @p ink if it is one of ours, else as the icon itself wants in @p mode and @p state.
    static void paint(QPainter *painter, const QIcon &icon, const QRectF &rect, const QColor &ink,
        Qt::LayoutDirection direction, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off);

    /// The shapes of @p name, read once; an empty glyph where there is no such file.
    static const IconGlyph &glyph(const QString &name);

    /// Whether @p name points somewhere along the text and therefore mirrors in right-to-left.
    static bool isDirectional(const QString &name);
};

} // namespace botdeck
