// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/TranscriptRows.h"

#include <algorithm>

namespace botdeck {

void TranscriptRows::setTop(int top)
{
    m_top = top;
    m_tops.clear();
}

void TranscriptRows::reset(QList<Row> rows)
{
    m_rows = std::move(rows);
    m_tops.clear();
}

void TranscriptRows::prepend(const QList<Row> &rows)
{
    m_rows = rows + m_rows;
    m_tops.clear();
}

void TranscriptRows::setHead(int row, const TranscriptHeads::Head &head, int height)
{
    m_rows[row].head = head;
    if (m_rows.at(row).headHeight == height)
        return;
    m_rows[row].headHeight = height;
    m_tops.clear();
}

void TranscriptRows::setBubble(int row, int height, bool exact)
{
    Row &changed = m_rows[row];
    changed.isExact = exact;
    if (changed.bubbleHeight == height)
        return;
    changed.bubbleHeight = height;
    m_tops.clear();
}

void TranscriptRows::place() const
{
    if (!m_tops.isEmpty())
        return;
    m_tops.reserve(m_rows.size() + 1);
    int y = m_top;
    for (const Row &row : m_rows) {
        m_tops.append(y);
        y += row.headHeight + row.bubbleHeight;
    }
    m_tops.append(y);
}

int TranscriptRows::top(int row) const
{
    place();
    return m_tops.at(row);
}

int TranscriptRows::end() const
{
    place();
    return m_tops.constLast();
}

int TranscriptRows::rowAt(int y) const
{
    place();
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    const int row = static_cast<int>(after - m_tops.cbegin()) - 1;
    return qBound(m_rows.isEmpty() ? -1 : 0, row, count() - 1);
}

} // namespace botdeck
