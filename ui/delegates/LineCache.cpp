// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/LineCache.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace botdeck {

namespace {

constexpr int LinesKept = 4'000;
constexpr int LongestShaped = 512; // characters; no cell is wide enough for more
constexpr int NarrowCharacter = 3; // pixels: most lines are cut long before their characters are as narrow

/// Whether the font's own measures hold: no character of another script's font can be among them.
bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) { return character >= u' ' && character <= u'~'; });
}

/// Measuring shapes the whole text, of which a cell shows the beginning: a beginning that is too wide already is cut
/// at the same place.
QString elided(const QString &text, qreal width, const QFontMetricsF &metrics)
{
    const qsizetype enough = static_cast<qsizetype>(width) / NarrowCharacter + 8;
    if (text.size() > 2 * enough && isAscii(text.left(enough))) {
        const QString beginning = text.left(enough);
        const QString shown = metrics.elidedText(beginning, Qt::ElideRight, width);
        if (shown != beginning)
            return shown;
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace

LineCache::LineCache()
    : m_lines(LinesKept)
    , m_widths(LinesKept)
{
}

void LineCache::clear()
{
    m_lines.clear();
    m_widths.clear();
}

qreal LineCache::width(const QString &text, const GridLook &look, GridLook::Face face)
{
    const Key key{text, 0, face};
    if (const qreal *known = m_widths.object(key))
        return *known;
    const qreal found = look.width(face, text);
    m_widths.insert(key, new qreal(found));
    return found;
}

Qt::LayoutDirection LineCache::directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

LineCache::Line *LineCache::shape(const Key &key, qreal width, const GridLook &look, Qt::LayoutDirection base)
{
    const QFont &font = look.font(key.face);
    const QString shown = elided(key.text, width, look.lineMetrics(key.face));
    QTextOption option;
    option.setTextDirection(base);
    option.setWrapMode(QTextOption::NoWrap);
    auto *line = new Line{QStaticText(shown), look.lineMetrics(key.face).ascent()};
    line->text.setTextFormat(Qt::PlainText);
    line->text.setTextOption(option);
    line->text.prepare({}, font);
    if (isAscii(shown))
        return line;
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
        line = shape(key, rect.width(), look, placing.base);
        m_lines.insert(key, line);
    }
    const QFontMetricsF &metrics = look.lineMetrics(face);
    const qreal width = line->text.size().width();
    const qreal x = placing.right ? rect.right() - width : rect.left();
    const qreal baseLine = qRound(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    painter->setFont(look.font(face));
    painter->setPen(ink);
    painter->drawStaticText(QPointF(x, baseLine - line->ascent), line->text);
    return {x, baseLine - metrics.ascent(), width, metrics.height()};
}

} // namespace botdeck
