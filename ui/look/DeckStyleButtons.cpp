// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyleButtons.h"

#include "ui/look/Contrast.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace botdeck {
namespace {

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// A filled button keeps its face only while it can be pressed.
bool isFilled(const QStyleOption *option, const QWidget *widget)
{
    return has(option, QStyle::State_Enabled)
        && (DeckStyle::hasVariant(widget, "primary") || DeckStyle::hasVariant(widget, "danger"));
}

bool isFlat(const QWidget *widget)
{
    return DeckStyle::hasVariant(widget, "flat") || DeckStyle::hasVariant(widget, "link");
}

QColor labelInk(const QStyleOption *option, const QWidget *widget, const Tones &tones)
{
    if (!has(option, QStyle::State_Enabled))
        return tones.disabledText;
    if (DeckStyle::hasVariant(widget, "primary"))
        return tones.onHighlight;
    if (DeckStyle::hasVariant(widget, "danger"))
        return tones.danger.on;
    return DeckStyle::hasVariant(widget, "link") ? tones.link
                                                 : option->palette.color(QPalette::Active, QPalette::ButtonText);
}

QFont labelFont(const QWidget *widget)
{
    const QFont base = widget ? widget->font() : QApplication::font();
    const bool strong = DeckStyle::hasVariant(widget, "primary") || DeckStyle::hasVariant(widget, "danger")
        || DeckStyle::hasVariant(widget, "tight");
    return strong ? Metrics::strongFont(base) : base;
}

void drawPushPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const qreal radius = Metrics::of(widget).controlRadius();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool touched = enabled && (down || has(option, QStyle::State_MouseOver));
    const bool filled = isFilled(option, widget);
    if (isFlat(widget)) {
        if (touched)
            Paint::panel(painter, option->rect, radius, mixed(tones.window, tones.text, down ? 0.14 : 0.08), {});
    } else {
        QColor fill = enabled ? tones.button : tones.window;
        QColor edge = enabled ? tones.buttonEdge : tones.hairline;
        if (filled)
            fill = edge = DeckStyle::hasVariant(widget, "primary") ? tones.highlight : tones.danger.fill;
        if (touched)
            fill = mixed(fill, filled ? tones.window : tones.text, down ? 0.14 : 0.06);
        Paint::panel(painter, option->rect, radius, fill, edge);
    }
    if (has(option, QStyle::State_HasFocus))
        Paint::focusRing(painter, option->rect, radius, tones, filled);
}

void drawToolPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const qreal radius = Metrics::of(widget).controlRadius();
    const bool on = has(option, QStyle::State_On);
    const bool touched = has(option, QStyle::State_Enabled)
        && (has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver));
    if (on)
        Paint::panel(painter, option->rect, radius,
            mixed(tones.window, tones.highlight, tones.isHighContrast() ? 0.25 : 0.18),
            tones.isHighContrast() ? tones.highlight : QColor());
    else if (touched)
        Paint::panel(
            painter, option->rect, radius, tones.buttonHover, tones.isHighContrast() ? tones.highlight : QColor());
    if (has(option, QStyle::State_HasFocus))
        Paint::focusRing(painter, option->rect, radius, tones);
}

QRectF indicatorBox(const QStyleOption *option)
{
    constexpr qreal MarginShare = 0.1;
    const QRectF rect(option->rect);
    const qreal side = qMin(rect.width(), rect.height()) * (1 - 2 * MarginShare);
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    return QRectF(box.toAlignedRect());
}

void drawCheck(const QStyleOption *option, QPainter *painter, const QWidget *widget, bool withFocus)
{
    const Tones &tones = Tones::of(widget);
    const QRectF box = indicatorBox(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool set = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    QColor fill = set ? tones.highlight : tones.base;
    QColor edge = set ? tones.highlight : tones.control;
    if (!enabled) {
        fill = set ? mixed(tones.control, tones.base, 0.3) : tones.window;
        edge = tones.hairline;
    }
    Paint::panel(painter, box, 4, fill, edge);
    if (has(option, QStyle::State_On))
        Icons::paint(painter, QLatin1String("check"), box.adjusted(1.5, 1.5, -1.5, -1.5), tones.onHighlight);
    else if (set)
        Paint::panel(painter, QRectF(box.x() + 4, box.center().y() - 1, box.width() - 8, 2), 1, tones.onHighlight, {});
    if (withFocus && has(option, QStyle::State_HasFocus))
        Paint::focusRing(painter, option->rect, 6, tones, set);
}

void drawRadio(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const QRectF box = indicatorBox(option);
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor fill = on ? (enabled ? tones.highlight : tones.control) : enabled ? tones.base : tones.window;
    const QColor edge = on && enabled ? tones.highlight : enabled ? tones.control : tones.hairline;
    Paint::panel(painter, box, box.width() / 2, fill, edge);
    if (on) {
        const qreal inset = box.width() * 5 / 16;
        const QRectF dot = box.adjusted(inset, inset, -inset, -inset);
        Paint::panel(painter, dot, dot.width() / 2, tones.onHighlight, {});
    }
    if (has(option, QStyle::State_HasFocus))
        Paint::focusRing(painter, option->rect, option->rect.width() / 2.0, tones, on);
}

/// Icon and text centred together in @p rect; laid out left to right and mapped once for right-to-left.
void drawIconAndText(const QStyleOption *option, QPainter *painter, const QRect &rect, const QIcon &icon,
    const QString &text, const QFont &font, const QColor &ink, int iconSide, QIcon::State state)
{
    const QFontMetrics metrics(font, painter->device());
    const int textWidth = metrics.size(Qt::TextShowMnemonic, text).width();
    const int iconWidth = icon.isNull() ? 0 : iconSide;
    const int gap = iconWidth && textWidth ? qRound(iconSide * 6.0 / 16) : 0;
    const int room = rect.width() - iconWidth - gap;
    const int shown = qMin(textWidth, room);
    const int x = rect.x() + (rect.width() - iconWidth - gap - shown) / 2;
    if (iconWidth) {
        const QRect box(x, rect.y() + (rect.height() - iconSide) / 2, iconSide, iconSide);
        const auto mode = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        Icons::paint(
            painter, icon, QStyle::visualRect(option->direction, rect, box), ink, option->direction, mode, state);
    }
    const QRect textBox =
        QStyle::visualRect(option->direction, rect, QRect(x + iconWidth + gap, rect.y(), shown + 1, rect.height()));
    painter->save();
    painter->setFont(font);
    painter->setPen(ink);
    const QString fitting =
        textWidth > room ? metrics.elidedText(text, Qt::ElideRight, room, Qt::TextShowMnemonic) : text;
    const auto *style = QApplication::style();
    const int mnemonic =
        style->styleHint(QStyle::SH_UnderlineShortcut, option) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(textBox, Qt::AlignCenter | Qt::TextSingleLine | mnemonic | Paint::ownDirection(text), fitting);
    painter->restore();
}

int menuMarkWidth(const QWidget *widget)
{
    return Metrics::of(widget).px(18);
}

void drawMenuMark(const QStyleOption *option, QPainter *painter, const QRect &rect, const QColor &ink, int side)
{
    const QRect box =
        QStyle::alignedRect(option->direction, Qt::AlignTrailing | Qt::AlignVCenter, QSize(side, side), rect);
    Icons::paint(painter, QLatin1String("chevron-down"), box, ink);
}

bool drawPushLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return false;
    const Metrics metrics = Metrics::of(widget);
    const QColor ink = labelInk(option, widget, Tones::of(widget));
    QRect rect = option->rect;
    if (button->features.testFlag(QStyleOptionButton::HasMenu)) {
        const int mark = menuMarkWidth(widget);
        const QRect room = rect.adjusted(metrics.px(8), 0, -metrics.px(8), 0);
        drawMenuMark(option, painter, room, ink, metrics.px(12));
        rect = QStyle::visualRect(option->direction, rect, rect.adjusted(0, 0, -mark, 0));
    }
    drawIconAndText(option, painter, rect, button->icon, button->text, labelFont(widget), ink, metrics.icon(),
        has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
    return true;
}

bool drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return false;
    drawToolPanel(option, painter, widget);
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    const bool on = has(option, QStyle::State_On);
    const QColor ink = !has(option, QStyle::State_Enabled) ? mixed(tones.secondary, tones.window, 0.5)
        : on || DeckStyle::hasVariant(widget, "accent")    ? tones.link
                                                           : tones.text;
    const bool withText = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
    const bool withMark = button->features.testFlag(QStyleOptionToolButton::HasMenu)
        && (withText || button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup));
    QRect rect = option->rect;
    if (withMark) {
        drawMenuMark(option, painter, rect.adjusted(metrics.px(6), 0, -metrics.px(6), 0), ink, metrics.px(12));
        rect = QStyle::visualRect(option->direction, rect, rect.adjusted(0, 0, -metrics.px(14), 0));
    }
    const QIcon icon = button->toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : button->icon;
    drawIconAndText(option, painter, rect, icon, withText || icon.isNull() ? button->text : QString(),
        widget ? widget->font() : QApplication::font(), ink, button->iconSize.width(), on ? QIcon::On : QIcon::Off);
    return true;
}

} // namespace

bool DeckStyleButtons::drawPrimitive(
    QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
        drawPushPanel(option, painter, widget);
        return true;
    case QStyle::PE_PanelButtonTool:
        drawToolPanel(option, painter, widget);
        return true;
    case QStyle::PE_IndicatorCheckBox:
        drawCheck(option, painter, widget, true);
        return true;
    case QStyle::PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, widget, false);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        drawRadio(option, painter, widget);
        return true;
    case QStyle::PE_FrameDefaultButton:
        return true;
    default:
        return false;
    }
}

bool DeckStyleButtons::drawControl(
    QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (element == QStyle::CE_PushButtonBevel) {
        drawPushPanel(option, painter, widget);
        return true;
    }
    return element == QStyle::CE_PushButtonLabel && drawPushLabel(option, painter, widget);
}

bool DeckStyleButtons::drawComplexControl(
    QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    return control == QStyle::CC_ToolButton && drawToolButton(option, painter, widget);
}

QSize DeckStyleButtons::pushButtonSize(const QStyleOption *option, const QWidget *widget, int height)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return {};
    const Metrics metrics = Metrics::of(widget);
    const QFontMetrics fontMetrics(labelFont(widget));
    int width = fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    if (!button->icon.isNull())
        width += metrics.icon() + (button->text.isEmpty() ? 0 : metrics.px(6));
    if (button->features.testFlag(QStyleOptionButton::HasMenu))
        width += menuMarkWidth(widget);
    const bool flat = isFlat(widget);
    width += metrics.px(DeckStyle::hasVariant(widget, "tight") ? 2 : flat ? 20 : 28);
    return {flat ? width : qMax(metrics.px(72), width), height};
}

QSize DeckStyleButtons::toolButtonSize(const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return {};
    const Metrics metrics = Metrics::of(widget);
    const int side = metrics.compactControl();
    const bool iconOnly = button->toolButtonStyle == Qt::ToolButtonIconOnly && !button->icon.isNull();
    int width = side;
    if (!iconOnly) {
        width = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + metrics.px(16);
        if (button->toolButtonStyle != Qt::ToolButtonTextOnly && !button->icon.isNull())
            width += button->iconSize.width() + metrics.px(6);
        if (button->features.testFlag(QStyleOptionToolButton::HasMenu))
            width += metrics.px(14);
    } else if (button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        width += metrics.px(14);
    }
    return {qMax(side, width), side};
}

} // namespace botdeck
