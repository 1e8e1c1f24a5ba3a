// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/LineCache.h"

#include <QPainter>
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

QRectF LineCache::draw(QPainter *painter, const QRectF &rect, const QString &text, const GridLook &look,
    GridLook::Face face, const QColor &ink, Placing placing)
{
    if (text.isEmpty() || rect.width() < 1)
        return {rect.topLeft(), QSizeF(0, rect.height())};
    const Key key {text.left(LongestShaped), static_cast<int>(rect.width()), face};
    const QStaticText *line = m_lines.object(key);
    if (!line) {
        const QFontMetricsF metrics(look.font(face));
        auto *shaped = new QStaticText(metrics.elidedText(key.text, Qt::ElideRight, rect.width()));
        shaped->setTextFormat(Qt::PlainText);
        QTextOption option;
        option.setTextDirection(placing.base);
        option.setWrapMode(QTextOption::NoWrap);
        shaped->setTextOption(option);
        shaped->prepare({}, look.font(face));
        m_lines.insert(key, shaped);
        line = shaped;
    }
    const QSizeF size = line->size();
    const qreal x = placing.right ? rect.right() - size.width() : rect.left();
    const QRectF place(x, rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    painter->setFont(look.font(face));
    painter->setPen(ink);
    painter->drawStaticText(QPointF(x, qRound(place.top())), *line);
    return place;
}

} // namespace botdeck
