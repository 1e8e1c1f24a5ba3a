// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/Message.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QCoreApplication>

class QPainter;

namespace botdeck {

/// What stands above a message: the line of a new day, the line of a pause, the line with who speaks and when.
class TranscriptHeads
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptHeads)

public:
    /// Which of these a message has.
    struct Head
    {
        bool day = false;
        qint64 pause = 0; ///< microseconds; 0: no line
        bool group = false;
        bool operator==(const Head &) const = default;
    };
    struct Names
    {
        QString user; ///< empty: anonymous
        QString bot;
        bool operator==(const Names &) const = default;
    };

    TranscriptHeads(const Metrics &metrics, const QTimeZone &zone);

    /// @p previous is nullptr for the oldest message.
    [[nodiscard]] Head headOf(const Message &message, const Message *previous) const;
    [[nodiscard]] int heightOf(const Head &head) const;
    /// Draws the head of @p message into @p rect (the column's width, heightOf() high).
    void paint(QPainter &painter, const QRect &rect, const Head &head, const Message &message, const Names &names,
        const Tones &tones, Qt::LayoutDirection direction) const;
    /// Who speaks, for people.
    [[nodiscard]] static QString nameOf(const Message &message, const Names &names);

private:
    void paintDay(QPainter &painter, const QRect &line, const Message &message, const Tones &tones) const;
    void paintPause(QPainter &painter, const QRect &line, qint64 micros, const Tones &tones) const;
    void paintGroup(QPainter &painter, const QRect &line, const Message &message, const Names &names,
        const Tones &tones, Qt::LayoutDirection direction) const;
    [[nodiscard]] int dayHeight() const { return m_metrics.lineHeight() + m_metrics.px(18); }
    [[nodiscard]] int pauseHeight() const { return m_metrics.lineHeight() + m_metrics.px(16); }
    [[nodiscard]] int groupHeight() const { return m_metrics.lineHeight() + m_metrics.px(6); }

    const Metrics m_metrics;
    const QTimeZone m_zone;
};

} // namespace botdeck
