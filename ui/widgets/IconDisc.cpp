// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/IconDisc.h"

#include "ui/look/IconGlyph.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"

#include <QPainter>

namespace botdeck {

IconDisc::IconDisc(QLatin1String icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconDisc::setIcon(QLatin1String icon)
{
    m_icon = icon;
    update();
}

void IconDisc::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void IconDisc::setDiameter(qreal diameter)
{
    m_diameter = diameter;
    updateGeometry();
}

QSize IconDisc::sizeHint() const
{
    const int side = Metrics::of(this).px(m_diameter);
    return {side, side};
}

void IconDisc::paintEvent(QPaintEvent *)
{
    if (m_icon.isEmpty())
        return;
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    Paint::panel(
        &painter, rect(), width() / 2.0, tones.tint(m_tone), tones.isHighContrast() ? tones.ink(m_tone) : QColor());
    const qreal inset = width() * 0.27;
    Icons::glyph(m_icon).paint(
        &painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), tones.ink(m_tone), false);
}

} // namespace botdeck
