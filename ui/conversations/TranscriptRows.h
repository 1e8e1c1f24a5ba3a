// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversations/TranscriptHeads.h"

#include <QList>

namespace botdeck {

/// Where the messages of a transcript stand, in pixels from its top: the head of each, then its bubble. Heights are
/// estimates until a message is laid out; a few numbers a message, whatever its text.
class TranscriptRows
{
public:
    struct Row
    {
        TranscriptHeads::Head head;
        int headHeight = 0;
        int bubbleHeight = 0;
        bool isExact = false;
    };

    /// @p top is the space above the first row.
    void setTop(int top);
    void reset(QList<Row> rows);
    void prepend(const QList<Row> &rows);
    void setHead(int row, const TranscriptHeads::Head &head, int height);
    void setBubble(int row, int height, bool exact);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int bubbleTop(int row) const { return top(row) + m_rows.at(row).headHeight; }
    [[nodiscard]] int bottom(int row) const { return bubbleTop(row) + m_rows.at(row).bubbleHeight; }
    /// Where the last row ends.
    [[nodiscard]] int end() const;
    /// The row that @p y falls into; the first or last beyond them, -1 where there is none.
    [[nodiscard]] int rowAt(int y) const;

private:
    void place() const;

    QList<Row> m_rows;
    int m_top = 0;
    mutable QList<int> m_tops; // empty: to be computed
};

} // namespace botdeck
