// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

namespace botdeck {

/// DeckStyle's painting of menus and tooltips. Each draw function tells whether it drew.
class DeckStyleMenus
{
public:
    static bool drawPrimitive(
        QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    static bool drawControl(
        QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
    /// Size of one menu item around @p contents, the text's size without its shortcut.
    static QSize itemSize(const QStyleOption *option, const QSize &contents, const QWidget *widget);
};

} // namespace botdeck
