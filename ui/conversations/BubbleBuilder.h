// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/Message.h"
#include "models/conversations/MessageBlocks.h"
#include "ui/conversations/BubbleLayout.h"
#include "ui/conversations/BubbleTable.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QCoreApplication>
#include <QFont>

namespace botdeck {

/// Lays a message out as a bubble. Long messages are folded: only what is seen of them is read and laid out. GUI
/// thread, since it works with fonts.
class BubbleBuilder
{
    Q_DECLARE_TR_FUNCTIONS(BubbleBuilder)

public:
    /// @p width is the widest a bubble may be, @p font that of body text.
    BubbleBuilder(const QFont &font, const Metrics &metrics, const Tones &tones, qreal width);

    [[nodiscard]] std::shared_ptr<const BubbleLayout> build(const Message &message, bool unfolded) const;
    /// About how high the bubble will be, without laying it out.
    [[nodiscard]] int estimate(const Message &message, bool unfolded) const;
    /// Whether the message is long enough to be shown in part at first.
    [[nodiscard]] static bool isFoldable(const Message &message);

    /// Space between a bubble's edge and its words.
    [[nodiscard]] int padding() const { return m_metrics.px(13); }
    [[nodiscard]] int footerHeight() const { return m_metrics.lineHeight() + m_metrics.px(12); }

private:
    struct Piece
    {
        const MessageBlock *block = nullptr;
        std::shared_ptr<QTextLayout> layout; ///< words or code
        std::shared_ptr<BubbleTable> table;
        bool rightToLeft = false;
        qreal lead = 0; ///< space at the leading side for lists and quotes
        qreal height = 0;
        qreal natural = 0; ///< width it would like, lead included
    };

    [[nodiscard]] Piece measure(const MessageBlock &block, qreal width) const;
    [[nodiscard]] std::shared_ptr<QTextLayout> wordsLayout(
        const InlineText &words, const QFont &font, bool rightToLeft, Qt::Alignment alignment) const;
    [[nodiscard]] std::shared_ptr<QTextLayout> codeLayout(const QString &code, const QString &language) const;
    [[nodiscard]] std::shared_ptr<BubbleTable> table(const MessageBlock &block, bool rightToLeft) const;
    [[nodiscard]] QFont fontOf(const MessageBlock &block) const;
    [[nodiscard]] qreal spaceBefore(const MessageBlock &block, const MessageBlock *previous) const;
    qreal place(const Piece &piece, qreal y, qreal width, qreal measured, BubbleLayout &bubble) const;
    qreal placeCode(const Piece &piece, const QPointF &at, qreal width, BubbleLayout &bubble) const;
    qreal placeEmpty(const Message &message, qreal y, BubbleLayout &bubble) const;
    void placeLead(const Piece &piece, const QRectF &row, BubbleLayout &bubble) const;
    void fold(BubbleLayout &bubble, qreal limit) const;
    [[nodiscard]] qreal foldHeight() const;

    QFont m_font;
    QFont m_mono;
    Metrics m_metrics;
    const Tones &m_tones;
    qreal m_width;
};

} // namespace botdeck
