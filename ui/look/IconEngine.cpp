// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/IconEngine.h"

#include "ui/look/IconGlyph.h"
#include "ui/look/Icons.h"
#include "ui/look/Tones.h"

#include <QGuiApplication>
#include <QPainter>

namespace botdeck {
namespace {

constexpr QLatin1String NamePrefix("botdeck/");

QColor inkOf(QIcon::Mode mode, QIcon::State state, bool quiet)
{
    const Tones &tones = Tones::of(nullptr);
    if (mode == QIcon::Disabled)
        return tones.disabledText;
    if (mode == QIcon::Selected)
        return tones.onRowSelection;
    if (state == QIcon::On)
        return tones.link;
    return quiet && mode == QIcon::Normal ? tones.secondary : tones.text;
}

} // namespace

IconEngine::IconEngine(const QString &name, bool quiet)
    : m_name(name)
    , m_quiet(quiet)
{
}

QString IconEngine::nameOf(const QIcon &icon)
{
    const QString name = icon.name();
    return name.startsWith(NamePrefix) ? name.mid(NamePrefix.size()) : QString();
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    const bool mirrored = QGuiApplication::isRightToLeft() && Icons::isDirectional(m_name);
    Icons::glyph(m_name).paint(painter, square, inkOf(mode, state, m_quiet), mirrored);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(scale);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), (QSizeF(size) / scale).toSize()), mode, state);
    return pixmap;
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    return size;
}

QString IconEngine::iconName()
{
    return NamePrefix + m_name;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

bool IconEngine::isNull()
{
    return Icons::glyph(m_name).isEmpty();
}

} // namespace botdeck
