// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Paint.h"

#include "ui/look/Tones.h"

#include <QFontMetricsF>
#include <QPainter>

namespace botdeck {
namespace {

constexpr qreal RingWidth = 2;

QRectF inset(const QRectF &rect, qreal by)
{
    return rect.adjusted(by, by, -by, -by);
}

} // namespace

void Paint::panel(
    QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge, qreal edgeWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hasEdge = edge.isValid() && edge.alpha() > 0;
    painter->setPen(hasEdge ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(hasEdge ? inset(rect, edgeWidth / 2) : rect, radius, radius);
    painter->restore();
}

void Paint::focusRing(QPainter *painter, const QRectF &rect, qreal radius, const Tones &tones, bool onFill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tones.highlight, RingWidth));
    painter->drawRoundedRect(inset(rect, RingWidth / 2), radius, radius);
    if (onFill) {
        painter->setPen(QPen(tones.base, 1));
        painter->drawRoundedRect(inset(rect, RingWidth + 0.5), radius - RingWidth, radius - RingWidth);
    }
    painter->restore();
}

void Paint::dashed(QPainter *painter, const QRectF &rect, qreal radius, const QColor &edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(edge, 1);
    pen.setDashPattern({3, 2.5});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(inset(rect, 0.5), radius, radius);
    painter->restore();
}

int Paint::ownDirection(const QString &text)
{
    return text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
}

void Paint::text(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink,
    Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(ink);
    const QFontMetricsF metrics(font, painter->device());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    painter->drawText(
        rect, int(alignment | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine | ownDirection(text), shown);
}

} // namespace botdeck
