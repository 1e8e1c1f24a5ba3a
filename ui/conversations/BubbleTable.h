// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversations/BubbleLayout.h"

#include <QList>

namespace botdeck {

/// Lays out the cells of a table: columns as wide as their words, or, where that is too wide, the wide ones sharing
/// what is left. Only for BubbleBuilder.
class BubbleTable
{
public:
    struct Cell
    {
        std::shared_ptr<QTextLayout> layout; ///< with its text, formats and alignment, not laid out yet
    };

    /// @p lineHeight and @p padding (beside a cell's words) in pixels.
    BubbleTable(QList<QList<Cell>> rows, bool rightToLeft, qreal lineHeight, qreal padding);

    /// The width it would like.
    [[nodiscard]] qreal naturalWidth() const;
    /// Places the table at @p at, @p width wide; appends its box and words to @p bubble. Gives its height.
    qreal place(const QPointF &at, qreal width, BubbleLayout &bubble);

    /// Breaks @p layout into lines @p width wide, at least @p lineHeight apart. Gives the height; @p natural takes the
    /// width of the longest line.
    static qreal breakLines(QTextLayout &layout, qreal width, qreal lineHeight, qreal *natural = nullptr);

private:
    [[nodiscard]] QList<qreal> columnWidths(qreal width) const;

    QList<QList<Cell>> m_rows;
    bool m_rightToLeft;
    qreal m_lineHeight;
    qreal m_padding;
    QList<qreal> m_natural; // of the columns' words
};

} // namespace botdeck
