// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/LineCache.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace botdeck {

namespace {

constexpr int LinesKept = 4'000;
constexpr int LongestShaped = 512; // characters; no cell is wide enough for more

} // namespace

LineCache::LineCache()
    : m_lines(LinesKept)
{
}

Qt::LayoutDirection LineCache::directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

LineCache::Line *LineCache::shape(const Key &key, qreal width, const QFont &font, Qt::LayoutDirection base)
{
    const QString shown = QFontMetricsF(font).elidedText(key.text, Qt::ElideRight, width);
    QTextOption option;
    option.setTextDirection(base);
    option.setWrapMode(QTextOption::NoWrap);
    auto *line = new Line{QStaticText(shown)};
    line->text.setTextFormat(Qt::PlainText);
    line->text.setTextOption(option);
    line->text.prepare({}, font);
    QTextLayout layout(shown, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine laidOut = layout.createLine();
    laidOut.setLineWidth(width + 1'000);
    line->ascent = laidOut.ascent();
    layout.endLayout();
    return line;
}

QRectF LineCache::draw(QPainter *painter, const QRectF &rect, const QString &text, const GridLook &look,
    GridLook::Face face, const QColor &ink, Placing placing)
{
    if (text.isEmpty() || rect.width() < 1)
        return {rect.topLeft(), QSizeF(0, rect.height())};
    const Key key{text.left(LongestShaped), static_cast<int>(rect.width()), face};
    Line *line = m_lines.object(key);
    if (!line) {
        line = shape(key, rect.width(), look.font(face), placing.base);
        m_lines.insert(key, line);
    }
    const QFontMetricsF metrics(look.font(face));
    const qreal width = line->text.size().width();
    const qreal x = placing.right ? rect.right() - width : rect.left();
    const qreal baseLine = qRound(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    painter->setFont(look.font(face));
    painter->setPen(ink);
    painter->drawStaticText(QPointF(x, baseLine - line->ascent), line->text);
    return {x, baseLine - metrics.ascent(), width, metrics.height()};
}

} // namespace botdeck
