// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/AppIcon.h"

#include "ui/look/Theme.h"

#include <QPainter>

namespace botdeck {
namespace {

constexpr qreal Grid = 44;

} // namespace

QIcon AppIcon::icon()
{
    // The mark keeps its colours in every theme: it is drawn on panels whose palette is not ours.
    const QPalette palette = Theme::palette(Tones::Scheme::Light);
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRectF(0, 0, side, side), palette.color(QPalette::Highlight),
            palette.color(QPalette::HighlightedText));
        icon.addPixmap(pixmap);
    }
    return icon;
}

void AppIcon::paint(QPainter *painter, const QRectF &rect, const QColor &ground, const QColor &face)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / Grid, rect.height() / Grid);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(0, 0, Grid, Grid), 10, 10);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(face, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawRoundedRect(QRectF(11.5, 9, 21, 15), 4.5, 4.5);
    painter->drawLine(QPointF(17, 30), QPointF(27, 30));
    painter->drawLine(QPointF(13.5, 35.5), QPointF(30.5, 35.5));
    painter->setPen(Qt::NoPen);
    painter->setBrush(face);
    painter->drawEllipse(QPointF(18.5, 16.5), 1.9, 1.9);
    painter->drawEllipse(QPointF(25.5, 16.5), 1.9, 1.9);
    painter->restore();
}

} // namespace botdeck
