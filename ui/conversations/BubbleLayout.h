// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <memory>

namespace botdeck {

/// One message laid out for one width, font and palette: what is drawn where inside its bubble. Coordinates begin at
/// the bubble's top left corner. Made by BubbleBuilder, drawn by BubblePainter.
struct BubbleLayout
{
    /// Laid out lines.
    struct Words
    {
        std::shared_ptr<QTextLayout> layout;
        QPointF at; ///< of the layout's origin
    };
    /// What stands behind or between words.
    struct Box
    {
        enum Kind { Code, Table, Rule, QuoteBar, Empty } kind = Code;
        QRectF rect;
        QString caption; ///< Code: the language. Empty: the word in the box
        QString code; ///< Code: what Copy takes
        QRectF copy; ///< Code: where Copy is pressed
        QList<qreal> lines; ///< Table: where rows end
    };

    QSizeF size;
    QList<Box> boxes;
    QList<Words> words;
    bool isFoldable = false;
    bool isFolded = false;
    qreal textBottom = 0; ///< words below are not drawn
    QRectF footer; ///< where a foldable message is folded and unfolded

    /// The code block whose Copy is at @p point; nullptr where there is none.
    [[nodiscard]] const Box *copyAt(const QPointF &point) const
    {
        for (const Box &box : boxes) {
            if (box.kind == Box::Code && box.copy.contains(point) && box.copy.bottom() <= textBottom)
                return &box;
        }
        return nullptr;
    }
    /// The code block at @p point; nullptr where there is none.
    [[nodiscard]] const Box *codeAt(const QPointF &point) const
    {
        for (const Box &box : boxes) {
            if (box.kind == Box::Code && box.rect.contains(point))
                return &box;
        }
        return nullptr;
    }
};

} // namespace botdeck
