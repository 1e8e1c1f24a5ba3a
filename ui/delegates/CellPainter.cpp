// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/CellPainter.h"

#include "ui/delegates/LineCache.h"
#include "ui/look/Contrast.h"
#include "ui/look/Icons.h"
#include "ui/look/Paint.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>
#include <QStyle>
#include <QtMath>

namespace botdeck {

namespace {

constexpr int FrameWidth = 2;

using Face = GridLook::Face;

} // namespace

CellPainter::CellPainter(QPainter *painter, const QRect &cell, Qt::LayoutDirection direction, const GridLook &look,
    LineCache &lines, const Tones &tones)
    : m_painter(painter)
    , m_cell(cell)
    , m_direction(direction)
    , m_look(look)
    , m_lines(lines)
    , m_tones(tones)
    , m_ink(tones.text)
{
}

QRectF CellPainter::visual(const QRectF &logical) const
{
    if (!isMirrored())
        return logical;
    return {m_cell.left() + m_cell.right() - logical.right(), logical.top(), logical.width(), logical.height()};
}

QRect CellPainter::arrowRect(const QRect &cell, Qt::LayoutDirection direction, const GridLook &look)
{
    const int side = look.metrics().px(12);
    const QRect logical(cell.right() - look.padding() - side + 1, cell.center().y() - side / 2, side, side);
    return QStyle::visualRect(direction, cell, logical);
}

QColor CellPainter::fill(const CellContent &content, const Frame &frame) const
{
    QColor colour = m_tones.base;
    if (m_tones.isHighContrast())
        return colour;
    if (content.row == RowState::Inserted)
        colour = m_tones.tint(Tone::Success);
    else if (content.row == RowState::Deleted)
        colour = mixed(m_tones.base, m_tones.text, 0.04);
    else if (content.row == RowState::Conflict)
        colour = m_tones.tint(Tone::Error);
    if (content.changed || content.invalid) {
        const bool wrong = content.invalid;
        return wrong ? mixed(m_tones.tint(Tone::Error), m_tones.ink(Tone::Error), 0.12) : m_tones.tint(Tone::Warning);
    }
    if (frame.inBlock && frame.current)
        return colour;
    if (!frame.rowSelected && !frame.inBlock)
        return colour;
    if (!frame.focused)
        return mixed(colour, m_tones.text, 0.07);
    return mixed(colour, m_tones.highlight, m_tones.isDark() ? 0.26 : 0.11);
}

void CellPainter::paint(const CellContent &content, const Frame &frame)
{
    m_painter->save();
    m_painter->setClipRect(m_cell);
    m_struck = content.row == RowState::Deleted;
    m_ink = m_struck ? m_tones.secondary : m_tones.text;
    m_painter->fillRect(m_cell, fill(content, frame));
    m_painter->fillRect(QRectF(m_cell.left(), m_cell.bottom() - 1, m_cell.width(), 1), m_tones.hairline);
    paintContent(content);
    paintFrames(content, frame);
    m_painter->restore();
}

qreal CellPainter::line(const QRectF &room, const QString &text, Face face, const QColor &ink, bool alignRight)
{
    const bool technical = face == Face::Mono || face == Face::Zone;
    const LineCache::Placing placing{
        alignRight || isMirrored(), technical ? Qt::LeftToRight : LineCache::directionOf(text)};
    const QRectF place = m_lines.draw(m_painter, visual(room), text, m_look, face, ink, placing);
    if (m_struck && face != Face::Caption)
        strike(place);
    return room.left() + place.width();
}

void CellPainter::strike(const QRectF &line)
{
    const qreal y = qRound(line.center().y()) + 1;
    m_painter->fillRect(QRectF(line.left(), y, line.width(), 1), m_ink);
}

void CellPainter::paintContent(const CellContent &content)
{
    QRectF room = m_cell.adjusted(m_look.padding(), 0, -m_look.padding(), -1);
    if (content.followable) {
        const QRectF arrow = arrowRect(m_cell.toRect(), m_direction, m_look);
        Icons::paint(m_painter, QLatin1String("follow-key"), arrow, m_tones.link, m_direction);
        room.adjust(0, 0, -m_look.metrics().px(16), 0);
    }
    switch (content.kind) {
    case CellContent::Kind::Text:
    case CellContent::Kind::Mono:
        return paintText(content, room);
    case CellContent::Kind::Moment:
        return paintMoment(content, room);
    case CellContent::Kind::Boolean:
        return paintBoolean(content, room);
    case CellContent::Kind::Bytes:
        return paintBytes(content, room);
    case CellContent::Kind::Box: {
        const QSizeF size = boxSize(content.text, m_look);
        const QRectF box(room.left(), qRound(room.center().y() - size.height() / 2), size.width(), size.height());
        return paintBox(m_painter, visual(box), content.text, content.dashed, m_look, m_tones);
    }
    case CellContent::Kind::JsonNull:
        return paintJsonNull(room);
    case CellContent::Kind::Dots:
        return paintDots(room);
    case CellContent::Kind::NotRead:
        line(room, QCoreApplication::translate("botdeck::CellPainter", "not read"), Face::Caption, m_tones.secondary);
        return;
    case CellContent::Kind::Loading:
        return paintLoading(room);
    }
}

void CellPainter::paintText(const CellContent &content, const QRectF &room)
{
    QRectF text = room;
    if (!content.trailing.isEmpty()) {
        const qreal size = m_lines.width(content.trailing, m_look, Face::Caption) + 1;
        line(QRectF(room.right() - size, room.top(), size, room.height()), content.trailing, Face::Caption,
            m_tones.secondary);
        text.adjust(0, 0, -size - m_look.metrics().space8(), 0);
    }
    line(text, content.text, content.kind == CellContent::Kind::Mono ? Face::Mono : Face::Text, m_ink,
        content.alignRight);
}

// One left-to-right run, offset included, at the leading edge.
void CellPainter::paintMoment(const CellContent &content, const QRectF &room)
{
    const qreal gap = content.trailing.isEmpty() ? 0 : m_look.metrics().px(4);
    const auto width = [this](Face face, const QString &text) { return m_lines.width(text, m_look, face) + 1; };
    const qreal zone = content.trailing.isEmpty() ? 0 : width(Face::Zone, content.trailing);
    // Fractions have as many digits as they need, and the text stays the server's: the zones stand below each other
    // all the same.
    const qreal full = width(Face::Mono, QString(content.longest, u'0'));
    const qreal own = width(Face::Mono, content.text);
    const qreal wanted = zone > 0 && full + gap + zone <= room.width() ? qMax(full, own) : own;
    const qreal text = qMin(wanted, room.width() - gap - zone);
    const QRectF all = visual(QRectF(room.left(), room.top(), text + gap + zone, room.height()));
    const QRectF place = m_lines.draw(
        m_painter, QRectF(all.left(), all.top(), text, all.height()), content.text, m_look, Face::Mono, m_ink, {});
    if (m_struck)
        strike(place);
    m_lines.draw(m_painter, QRectF(all.right() - zone, all.top(), zone + 1, all.height()), content.trailing, m_look,
        Face::Zone, m_tones.secondary, {});
}

void CellPainter::paintBoolean(const CellContent &content, const QRectF &room)
{
    const int side = m_look.metrics().px(10);
    const QRectF box = visual(QRectF(room.left() + 1, qRound(room.center().y() - side / 2.0), side, side));
    const QColor ink = content.isTrue ? m_ink : m_tones.secondary;
    Paint::panel(m_painter, box, 2.5, content.isTrue ? ink : QColor(Qt::transparent), ink, 1.3);
    line(room.adjusted(m_look.metrics().px(19), 0, 0, 0), content.text, Face::Text, ink);
}

void CellPainter::paintBytes(const CellContent &content, const QRectF &room)
{
    const int side = m_look.metrics().px(13);
    const QRectF icon = visual(QRectF(room.left(), room.center().y() - side / 2.0, side, side));
    Icons::paint(m_painter, QLatin1String("database"), icon, m_tones.secondary, m_direction);
    line(room.adjusted(m_look.metrics().px(19), 0, 0, 0), content.text, Face::Text, m_ink);
}

void CellPainter::paintJsonNull(const QRectF &room)
{
    const qreal end = line(room, QStringLiteral("null"), Face::Mono, m_tones.keyword);
    line(room.adjusted(end - room.left() + m_look.metrics().px(6), 0, 0, 0), QStringLiteral("JSON"), Face::Caption,
        m_tones.secondary);
}

void CellPainter::paintDots(const QRectF &room)
{
    const int side = m_look.metrics().px(12);
    const QRectF icon = visual(QRectF(room.left(), room.center().y() - side / 2.0, side, side));
    Icons::paint(m_painter, QLatin1String("key"), icon, m_tones.secondary, m_direction);
    line(room.adjusted(m_look.metrics().px(18), 0, 0, 0), QStringLiteral("••••••••"), Face::Text, m_tones.secondary);
}

void CellPainter::paintLoading(const QRectF &room)
{
    const int height = m_look.metrics().px(9);
    const QRectF block(room.left(), room.center().y() - height / 2.0, room.width() * 0.7, height);
    Paint::panel(m_painter, visual(block), height / 2.0, m_tones.skeleton, {});
}

QSizeF CellPainter::boxSize(const QString &text, const GridLook &look)
{
    return {qCeil(look.width(Face::Box, text)) + qreal(look.metrics().px(12)), qreal(look.metrics().px(18))};
}

void CellPainter::paintBox(
    QPainter *painter, const QRectF &box, const QString &text, bool dashed, const GridLook &look, const Tones &tones)
{
    const QColor edge = tones.isHighContrast() ? tones.control : mixed(tones.control, tones.base, dashed ? 0.55 : 0.35);
    if (dashed)
        Paint::dashed(painter, box, 4, edge);
    else
        Paint::panel(painter, box, 4, QColor(Qt::transparent), edge);
    painter->setFont(look.font(Face::Box));
    painter->setPen(tones.secondary);
    painter->drawText(box, int(Qt::AlignCenter) | Qt::TextSingleLine, text);
}

void CellPainter::paintFrames(const CellContent &content, const Frame &frame)
{
    m_painter->setRenderHint(QPainter::Antialiasing);
    const bool contrast = m_tones.isHighContrast();
    const bool wrong = content.invalid;
    if (content.changed || content.invalid) {
        const QColor ink = m_tones.ink(wrong ? Tone::Error : Tone::Warning);
        const qreal fold = m_look.metrics().space8();
        const QPointF corner = isMirrored() ? m_cell.topRight() : m_cell.topLeft();
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(ink);
        m_painter->drawPolygon(
            QPolygonF{corner, corner + QPointF(isMirrored() ? -fold : fold, 0), corner + QPointF(0, fold)});
        if (contrast)
            Paint::panel(m_painter, m_cell.adjusted(0, 0, 0, -1), 0, QColor(Qt::transparent), ink);
    }
    m_painter->setRenderHint(QPainter::Antialiasing, false);
    const QColor accent = frame.focused ? m_tones.highlight : m_tones.secondary;
    const auto edge = [this, &accent](Qt::Edges edges) {
        const QRectF &r = m_cell;
        if (edges.testFlag(Qt::TopEdge))
            m_painter->fillRect(QRectF(r.left(), r.top(), r.width(), FrameWidth), accent);
        if (edges.testFlag(Qt::BottomEdge))
            m_painter->fillRect(QRectF(r.left(), r.bottom() - FrameWidth, r.width(), FrameWidth), accent);
        if (edges.testFlag(Qt::LeftEdge))
            m_painter->fillRect(QRectF(r.left(), r.top(), FrameWidth, r.height()), accent);
        if (edges.testFlag(Qt::RightEdge))
            m_painter->fillRect(QRectF(r.right() - FrameWidth, r.top(), FrameWidth, r.height()), accent);
    };
    if (frame.rowSelected && contrast && !frame.inBlock)
        edge(Qt::TopEdge | Qt::BottomEdge);
    if (frame.inBlock)
        edge(frame.blockEdges);
    if (frame.current && frame.focused)
        edge(Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge);
}

} // namespace botdeck
