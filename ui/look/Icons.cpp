// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Icons.h"

#include "models/base/Log.h"
#include "ui/look/IconEngine.h"
#include "ui/look/IconGlyph.h"

#include <QCache>
#include <QFile>
#include <QHash>
#include <QImage>
#include <QPaintDevice>
#include <QPainter>

namespace botdeck {
namespace {

IconGlyph load(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logUi) << "no icon named" << name;
        return {};
    }
    auto glyph = IconGlyph::parse(file.readAll());
    if (!glyph) {
        qCWarning(logUi) << "icon" << name << "can't be drawn:" << glyph.error().message;
        return {};
    }
    return *glyph;
}

constexpr int DrawingsKept = 256;
constexpr int Margin = 2; // device pixels that strokes may reach beyond the icon

/// One icon as it looks on one screen in one colour.
struct Drawing
{
    QString name;
    QRgb ink = 0;
    int side = 0; ///< device pixels
    qreal scale = 1;
    bool mirrored = false;
    bool operator==(const Drawing &) const = default;
};

size_t qHash(const Drawing &drawing, size_t seed)
{
    return qHashMulti(seed, drawing.name, drawing.ink, drawing.side, drawing.scale, drawing.mirrored);
}

QImage *draw(const Drawing &drawing)
{
    const int side = drawing.side + 2 * Margin;
    auto *image = new QImage(side, side, QImage::Format_ARGB32_Premultiplied);
    image->setDevicePixelRatio(drawing.scale);
    image->fill(Qt::transparent);
    QPainter painter(image);
    const QPointF corner(Margin / drawing.scale, Margin / drawing.scale);
    const QSizeF size(drawing.side / drawing.scale, drawing.side / drawing.scale);
    Icons::glyph(drawing.name).paint(&painter, QRectF(corner, size), QColor::fromRgba(drawing.ink), drawing.mirrored);
    return image;
}

bool isWhole(qreal number)
{
    return qFuzzyIsNull(number - qRound(number));
}

/// Grids paint the same icons in hundreds of cells, and stroking is slow. True where a drawing lies exactly on the
/// pixels of the screen, so that it looks as stroked there.
bool paintDrawing(QPainter *painter, const QString &name, const QRectF &rect, const QColor &ink, bool mirrored)
{
    static QCache<Drawing, QImage> drawings(DrawingsKept);
    const QTransform &device = painter->deviceTransform();
    const qreal scale = device.m11();
    const QPointF corner = device.map(rect.topLeft());
    const qreal side = rect.width() * scale;
    if (device.type() > QTransform::TxScale || scale <= 0 || !qFuzzyCompare(scale, device.m22())
        || !qFuzzyCompare(rect.width(), rect.height()) || !isWhole(corner.x()) || !isWhole(corner.y()) || !isWhole(side)
        || side < 1 || side > 64)
        return false;
    const Drawing wanted{name, ink.rgba(), qRound(side), scale, mirrored};
    QImage *image = drawings.object(wanted);
    if (!image) {
        image = draw(wanted);
        drawings.insert(wanted, image);
    }
    painter->drawImage(rect.topLeft() - QPointF(Margin / scale, Margin / scale), *image);
    return true;
}

} // namespace

QIcon Icons::get(QLatin1String name)
{
    return QIcon(new IconEngine(name));
}

QIcon Icons::quiet(QLatin1String name)
{
    return QIcon(new IconEngine(name, true));
}

const IconGlyph &Icons::glyph(const QString &name)
{
    static QHash<QString, std::shared_ptr<const IconGlyph>> glyphs;
    auto &entry = glyphs[name];
    if (!entry)
        entry = std::make_shared<const IconGlyph>(load(name));
    return *entry;
}

bool Icons::isDirectional(const QString &name)
{
    static const QStringList directional = {QStringLiteral("back"), QStringLiteral("forward"),
        QStringLiteral("chevron-right"), QStringLiteral("follow-key"), QStringLiteral("undo"), QStringLiteral("redo"),
        QStringLiteral("sidebar"), QStringLiteral("details"), QStringLiteral("list")};
    return directional.contains(name);
}

void Icons::paint(
    QPainter *painter, QLatin1String name, const QRectF &rect, const QColor &ink, Qt::LayoutDirection direction)
{
    const QString key(name);
    const bool mirrored = direction == Qt::RightToLeft && isDirectional(key);
    if (!paintDrawing(painter, key, rect, ink, mirrored))
        glyph(key).paint(painter, rect, ink, mirrored);
}

void Icons::paint(QPainter *painter, const QIcon &icon, const QRectF &rect, const QColor &ink,
    Qt::LayoutDirection direction, QIcon::Mode mode, QIcon::State state)
{
    const QString name = IconEngine::nameOf(icon);
    if (name.isEmpty()) {
        icon.paint(painter, rect.toAlignedRect(), Qt::AlignCenter, mode, state);
        return;
    }
    glyph(name).paint(painter, rect, ink, direction == Qt::RightToLeft && isDirectional(name));
}

} // namespace botdeck
