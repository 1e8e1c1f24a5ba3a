// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QStyleOptionViewItem>

#include <optional>

namespace botdeck {

/// DeckStyle's painting of item rows, tree branches, headers, tab bars, splitters and scroll bars. Each draw
/// function tells whether it drew; what it leaves goes to Fusion.
class DeckStyleViews
{
public:
    static bool drawPrimitive(
        QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    static bool drawControl(
        QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    static bool drawComplexControl(
        QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget);
    /// Where a part of a scroll bar lies; nothing for anything else.
    static std::optional<QRect> subControlRect(
        QStyle::ComplexControl control, const QStyleOptionComplex *option, QStyle::SubControl part);

    /// Where name and sort mark of a horizontal header section lie; nothing for a vertical one.
    static std::optional<QRect> headerPart(
        QStyle::SubElement element, const QStyleOption *option, const QWidget *widget);

    /// Paints the background of one row or cell: selection band with its leading bar, hover, alternation.
    static void drawRow(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget);
    /// Text colour of a row painted with drawRow().
    static QColor rowInk(const QStyleOptionViewItem &option, const QWidget *widget);
    /// A copy of @p option whose selected text has the colour that is readable on our selection band.
    static QStyleOptionViewItem withReadableSelection(const QStyleOption *option, const QWidget *widget);
};

} // namespace botdeck
