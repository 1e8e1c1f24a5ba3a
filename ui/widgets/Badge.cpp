// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Badge.h"

#include "ui/look/IconGlyph.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace botdeck {
namespace {

QFont badgeFont()
{
    return Metrics::scaled(QApplication::font(), 0.86, QFont::Medium);
}

struct Colours
{
    QColor fill, edge, ink;
};

Colours coloursOf(Tone tone, Badge::Face face, const Tones &tones)
{
    const QColor ink = tone == Tone::Neutral ? tones.text : tones.ink(tone);
    switch (face) {
    case Badge::Face::Solid:
        return {tone == Tone::Error ? tones.danger.fill : tones.ink(tone), {},
            tone == Tone::Error ? tones.danger.on : tones.base};
    case Badge::Face::Dashed:
        return {{}, tones.control, tones.ink(tone)};
    case Badge::Face::Tint:
        break;
    }
    return {tones.tint(tone), tones.isHighContrast() ? tones.ink(tone) : QColor(), ink};
}

} // namespace

Badge::Badge(const QString &text, Tone tone, QLatin1String icon, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_icon(icon)
    , m_tone(tone)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Badge::setIcon(QLatin1String icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Badge::setFace(Face face)
{
    m_face = face;
    update();
}

QSize Badge::sizeHint() const
{
    return sizeOf(m_text, !m_icon.isEmpty(), this);
}

QSize Badge::sizeOf(const QString &text, bool withIcon, const QWidget *widget)
{
    const Metrics metrics = Metrics::of(widget);
    const int icon = withIcon ? metrics.smallIcon() + metrics.px(3) : 0;
    return {QFontMetrics(badgeFont()).horizontalAdvance(text) + icon + metrics.px(13), metrics.badge()};
}

void Badge::paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, const QString &icon, Face face,
    const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    const Colours colours = coloursOf(tone, face, tones);
    const auto direction = widget ? widget->layoutDirection() : QApplication::layoutDirection();
    if (face == Face::Dashed)
        Paint::dashed(painter, rect, metrics.badgeRadius(), colours.edge);
    else
        Paint::panel(painter, rect, metrics.badgeRadius(), colours.fill, colours.edge);
    QRect room = rect.adjusted(metrics.px(6), 0, -metrics.px(6), 0);
    if (!icon.isEmpty()) {
        const int side = metrics.smallIcon();
        const QRect box(rect.x() + metrics.px(5), rect.y() + (rect.height() - side) / 2, side, side);
        Icons::glyph(icon).paint(painter, QStyle::visualRect(direction, rect, box), colours.ink, false);
        room.setLeft(rect.x() + metrics.px(5) + side + metrics.px(4));
    }
    Paint::text(painter, QStyle::visualRect(direction, rect, room), text, badgeFont(), colours.ink,
        QStyle::visualAlignment(direction, Qt::AlignLeading));
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, m_icon, m_face, this);
}

} // namespace botdeck
