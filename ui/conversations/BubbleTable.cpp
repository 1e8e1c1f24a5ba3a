// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/BubbleTable.h"

#include <algorithm>
#include <numeric>

namespace botdeck {

namespace {

constexpr qreal Unlimited = 100'000;
constexpr qreal NarrowestColumn = 24;

} // namespace

BubbleTable::BubbleTable(QList<QList<Cell>> rows, bool rightToLeft, qreal lineHeight, qreal padding)
    : m_rows(std::move(rows))
    , m_rightToLeft(rightToLeft)
    , m_lineHeight(lineHeight)
    , m_padding(padding)
{
    for (const QList<Cell> &row : m_rows) {
        while (m_natural.size() < row.size())
            m_natural.append(0);
        for (qsizetype column = 0; column < row.size(); ++column) {
            qreal natural = 0;
            breakLines(*row.at(column).layout, Unlimited, m_lineHeight, &natural);
            m_natural[column] = std::max(m_natural.at(column), std::ceil(natural) + 1);
        }
    }
}

qreal BubbleTable::breakLines(QTextLayout &layout, qreal width, qreal lineHeight, qreal *natural)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const qreal height = std::max(line.height(), lineHeight);
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
        if (natural)
            *natural = std::max(*natural, line.naturalTextWidth());
    }
    layout.endLayout();
    return y;
}

qreal BubbleTable::naturalWidth() const
{
    return std::accumulate(m_natural.cbegin(), m_natural.cend(), qreal(0))
        + 2 * m_padding * static_cast<qreal>(m_natural.size());
}

QList<qreal> BubbleTable::columnWidths(qreal width) const
{
    const qreal room = std::max(NarrowestColumn, width - 2 * m_padding * static_cast<qreal>(m_natural.size()));
    const qreal wanted = std::accumulate(m_natural.cbegin(), m_natural.cend(), qreal(0));
    QList<qreal> widths = m_natural;
    if (wanted <= room) {
        widths.first() += room - wanted;
        return widths;
    }
    // Narrow columns keep what they want; the others share the rest alike.
    QList<qreal> sorted = m_natural;
    std::sort(sorted.begin(), sorted.end());
    qreal left = room;
    qreal share = room;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        share = left / static_cast<qreal>(sorted.size() - i);
        if (sorted.at(i) > share)
            break;
        left -= sorted.at(i);
    }
    for (qreal &each : widths)
        each = std::max(std::min(each, share), NarrowestColumn);
    return widths;
}

qreal BubbleTable::place(const QPointF &at, qreal width, BubbleLayout &bubble)
{
    if (m_natural.isEmpty())
        return 0;
    const QList<qreal> widths = columnWidths(width);
    BubbleLayout::Box box;
    box.kind = BubbleLayout::Box::Table;
    qreal y = at.y();
    for (const QList<Cell> &row : m_rows) {
        qreal x = 0;
        qreal height = m_lineHeight;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const qreal cell = widths.at(column);
            const qreal left = m_rightToLeft ? width - x - cell - m_padding : x + m_padding;
            height = std::max(height, breakLines(*row.at(column).layout, cell, m_lineHeight));
            bubble.words.append({row.at(column).layout, {at.x() + left, y + m_padding / 2}});
            x += cell + 2 * m_padding;
        }
        y += height + m_padding;
        box.lines.append(y);
    }
    box.rect = QRectF(at, QSizeF(width, y - at.y()));
    bubble.boxes.append(box);
    return y - at.y();
}

} // namespace botdeck
