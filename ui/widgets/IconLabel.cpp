// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/IconLabel.h"

#include "ui/look/IconGlyph.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"

#include <QPainter>

namespace botdeck {

IconLabel::IconLabel(QLatin1String icon, qreal side, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_side(side)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(QLatin1String icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = Metrics::of(this).px(m_side);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft && Icons::isDirectional(m_icon);
    Icons::glyph(m_icon).paint(&painter, rect(), Tones::of(this).ink(m_tone), mirrored);
}

} // namespace botdeck
