// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/look/Contrast.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"

#include <QPainter>

namespace botdeck {

Card::Card(QWidget *parent)
    : QWidget(parent)
{
}

void Card::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    const QColor fill = m_tone ? tones.tint(*m_tone) : tones.base;
    QColor edge = tones.isHighContrast() ? tones.control : tones.hairline;
    if (m_tone)
        edge = tones.isHighContrast() ? tones.ink(*m_tone) : mixed(fill, tones.ink(*m_tone), 0.25);
    QPainter painter(this);
    Paint::panel(&painter, rect(), Metrics::of(this).cardRadius(), fill, edge);
}

} // namespace botdeck
