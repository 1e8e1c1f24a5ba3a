// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Environment.h"

#include "ui/look/Icons.h"

#include <QCoreApplication>
#include <QPainter>

namespace botdeck {
namespace {

void paintRing(QPainter *painter, const QPointF &centre, qreal radius, const QColor &hole)
{
    painter->drawEllipse(centre, radius * 0.86, radius * 0.86);
    painter->setBrush(hole);
    painter->drawEllipse(centre, radius * 0.4, radius * 0.4);
}

void paintDiamond(QPainter *painter, const QPointF &c, qreal radius)
{
    painter->drawPolygon(QPolygonF(
        {{c.x(), c.y() - radius}, {c.x() + radius, c.y()}, {c.x(), c.y() + radius}, {c.x() - radius, c.y()}}));
}

void paintOctagon(QPainter *painter, const QPointF &c, qreal radius, const QColor &hole)
{
    const qreal a = radius;
    const qreal b = radius * 0.42;
    painter->drawPolygon(
        QPolygonF({{c.x() - b, c.y() - a}, {c.x() + b, c.y() - a}, {c.x() + a, c.y() - b}, {c.x() + a, c.y() + b},
            {c.x() + b, c.y() + a}, {c.x() - b, c.y() + a}, {c.x() - a, c.y() + b}, {c.x() - a, c.y() - b}}));
    painter->setPen(QPen(hole, a * 0.34, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(c.x(), c.y() - a * 0.5), QPointF(c.x(), c.y() + a * 0.08));
    painter->drawPoint(QPointF(c.x(), c.y() + a * 0.55));
}

} // namespace

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Local:
        return QCoreApplication::translate("botdeck", "Local workspace");
    case Environment::Development:
        return QCoreApplication::translate("botdeck", "Development");
    case Environment::Staging:
        return QCoreApplication::translate("botdeck", "Staging");
    case Environment::Production:
        return QCoreApplication::translate("botdeck", "Production");
    }
    return {};
}

void paintEnvironmentMark(
    QPainter *painter, const QRectF &rect, Environment environment, const QColor &ink, const QColor &hole)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    const qreal radius = rect.width() / 2;
    switch (environment) {
    case Environment::Local:
        Icons::paint(painter, QLatin1String("laptop"), rect.adjusted(-1, -1, 1, 1), ink);
        break;
    case Environment::Development:
        paintRing(painter, rect.center(), radius, hole);
        break;
    case Environment::Staging:
        paintDiamond(painter, rect.center(), radius);
        break;
    case Environment::Production:
        paintOctagon(painter, rect.center(), radius, hole);
        break;
    }
    painter->restore();
}

} // namespace botdeck
