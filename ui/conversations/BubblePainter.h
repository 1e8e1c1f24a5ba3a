// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/Message.h"
#include "ui/conversations/BubbleLayout.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QCoreApplication>

class QPainter;

namespace botdeck {

/// Draws a laid out message: its bubble, its blocks, its footer. GUI thread.
class BubblePainter
{
    Q_DECLARE_TR_FUNCTIONS(BubblePainter)

public:
    BubblePainter(QPainter &painter, const Metrics &metrics, const Tones &tones, Qt::LayoutDirection direction);

    /// Draws @p bubble with its top left corner at @p at; @p current adds the ring of the current message.
    void paint(const BubbleLayout &bubble, const Message &message, const QPointF &at, bool current) const;
    /// The word on a foldable message's footer and, after it, its size: "Show all", "48.2 kB, 912 lines".
    [[nodiscard]] static QString footerAction(const BubbleLayout &bubble);
    [[nodiscard]] static QString footerFact(const Message &message);

private:
    [[nodiscard]] QColor fillOf(Message::Role role) const;
    void paintPanel(const QRectF &rect, Message::Role role) const;
    void paintBox(const BubbleLayout::Box &box, const QPointF &at) const;
    void paintCode(const QRectF &rect, const BubbleLayout::Box &box, const QPointF &at) const;
    void paintFooter(const BubbleLayout &bubble, const Message &message, const QPointF &at, const QColor &fill) const;

    QPainter &m_painter;
    const Metrics &m_metrics;
    const Tones &m_tones;
    Qt::LayoutDirection m_direction;
};

} // namespace botdeck
