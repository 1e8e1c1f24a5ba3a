// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

namespace botdeck {

/// DeckStyle's painting of push buttons, tool buttons, check boxes and radio buttons. Each draw function tells
/// whether it drew; what it leaves goes to Fusion.
class DeckStyleButtons
{
public:
    static bool drawPrimitive(
        QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    static bool drawControl(
        QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    static bool drawComplexControl(
        QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget);
    static QSize pushButtonSize(const QStyleOption *option, const QWidget *widget, int height);
    static QSize toolButtonSize(const QStyleOption *option, const QWidget *widget);
};

} // namespace botdeck
