// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/CellContent.h"
#include "ui/delegates/GridLook.h"
#include "ui/look/Tones.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace botdeck {

class LineCache;

/// Paints one cell of a grid. Lays out in logical coordinates; every rectangle is mirrored once, on its way to the
/// painter. Made anew for each cell.
class CellPainter
{
public:
    /// What surrounds the content.
    struct Frame
    {
        bool rowSelected = false; ///< the row of the current cell, or a row selected as a whole
        bool inBlock = false; ///< one of several selected cells
        bool current = false;
        bool focused = false; ///< the view has the focus
        Qt::Edges blockEdges{}; ///< sides where the block ends; visual
    };

    CellPainter(QPainter *painter, const QRect &cell, Qt::LayoutDirection direction, const GridLook &look,
        LineCache &lines, const Tones &tones);

    void paint(const CellContent &content, const Frame &frame);

    /// Where the arrow of a foreign key lies in @p cell, mirrored.
    [[nodiscard]] static QRect arrowRect(const QRect &cell, Qt::LayoutDirection direction, const GridLook &look);
    /// Paints the box that stands for NULL (@p dashed) or another kind of empty; @p box as boxRect() gave it.
    static void paintBox(QPainter *painter, const QRectF &box, const QString &text, bool dashed, const GridLook &look,
        const Tones &tones);
    /// The size of such a box.
    [[nodiscard]] static QSizeF boxSize(const QString &text, const GridLook &look);

private:
    [[nodiscard]] QColor fill(const CellContent &content, const Frame &frame) const;
    [[nodiscard]] QRectF visual(const QRectF &logical) const;
    [[nodiscard]] bool isMirrored() const { return m_direction == Qt::RightToLeft; }

    void paintContent(const CellContent &content);
    void paintText(const CellContent &content, const QRectF &room);
    void paintMoment(const CellContent &content, const QRectF &room);
    void paintBoolean(const CellContent &content, const QRectF &room);
    void paintBytes(const CellContent &content, const QRectF &room);
    void paintJsonNull(const QRectF &room);
    void paintDots(const QRectF &room);
    void paintLoading(const QRectF &room);
    void paintFrames(const CellContent &content, const Frame &frame);
    /// A line in @p room (logical), leading unless @p alignRight; returns its logical end.
    qreal line(
        const QRectF &room, const QString &text, GridLook::Face face, const QColor &ink, bool alignRight = false);
    void strike(const QRectF &line);

    QPainter *m_painter;
    QRectF m_cell;
    Qt::LayoutDirection m_direction;
    const GridLook &m_look;
    LineCache &m_lines;
    const Tones &m_tones;
    QColor m_ink;
    bool m_struck = false;
};

} // namespace botdeck
