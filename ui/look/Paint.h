// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace botdeck {

struct Tones;

/// The few strokes every part shares. All rectangles are device-independent pixels; lines come out sharp because
/// each shape is moved inside its rectangle by half its pen.
class Paint
{
public:
    /// A filled rounded rectangle with a 1 px edge; a transparent @p edge draws none.
    static void panel(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge,
        qreal edgeWidth = 1);

    /// The focus ring: 2 px, inside @p rect. @p onFill adds the inner line that parts it from a filled control.
    static void focusRing(QPainter *painter, const QRectF &rect, qreal radius, const Tones &tones, bool onFill = false);

    /// A rounded rectangle with a dashed 1 px edge and no fill.
    static void dashed(QPainter *painter, const QRectF &rect, qreal radius, const QColor &edge);

    /// The flag for QPainter::drawText() that gives a line the direction of its own first strong character, whatever
    /// the window's is: else "Discard…" and "8 bots" are reordered in a right-to-left window.
    [[nodiscard]] static int ownDirection(const QString &text);
    /// One line of @p text, elided at its end, vertically centred in @p rect. @p alignment is visual, not logical.
    static void text(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink,
        Qt::Alignment alignment);
};

} // namespace botdeck
