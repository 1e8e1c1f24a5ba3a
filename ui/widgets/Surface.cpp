// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Surface.h"

#include <QPainter>

namespace botdeck {

Surface::Surface(Fill fill, Edges edges, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
    , m_edges(edges)
{
}

void Surface::setFill(Fill fill)
{
    m_fill = fill;
    update();
}

void Surface::setEdges(Edges edges)
{
    m_edges = edges;
    update();
}

void Surface::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

Surface *Surface::horizontalLine(QWidget *parent)
{
    auto *line = new Surface(Fill::Hairline, NoEdge, parent);
    line->setFixedHeight(1);
    return line;
}

Surface *Surface::verticalLine(QWidget *parent)
{
    auto *line = new Surface(Fill::Hairline, NoEdge, parent);
    line->setFixedWidth(1);
    return line;
}

QColor Surface::fillColour(const Tones &tones) const
{
    switch (m_fill) {
    case Fill::Window:
        return tones.window;
    case Fill::Base:
        return tones.base;
    case Fill::Alternate:
        return tones.alternate;
    case Fill::Hairline:
        return tones.hairline;
    case Fill::ToneTint:
        return tones.tint(m_tone);
    case Fill::ToneInk:
        return tones.ink(m_tone);
    }
    return tones.window;
}

void Surface::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), fillColour(tones));
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const bool left = m_edges.testFlag(rightToLeft ? Trailing : Leading);
    const bool right = m_edges.testFlag(rightToLeft ? Leading : Trailing);
    if (left)
        painter.fillRect(0, 0, 1, height(), tones.hairline);
    if (right)
        painter.fillRect(width() - 1, 0, 1, height(), tones.hairline);
    if (m_edges.testFlag(Top))
        painter.fillRect(0, 0, width(), 1, tones.hairline);
    if (m_edges.testFlag(Bottom))
        painter.fillRect(0, height() - 1, width(), 1, tones.hairline);
}

} // namespace botdeck
