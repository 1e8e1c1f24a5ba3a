// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/Conversation.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QStyledItemDelegate>

namespace botdeck {

/// Draws a conversation in three lines: who and when, the newest words, the bot and the number of messages.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ConversationDelegate(QObject *parent = nullptr);

    /// The zone times are told in; the system's at first.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    /// The moment "Yesterday" is counted from; invalid: now.
    void setNow(const QDateTime &now) { m_now = now; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What the row says in one sentence, for screen readers.
    [[nodiscard]] QString spoken(const Conversation &conversation) const;
    QString displayText(const QVariant &value, const QLocale &locale) const override;
    [[nodiscard]] static QString nameOf(const Conversation &conversation);

private:
    struct Frame;
    void paintGround(const Frame &frame) const;
    void paintNameAndTime(const Frame &frame, const QRect &line, const Conversation &conversation) const;
    void paintPreview(const Frame &frame, const QRect &line, const Conversation &conversation) const;
    [[nodiscard]] QString footOf(const Conversation &conversation) const;
    [[nodiscard]] QString timeOf(const Conversation &conversation) const;

    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QDateTime m_now;
};

} // namespace botdeck
