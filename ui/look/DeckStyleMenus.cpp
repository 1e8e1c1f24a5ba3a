// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyleMenus.h"

#include "ui/look/Contrast.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QPainter>
#include <QStyleOption>

namespace botdeck {
namespace {

/// Where the parts of an item lie, in logical coordinates within the item.
struct ItemLayout
{
    explicit ItemLayout(const Metrics &metrics)
        : inset(metrics.px(5))
        , padding(metrics.px(10))
        , icon(metrics.icon())
        , gap(metrics.px(8))
        , arrow(metrics.px(12))
    {
    }

    int textStart() const { return inset + padding + icon + gap; }
    int textEnd() const { return inset + padding; }

    int inset, padding, icon, gap, arrow;
};

QColor popupEdge(const Tones &tones)
{
    return tones.isHighContrast() ? tones.control : mixed(tones.hairline, tones.control, 0.4);
}

void drawSeparator(const QStyleOptionMenuItem &item, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    if (item.text.isEmpty()) {
        painter->fillRect(QRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1), tones.hairline);
        return;
    }
    const QRect rect = item.rect.adjusted(metrics.px(15), 0, -metrics.px(15), 0);
    Paint::text(painter, rect, item.text, Metrics::scaled(item.font, 0.86, QFont::DemiBold), tones.secondary,
        QStyle::visualAlignment(item.direction, Qt::AlignLeading));
}

void drawMark(const QStyleOptionMenuItem &item, QPainter *painter, const ItemLayout &layout, const QColor &ink)
{
    const bool checked = item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked;
    const QRect logical(item.rect.x() + layout.inset + layout.padding,
        item.rect.y() + (item.rect.height() - layout.icon) / 2, layout.icon, layout.icon);
    const QRect box = QStyle::visualRect(item.direction, item.rect, logical);
    if (checked)
        Icons::paint(painter, QLatin1String("check"), box, ink);
    else if (!item.icon.isNull())
        Icons::paint(painter, item.icon, box, ink, item.direction);
}

void drawTexts(const QStyleOptionMenuItem &item, QPainter *painter, const ItemLayout &layout, const QColor &ink,
    const QColor &quiet)
{
    const auto map = [&item](const QRect &r) { return QStyle::visualRect(item.direction, item.rect, r); };
    const QRect room = item.rect.adjusted(layout.textStart(), 0, -layout.textEnd(), 0);
    const auto leading = QStyle::visualAlignment(item.direction, Qt::AlignLeading) | Qt::AlignVCenter;
    const auto trailing = QStyle::visualAlignment(item.direction, Qt::AlignTrailing);
    const auto parts = item.text.split(u'\t');
    painter->setFont(item.font);
    painter->setPen(ink);
    painter->drawText(map(room),
        int(leading) | Qt::TextSingleLine | Qt::TextShowMnemonic | Paint::ownDirection(parts.first()), parts.first());
    if (parts.size() > 1)
        Paint::text(painter, map(room), parts.at(1), Metrics::captionFont(item.font), quiet, trailing);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(
            room.right() - layout.arrow, room.y() + (room.height() - layout.arrow) / 2, layout.arrow, layout.arrow);
        Icons::paint(painter, QLatin1String("chevron-right"), map(arrow), quiet, item.direction);
    }
}

void drawItem(const QStyleOptionMenuItem &item, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    const ItemLayout layout(metrics);
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    const bool current = enabled && item.state.testFlag(QStyle::State_Selected);
    const bool solid = current && tones.isHighContrast();
    if (current)
        Paint::panel(painter, item.rect.adjusted(layout.inset, 0, -layout.inset, 0), metrics.controlRadius(),
            solid ? tones.highlight : tones.rowSelection, {});
    const QColor ink = solid ? tones.onHighlight : enabled ? tones.text : tones.disabledText;
    const QColor quiet = solid ? tones.onHighlight : enabled ? tones.secondary : tones.disabledText;
    painter->save();
    drawMark(item, painter, layout, ink);
    drawTexts(item, painter, layout, ink, quiet);
    painter->restore();
}

} // namespace

bool DeckStyleMenus::drawPrimitive(
    QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    switch (element) {
    case QStyle::PE_PanelMenu:
        painter->fillRect(option->rect, tones.base);
        Paint::panel(painter, option->rect, Metrics::of(widget).cardRadius(), tones.base, popupEdge(tones));
        return true;
    case QStyle::PE_FrameMenu:
        return true; // drawn with the panel
    case QStyle::PE_PanelTipLabel:
        Paint::panel(painter, option->rect, 0, option->palette.color(QPalette::ToolTipBase), popupEdge(tones));
        return true;
    default:
        return false;
    }
}

bool DeckStyleMenus::drawControl(
    QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (element == QStyle::CE_MenuEmptyArea || element == QStyle::CE_MenuHMargin || element == QStyle::CE_MenuVMargin)
        return true;
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element != QStyle::CE_MenuItem || !item)
        return false;
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        drawSeparator(*item, painter, widget);
    else
        drawItem(*item, painter, widget);
    return true;
}

QSize DeckStyleMenus::itemSize(const QStyleOption *option, const QSize &contents, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return contents;
    const Metrics metrics = Metrics::of(widget);
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), item->text.isEmpty() ? metrics.px(9) : metrics.px(26)};
    const ItemLayout layout(metrics);
    int width = contents.width() + layout.textStart() + layout.textEnd() + metrics.px(12);
    if (item->text.contains(u'\t'))
        width += metrics.px(24);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        width += layout.arrow;
    return {width, metrics.planRow()};
}

} // namespace botdeck
