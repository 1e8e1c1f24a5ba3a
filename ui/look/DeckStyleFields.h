// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

#include <optional>

namespace botdeck {

/// DeckStyle's painting of line edits, combo boxes, spin boxes, text edits, frames and progress bars. Each draw
/// function tells whether it drew; what it leaves goes to Fusion.
class DeckStyleFields
{
public:
    static bool drawPrimitive(
        QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    static bool drawControl(
        QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    static bool drawComplexControl(
        QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget);
    /// Where a part of a combo box or spin box lies; nothing for the parts left to Fusion.
    static std::optional<QRect> subControlRect(QStyle::ComplexControl control, const QStyleOptionComplex *option,
        QStyle::SubControl part, const QWidget *widget);
};

} // namespace botdeck
