// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/GridLook.h"

#include <QCache>
#include <QStaticText>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace botdeck {

/// Elided and shaped lines of text, so that a grid that scrolls shapes each value once. Owned by a delegate;
/// GUI thread.
class LineCache
{
public:
    /// How one line lies in its rectangle; directions and sides are visual.
    struct Placing
    {
        bool right = false; ///< against the right edge
        Qt::LayoutDirection base = Qt::LeftToRight; ///< of the text
    };

    LineCache();

    /// Draws @p text, elided at its end, vertically centred in @p rect. Returns where it came to lie.
    QRectF draw(QPainter *painter, const QRectF &rect, const QString &text, const GridLook &look, GridLook::Face face,
        const QColor &ink, Placing placing);
    /// How wide @p text is as a whole.
    [[nodiscard]] qreal width(const QString &text, const GridLook &look, GridLook::Face face);
    void clear();

    /// The direction a person's text has on its own: that of its first strong character.
    [[nodiscard]] static Qt::LayoutDirection directionOf(const QString &text);

private:
    struct Key
    {
        QString text;
        int width = 0;
        GridLook::Face face = GridLook::Face::Text;
        bool operator==(const Key &) const = default;
    };
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.text, key.width, static_cast<int>(key.face));
    }

    struct Line
    {
        QStaticText text;
        qreal ascent = 0; ///< of the line with its fallback fonts, so that all rest on one base line
    };

    [[nodiscard]] static Line *shape(const Key &key, qreal width, const GridLook &look, Qt::LayoutDirection base);

    QCache<Key, Line> m_lines;
    QCache<Key, qreal> m_widths; ///< of whole texts: their keys have no width
};

} // namespace botdeck
