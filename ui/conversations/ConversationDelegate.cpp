// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationDelegate.h"

#include "models/conversations/ConversationListModel.h"
#include "models/conversations/VisibleText.h"
#include "ui/conversations/TimeWords.h"
#include "ui/look/Paint.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Numbers.h"

#include <QApplication>
#include <QPainter>

namespace botdeck {

namespace {

constexpr int NameCharacters = 80;
constexpr int PreviewCharacters = 120;

} // namespace

/// What painting a row needs everywhere.
struct ConversationDelegate::Frame
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const Metrics metrics;
    const Tones &tones;
    bool selected;
    QColor ink, quiet;

    [[nodiscard]] QRect visual(const QRect &rect) const
    {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }
    enum class Side { Leading, Trailing, ByText };
    /// Draws @p text by the direction of its own first letter, at a side of the window; by text, right-to-left words
    /// stand at the right in any window.
    void draw(const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
        Side side = Side::Leading) const
    {
        const Qt::LayoutDirection own = VisibleText::isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight;
        painter.setLayoutDirection(own);
        Paint::text(&painter, visual(rect), text, font, colour,
            QStyle::visualAlignment(side == Side::ByText && own == Qt::RightToLeft ? own : option.direction,
                side == Side::Trailing ? Qt::AlignRight : Qt::AlignLeft));
    }
};

ConversationDelegate::ConversationDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), Metrics::of(option.widget).conversationRow()};
}

QString ConversationDelegate::nameOf(const Conversation &conversation)
{
    const QString name = VisibleText::singleLine(conversation.userName, NameCharacters);
    return name.trimmed().isEmpty() ? tr("Anonymous") : name;
}

QString ConversationDelegate::timeOf(const Conversation &conversation) const
{
    return TimeWords::brief(
        conversation.lastActivity, m_zone, m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc());
}

QString ConversationDelegate::footOf(const Conversation &conversation) const
{
    const QString bot = VisibleText::singleLine(conversation.botName, NameCharacters);
    if (!conversation.summary)
        return bot;
    const ConversationSummary &summary = *conversation.summary;
    const QString count = tr("%n message(s)", nullptr, static_cast<int>(summary.messages));
    const QString words = summary.atLeast ? tr("at least %1", "at least 1000 messages").arg(count) : count;
    return bot.isEmpty() ? words : tr("%1 · %2", "bot, number of messages").arg(VisibleText::isolated(bot), words);
}

QString ConversationDelegate::spoken(const Conversation &conversation) const
{
    return tr("%1, %2, %3", "user, time, bot and messages")
        .arg(nameOf(conversation), timeOf(conversation), footOf(conversation));
}

QString ConversationDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return value.canConvert<Conversation>() ? spoken(value.value<Conversation>())
                                            : QStyledItemDelegate::displayText(value, locale);
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto conversation = index.data(ConversationListModel::ConversationRole).value<Conversation>();
    const Tones &tones = Tones::of(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool inverted = selected && tones.isHighContrast();
    painter->save();
    const Frame frame{*painter, option, Metrics::of(option.widget), tones, selected,
        inverted ? tones.onRowSelection : tones.text, inverted ? tones.onRowSelection : tones.secondary};
    const Metrics &metrics = frame.metrics;
    paintGround(frame);

    const int side = metrics.px(32);
    const int lead = metrics.px(14);
    const QRect row = option.rect;
    const QRect avatar(row.left() + lead, row.top() + metrics.px(10), side, side);
    Avatar::paint(painter, frame.visual(avatar), conversation.userName, Avatar::Shape::Disc, option.widget);

    const int left = row.left() + lead + side + metrics.px(12);
    const int width = row.right() - metrics.px(14) - left;
    const int top = row.top() + metrics.px(7);
    const int line = metrics.lineHeight() + metrics.px(1);
    paintNameAndTime(frame, {left, top, width, line}, conversation);
    paintPreview(frame, {left, top + line, width, line}, conversation);
    frame.draw({left, top + 2 * line, width, line}, footOf(conversation), Metrics::captionFont(QApplication::font()),
        frame.quiet);
    painter->restore();
}

void ConversationDelegate::paintGround(const Frame &frame) const
{
    const QRect row = frame.option.rect;
    const Tones &tones = frame.tones;
    const bool focused = frame.option.state.testFlag(QStyle::State_Active);
    if (frame.selected)
        frame.painter.fillRect(row, focused || tones.isHighContrast() ? tones.rowSelection : tones.idleSelection);
    else if (frame.option.state.testFlag(QStyle::State_MouseOver))
        frame.painter.fillRect(row, tones.rowHover);
    const int left = row.left() + frame.metrics.px(58);
    frame.painter.fillRect(
        frame.visual({left, row.bottom(), row.right() - frame.metrics.px(14) - left, 1}), tones.hairline);
    if (frame.selected)
        frame.painter.fillRect(frame.visual({row.left(), row.top(), 3, row.height()}), tones.highlight);
    if (frame.option.state.testFlag(QStyle::State_HasFocus)
        && frame.option.state.testFlag(QStyle::State_KeyboardFocusChange))
        Paint::focusRing(&frame.painter, row, 0, tones);
}

void ConversationDelegate::paintNameAndTime(
    const Frame &frame, const QRect &line, const Conversation &conversation) const
{
    const QFont caption = Metrics::denseFont(QApplication::font());
    const QString when = timeOf(conversation);
    const int whenWidth = QFontMetrics(caption).horizontalAdvance(when) + 2;
    const int gap = frame.metrics.space8();
    QFont font = Metrics::strongFont(QApplication::font());
    if (conversation.userName.isEmpty()) {
        font = QApplication::font();
        font.setItalic(true);
    }
    frame.draw({line.left(), line.top(), line.width() - whenWidth - gap, line.height()}, nameOf(conversation), font,
        frame.ink);
    frame.draw({line.right() - whenWidth + 1, line.top(), whenWidth, line.height()}, when, caption, frame.quiet,
        Frame::Side::Trailing);
}

void ConversationDelegate::paintPreview(const Frame &frame, const QRect &line, const Conversation &conversation) const
{
    const QFont font = Metrics::denseFont(QApplication::font());
    if (!conversation.summary)
        return;
    if (conversation.summary->messages == 0) {
        frame.draw(line, tr("No messages"), font, frame.quiet);
        return;
    }
    const QString preview = VisibleText::singleLine(conversation.summary->preview, PreviewCharacters);
    frame.draw(line, preview.isEmpty() ? tr("Empty message") : preview, font,
        preview.isEmpty() ? frame.quiet : frame.ink, Frame::Side::ByText);
}

} // namespace botdeck
