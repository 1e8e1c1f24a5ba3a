// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/TranscriptHeads.h"

#include "models/conversations/VisibleText.h"
#include "ui/conversations/TimeWords.h"
#include "ui/look/Icons.h"
#include "ui/look/Paint.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace botdeck {

namespace {

constexpr qint64 PauseMicros = 3'600'000'000; // shorter pauses are no line
constexpr qint64 GroupMicros = 300'000'000; // after that a speaker's time is told again
constexpr int NameCharacters = 80;

} // namespace

TranscriptHeads::TranscriptHeads(const Metrics &metrics, const QTimeZone &zone)
    : m_metrics(metrics)
    , m_zone(zone)
{
}

TranscriptHeads::Head TranscriptHeads::headOf(const Message &message, const Message *previous) const
{
    if (!previous)
        return {true, 0, true};
    Head head;
    const bool timed = message.time.isValid() && previous->time.isValid();
    if (timed) {
        const qint64 since = message.time.micros() - previous->time.micros();
        head.day = message.time.inZone(m_zone).date() != previous->time.inZone(m_zone).date();
        head.pause = !head.day && since >= PauseMicros ? since : 0;
        head.group = since >= GroupMicros;
    } else {
        head.day = message.time.isValid() != previous->time.isValid();
    }
    head.group = head.group || head.day || message.role != previous->role || message.author != previous->author;
    return head;
}

int TranscriptHeads::heightOf(const Head &head) const
{
    int height = 0;
    if (head.day)
        height += dayHeight();
    if (head.pause > 0)
        height += pauseHeight();
    return height + (head.group ? m_metrics.px(10) + groupHeight() : m_metrics.px(4));
}

QString TranscriptHeads::nameOf(const Message &message, const Names &names)
{
    switch (message.role) {
    case Message::Role::User:
        return names.user.isEmpty() ? tr("Anonymous") : VisibleText::singleLine(names.user, NameCharacters);
    case Message::Role::Bot:
        return names.bot.isEmpty() ? tr("Bot") : VisibleText::singleLine(names.bot, NameCharacters);
    case Message::Role::System:
        return tr("System");
    case Message::Role::Other:
        break;
    }
    const QString author = VisibleText::singleLine(QString::fromUtf8(message.author), NameCharacters);
    return author.isEmpty() ? tr("Unknown author") : author;
}

void TranscriptHeads::paint(QPainter &painter, const QRect &rect, const Head &head, const Message &message,
    const Names &names, const Tones &tones, Qt::LayoutDirection direction) const
{
    int y = rect.top();
    const auto line = [&rect, &y](int height) {
        const QRect made(rect.left(), y, rect.width(), height);
        y += height;
        return made;
    };
    if (head.day)
        paintDay(painter, line(dayHeight()), message, tones);
    if (head.pause > 0)
        paintPause(painter, line(pauseHeight()), head.pause, tones);
    if (!head.group)
        return;
    y += m_metrics.px(10);
    paintGroup(painter, line(groupHeight()), message, names, tones, direction);
}

void TranscriptHeads::paintDay(QPainter &painter, const QRect &line, const Message &message, const Tones &tones) const
{
    const QFont font = Metrics::scaled(QApplication::font(), 0.95, QFont::DemiBold);
    const QString words = TimeWords::day(message.time, m_zone);
    painter.setLayoutDirection(VisibleText::isRightToLeft(words) ? Qt::RightToLeft : Qt::LeftToRight);
    const int width = qMin(line.width(), QFontMetrics(font).horizontalAdvance(words) + m_metrics.px(24));
    const QRect middle(line.center().x() - width / 2, line.top(), width, line.height());
    const int y = line.center().y();
    painter.fillRect(QRect(line.left(), y, middle.left() - line.left(), 1), tones.hairline);
    painter.fillRect(QRect(middle.right(), y, line.right() - middle.right(), 1), tones.hairline);
    Paint::text(&painter, middle, words, font, tones.secondary, Qt::AlignHCenter);
}

void TranscriptHeads::paintPause(QPainter &painter, const QRect &line, qint64 micros, const Tones &tones) const
{
    const QFont font = Metrics::denseFont(QApplication::font());
    const QString words = TimeWords::later(micros);
    const int icon = m_metrics.smallIcon();
    const int gap = m_metrics.px(6);
    const int width = QFontMetrics(font).horizontalAdvance(words) + icon + gap + m_metrics.px(36);
    const QRect middle(line.center().x() - width / 2, line.top(), width, line.height());
    const int inset = m_metrics.px(36);
    const qreal y = line.center().y() + 0.5;
    QPen pen(tones.scrollHandle, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(line.left() + inset, y), QPointF(middle.left(), y));
    painter.drawLine(QPointF(middle.right(), y), QPointF(line.right() - inset, y));
    const QRect iconRect(middle.left() + m_metrics.px(18), line.center().y() - icon / 2, icon, icon);
    Icons::paint(&painter, QLatin1String("automation"), iconRect, tones.secondary);
    Paint::text(&painter, QRect(iconRect.right() + gap, line.top(), middle.right() - iconRect.right(), line.height()),
        words, font, tones.secondary, Qt::AlignLeft);
}

void TranscriptHeads::paintGroup(QPainter &painter, const QRect &line, const Message &message, const Names &names,
    const Tones &tones, Qt::LayoutDirection direction) const
{
    const bool bot = message.role == Message::Role::Bot;
    const bool user = message.role == Message::Role::User;
    QFont strong = Metrics::scaled(QApplication::font(), 0.95, QFont::DemiBold);
    strong.setItalic(user && names.user.isEmpty());
    const QFont dense = Metrics::denseFont(QApplication::font());
    const QString name = nameOf(message, names);
    QString when = TimeWords::clock(message.time, m_zone);
    if (message.isTied)
        when = tr("%1, same time", "clock; another message has the same time").arg(when);
    const int icon = m_metrics.smallIcon();
    const int gap = m_metrics.px(6);
    const int whenWidth = QFontMetrics(dense).horizontalAdvance(when) + 2;
    const int nameWidth =
        qMin(QFontMetrics(strong).horizontalAdvance(name) + 2, line.width() - icon - whenWidth - gap - m_metrics.px(8));
    const int width = icon + gap + nameWidth + m_metrics.px(8) + whenWidth;
    const int left = bot ? line.right() - width + 1 : line.left();
    const auto at = [&](int x, int w) {
        return QStyle::visualRect(direction, line, QRect(left + x, line.top(), w, line.height()));
    };
    QRect iconRect = at(0, icon);
    iconRect = QRect(iconRect.left(), line.center().y() - icon / 2, icon, icon);
    Icons::paint(&painter,
        bot        ? QLatin1String("bot")
            : user ? QLatin1String("user")
                   : QLatin1String("info"),
        iconRect, tones.secondary);
    const Qt::Alignment leading = QStyle::visualAlignment(direction, Qt::AlignLeft);
    painter.setLayoutDirection(VisibleText::isRightToLeft(name) ? Qt::RightToLeft : Qt::LeftToRight);
    Paint::text(&painter, at(icon + gap, nameWidth), name, strong, tones.text, leading);
    painter.setLayoutDirection(VisibleText::isRightToLeft(when) ? Qt::RightToLeft : Qt::LeftToRight);
    Paint::text(
        &painter, at(icon + gap + nameWidth + m_metrics.px(8), whenWidth), when, dense, tones.secondary, leading);
}

} // namespace botdeck
