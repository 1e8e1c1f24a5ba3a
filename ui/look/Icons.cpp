// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Icons.h"

#include "models/base/Log.h"
#include "ui/look/IconEngine.h"
#include "ui/look/IconGlyph.h"

#include <QFile>
#include <QHash>
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

} // namespace

QIcon Icons::get(QLatin1String name)
{
    return QIcon(new IconEngine(name));
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
    glyph(key).paint(painter, rect, ink, direction == Qt::RightToLeft && isDirectional(key));
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
