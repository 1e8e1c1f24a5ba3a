// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QList>
#include <QPainterPath>

class QColor;
class QPainter;
class QRectF;

namespace botdeck {

/// The shapes of one icon on its 20 x 20 grid, read from our subset of SVG: `path` with M L H V C Q Z in absolute
/// coordinates, `circle`, `rect`, one dash pattern an element, and fill="currentColor" for dots. An immutable value.
class IconGlyph
{
public:
    static constexpr qreal Grid = 20;

    /// Reads the text of an SVG file. Fails with ErrorKind::Local on any element or path command outside the subset.
    static Result<IconGlyph> parse(const QByteArray &svg);

    /// Strokes the glyph into @p rect with @p ink. The stroke stays about 1.45 px at the sizes icons are used in.
    /// @p mirrored flips it left to right.
    void paint(QPainter *painter, const QRectF &rect, const QColor &ink, bool mirrored) const;

    bool isEmpty() const { return m_strokes.isEmpty() && m_dots.isEmpty(); }

private:
    struct Stroke
    {
        QPainterPath path;
        QList<qreal> dashes; ///< In grid units; empty for a solid line.
    };

    QList<Stroke> m_strokes;
    QPainterPath m_dots;
};

} // namespace botdeck
