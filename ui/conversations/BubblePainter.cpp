// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/BubblePainter.h"

#include "ui/look/Icons.h"
#include "ui/look/Paint.h"
#include "ui/widgets/Numbers.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace botdeck {

namespace {

constexpr qreal Radius = 12;
constexpr qreal TailRadius = 4;
constexpr qreal BoxRadius = 6;

/// A rounded rectangle with one corner of another radius: at the top, left or right.
QPainterPath bubblePath(const QRectF &rect, bool tailLeft, bool tailRight)
{
    const qreal topLeft = tailLeft ? TailRadius : Radius;
    const qreal topRight = tailRight ? TailRadius : Radius;
    QPainterPath path;
    path.moveTo(rect.left() + topLeft, rect.top());
    path.lineTo(rect.right() - topRight, rect.top());
    path.arcTo(rect.right() - 2 * topRight, rect.top(), 2 * topRight, 2 * topRight, 90, -90);
    path.lineTo(rect.right(), rect.bottom() - Radius);
    path.arcTo(rect.right() - 2 * Radius, rect.bottom() - 2 * Radius, 2 * Radius, 2 * Radius, 0, -90);
    path.lineTo(rect.left() + Radius, rect.bottom());
    path.arcTo(rect.left(), rect.bottom() - 2 * Radius, 2 * Radius, 2 * Radius, 270, -90);
    path.lineTo(rect.left(), rect.top() + topLeft);
    path.arcTo(rect.left(), rect.top(), 2 * topLeft, 2 * topLeft, 180, -90);
    path.closeSubpath();
    return path;
}

} // namespace

BubblePainter::BubblePainter(
    QPainter &painter, const Metrics &metrics, const Tones &tones, Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_metrics(metrics)
    , m_tones(tones)
    , m_direction(direction)
{
}

QColor BubblePainter::fillOf(Message::Role role) const
{
    switch (role) {
    case Message::Role::User:
        return m_tones.bubbleUser;
    case Message::Role::Bot:
        return m_tones.bubbleBot;
    default:
        return m_tones.base;
    }
}

void BubblePainter::paintPanel(const QRectF &rect, Message::Role role) const
{
    const bool bot = role == Message::Role::Bot;
    const bool ltr = m_direction == Qt::LeftToRight;
    const bool quiet = role != Message::Role::User && !bot;
    const bool edged = quiet || m_tones.bubbleEdge.alpha() > 0;
    const qreal edge = bot ? 2 : 1;
    m_painter.setBrush(fillOf(role));
    QPen pen(quiet && m_tones.bubbleEdge.alpha() == 0 ? m_tones.control : m_tones.bubbleEdge, edge);
    if (quiet)
        pen.setDashPattern({3, 2.5});
    m_painter.setPen(edged ? pen : QPen(Qt::NoPen));
    const qreal inset = edged ? edge / 2 : 0;
    const bool tailLeft = !quiet && bot != ltr;
    const bool tailRight = !quiet && bot == ltr;
    m_painter.drawPath(bubblePath(rect.adjusted(inset, inset, -inset, -inset), tailLeft, tailRight));
}

void BubblePainter::paint(const BubbleLayout &bubble, const Message &message, const QPointF &at, bool current) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rect(at, bubble.size);
    paintPanel(rect, message.role);
    m_painter.save();
    // Nothing of a message is drawn outside its bubble, however many marks it stacks on a letter.
    m_painter.setClipRect(QRectF(at, QSizeF(bubble.size.width(), bubble.textBottom)), Qt::IntersectClip);
    for (const BubbleLayout::Box &box : bubble.boxes)
        paintBox(box, at);
    m_painter.setPen(m_tones.text);
    const QRectF seen = m_painter.clipBoundingRect();
    for (const BubbleLayout::Words &words : bubble.words)
        words.layout->draw(&m_painter, at + words.at, {}, seen);
    m_painter.restore();
    if (bubble.isFoldable)
        paintFooter(bubble, message, at, fillOf(message.role));
    if (current)
        Paint::focusRing(&m_painter, rect, Radius, m_tones);
    m_painter.restore();
}

void BubblePainter::paintBox(const BubbleLayout::Box &box, const QPointF &at) const
{
    const QRectF rect = box.rect.translated(at);
    switch (box.kind) {
    case BubbleLayout::Box::Code:
        paintCode(rect, box, at);
        break;
    case BubbleLayout::Box::Table:
        Paint::panel(&m_painter, rect, BoxRadius, m_tones.base, m_tones.hairline);
        for (qsizetype i = 0; i + 1 < box.lines.size(); ++i) {
            m_painter.fillRect(
                QRectF(rect.left() + 1, std::round(at.y() + box.lines.at(i)), rect.width() - 2, 1), m_tones.hairline);
        }
        break;
    case BubbleLayout::Box::Rule:
        m_painter.fillRect(rect, m_tones.control);
        break;
    case BubbleLayout::Box::QuoteBar:
        m_painter.fillRect(rect, m_tones.scrollHandle);
        break;
    case BubbleLayout::Box::Empty:
        Paint::panel(&m_painter, rect, m_metrics.px(4), Qt::transparent, m_tones.control);
        Paint::text(&m_painter, rect, box.caption, Metrics::captionFont(QApplication::font()), m_tones.secondary,
            Qt::AlignHCenter);
        break;
    }
}

void BubblePainter::paintCode(const QRectF &rect, const BubbleLayout::Box &box, const QPointF &at) const
{
    Paint::panel(&m_painter, rect, BoxRadius, m_tones.base, m_tones.hairline);
    const QFont font = Metrics::scaled(QApplication::font(), 0.95, QFont::DemiBold);
    const QRectF copy = box.copy.translated(at);
    m_painter.fillRect(QRectF(rect.left() + 1, copy.bottom(), rect.width() - 2, 1), m_tones.hairline);
    const QRectF caption(
        rect.left() + m_metrics.px(10), rect.top(), rect.width() - copy.width() - m_metrics.px(10), copy.height());
    Paint::text(
        &m_painter, caption, box.caption.isEmpty() ? tr("Code") : box.caption, font, m_tones.secondary, Qt::AlignLeft);
    const qreal icon = m_metrics.smallIcon();
    const QRectF iconRect(copy.left() + m_metrics.px(6), copy.center().y() - icon / 2, icon, icon);
    Icons::paint(&m_painter, QLatin1String("copy"), iconRect, m_tones.link);
    Paint::text(&m_painter,
        QRectF(iconRect.right() + m_metrics.px(6), copy.top(), copy.right() - iconRect.right(), copy.height()),
        tr("Copy"), font, m_tones.link, Qt::AlignLeft);
}

QString BubblePainter::footerAction(const BubbleLayout &bubble)
{
    return bubble.isFolded ? tr("Show all") : tr("Show less");
}

QString BubblePainter::footerFact(const Message &message)
{
    return tr("%1, %Ln line(s)", "size, lines", static_cast<int>(message.lines)).arg(Numbers::bytes(message.bytes));
}

void BubblePainter::paintFooter(
    const BubbleLayout &bubble, const Message &message, const QPointF &at, const QColor &fill) const
{
    const QRectF footer = bubble.footer.translated(at);
    if (bubble.isFolded) {
        const qreal depth = 2.0 * m_metrics.lineHeight();
        const QRectF fade(footer.left(), at.y() + bubble.textBottom - depth, footer.width(), depth);
        QColor clear = fill;
        clear.setAlpha(0);
        QLinearGradient gradient(fade.topLeft(), fade.bottomLeft());
        gradient.setColorAt(0, clear);
        gradient.setColorAt(1, fill);
        m_painter.fillRect(fade, gradient);
    }
    m_painter.fillRect(QRectF(footer.left(), footer.top(), footer.width(), 1), m_tones.scrollHandle);
    const auto logical = [this, &footer](const QRectF &rect) {
        return QRectF(QStyle::visualRect(m_direction, footer.toRect(), rect.toRect()));
    };
    const qreal icon = m_metrics.smallIcon();
    const QRectF iconRect(footer.left(), footer.center().y() - icon / 2, icon, icon);
    Icons::paint(&m_painter, bubble.isFolded ? QLatin1String("chevron-down") : QLatin1String("chevron-up"),
        logical(iconRect), m_tones.link);
    const QFont strong = Metrics::strongFont(QApplication::font());
    const QString action = footerAction(bubble);
    const qreal width = QFontMetricsF(strong).horizontalAdvance(action);
    const QRectF actionRect(iconRect.right() + m_metrics.px(4), footer.top(), width + 2, footer.height());
    const Qt::Alignment leading = QStyle::visualAlignment(m_direction, Qt::AlignLeft);
    Paint::text(&m_painter, logical(actionRect), action, strong, m_tones.link, leading);
    const QRectF factRect(actionRect.right() + m_metrics.px(4), footer.top(),
        footer.right() - actionRect.right() - m_metrics.px(4), footer.height());
    Paint::text(&m_painter, logical(factRect), footerFact(message), QApplication::font(), m_tones.secondary, leading);
}

} // namespace botdeck
