// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyleViews.h"

#include "ui/look/Contrast.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace botdeck {
namespace {

constexpr int BarWidth = 3;

bool viewHasFocus(const QWidget *widget)
{
    if (widget && widget->window()->windowType() == Qt::Popup)
        return true;
    const QWidget *focus = widget && widget->isActiveWindow() ? widget->window()->focusWidget() : nullptr;
    return focus && (focus == widget || widget->isAncestorOf(focus));
}

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

bool isGridInContrast(const QWidget *widget, const Tones &tones)
{
    return tones.isHighContrast() && qobject_cast<const QTableView *>(widget);
}

/// Whether the part painted is the one at the row's leading end, which carries the bar.
bool startsRow(const QStyleOptionViewItem &option, const QWidget *widget)
{
    if (const auto *table = qobject_cast<const QTableView *>(widget))
        return table->horizontalHeader()->visualIndex(option.index.column()) == 0;
    if (const auto *tree = qobject_cast<const QTreeView *>(widget))
        return option.direction == Qt::RightToLeft ? option.rect.right() >= tree->viewport()->width() - 1
                                                   : option.rect.left() <= 0;
    return option.viewItemPosition != QStyleOptionViewItem::Middle
        && option.viewItemPosition != QStyleOptionViewItem::End;
}

void drawBranch(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (!option->state.testFlag(QStyle::State_Children))
        return;
    const Tones &tones = Tones::of(widget);
    const int side = Metrics::of(widget).px(12);
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const bool open = option->state.testFlag(QStyle::State_Open);
    const bool solid = tones.isHighContrast() && option->state.testFlag(QStyle::State_Selected);
    Icons::paint(painter, QLatin1String(open ? "chevron-down" : "chevron-right"), box,
        solid ? tones.onHighlight : tones.secondary, option->direction);
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const QRect &r = option->rect;
    painter->fillRect(r, tones.window);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), tones.hairline);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool rightToLeft = option->direction == Qt::RightToLeft;
    const int x = rightToLeft ? r.left() : r.right();
    if (!header)
        return;
    if (header->orientation == Qt::Vertical) {
        painter->fillRect(QRect(x, r.top(), 1, r.height()), tones.hairline);
    } else if (header->position != QStyleOptionHeader::End && header->position != QStyleOptionHeader::OnlyOneSection) {
        const int inset = r.height() / 5;
        painter->fillRect(QRect(x, r.top() + inset, 1, r.height() - 2 * inset), tones.hairline);
    }
}

bool drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return false;
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    QRect rect = option->rect;
    if (!header->icon.isNull()) {
        const int side = metrics.smallIcon();
        const QRect box =
            QStyle::alignedRect(option->direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(side, side), rect);
        Icons::paint(painter, header->icon, box, tones.secondary, option->direction);
        rect = QStyle::visualRect(option->direction, rect, rect.adjusted(side + metrics.px(4), 0, 0, 0));
    }
    const bool horizontal = header->orientation == Qt::Horizontal;
    const QFont base = widget ? widget->font() : painter->font();
    const QFont font = horizontal ? Metrics::scaled(base, 0.92, QFont::DemiBold) : Metrics::denseFont(base);
    const auto alignment = horizontal ? header->textAlignment : Qt::Alignment(Qt::AlignTrailing);
    painter->save();
    Paint::text(painter, rect, header->text, font, tones.secondary,
        QStyle::visualAlignment(option->direction, alignment) & Qt::AlignHorizontal_Mask);
    painter->restore();
    return true;
}

void drawSortMark(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    const int side = Metrics::of(widget).px(12);
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown; // Qt names it after the arrow
    Icons::paint(painter, QLatin1String(ascending ? "chevron-up" : "chevron-down"), box, Tones::of(widget).text);
}

void drawTabShape(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const QRect &r = option->rect;
    if (option->state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(r, tones.base);
        painter->fillRect(QRect(r.left(), r.top(), r.width(), 2), tones.highlight);
        painter->fillRect(QRect(r.left(), r.top(), 1, r.height()), tones.hairline);
        painter->fillRect(QRect(r.right(), r.top(), 1, r.height()), tones.hairline);
    } else if (option->state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(r.adjusted(1, 2, -1, -1), tones.buttonHover);
    }
    if (option->state.testFlag(QStyle::State_HasFocus))
        Paint::focusRing(painter, r, 0, tones);
}

bool drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab || tab->shape != QTabBar::RoundedNorth)
        return false;
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    const bool current = option->state.testFlag(QStyle::State_Selected);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QColor ink = !enabled ? tones.disabledText : current ? tones.text : mixed(tones.text, tones.window, 0.22);
    QRect rect = option->rect.adjusted(metrics.px(12), 0, -metrics.px(12), 0);
    if (!tab->leftButtonSize.isEmpty() || !tab->rightButtonSize.isEmpty()) {
        const QRect logical = rect.adjusted(tab->leftButtonSize.width(), 0, -tab->rightButtonSize.width(), 0);
        rect = QStyle::visualRect(option->direction, rect, logical);
    }
    if (!tab->icon.isNull()) {
        const int side = metrics.icon();
        const QRect box =
            QStyle::alignedRect(option->direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(side, side), rect);
        Icons::paint(painter, tab->icon, box, current ? tones.link : ink, option->direction);
        rect = QStyle::visualRect(option->direction, rect, rect.adjusted(side + metrics.px(6), 0, 0, 0));
    }
    const QFont base = widget ? widget->font() : painter->font();
    QString text = tab->text;
    text.remove(u'&');
    painter->save();
    Paint::text(painter, rect, text, Metrics::scaled(base, 0.96, current ? QFont::DemiBold : QFont::Normal), ink,
        QStyle::visualAlignment(option->direction, tab->icon.isNull() ? Qt::AlignHCenter : Qt::AlignLeading));
    painter->restore();
    return true;
}

/// The colour a scroll bar lies on: its area's content, so that the bar seems to float over it.
QColor groundOf(const QWidget *bar, const Tones &tones)
{
    const QWidget *container = bar ? bar->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(container ? container->parentWidget() : nullptr);
    if (!area)
        return tones.window;
    return area->viewport()->palette().color(QPalette::Active, area->viewport()->backgroundRole());
}

QRect scrollHandle(const QStyleOptionSlider &bar)
{
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? bar.rect.height() : bar.rect.width();
    const int thickness = vertical ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    const int shortest = qMin(length, thickness * 3);
    const int size = range <= 0
        ? length
        : qBound(shortest, static_cast<int>(qint64(bar.pageStep) * length / (qint64(range) + bar.pageStep)), length);
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    return vertical ? QRect(bar.rect.x(), bar.rect.y() + at, thickness, size)
                    : QRect(bar.rect.x() + at, bar.rect.y(), size, thickness);
}

bool drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return false;
    const Tones &tones = Tones::of(widget);
    painter->fillRect(option->rect, groundOf(widget, tones));
    if (bar->maximum <= bar->minimum)
        return true;
    const bool touched =
        option->state.testFlag(QStyle::State_MouseOver) || option->state.testFlag(QStyle::State_Sunken);
    const bool vertical = bar->orientation == Qt::Vertical;
    const QRectF handle(scrollHandle(*bar));
    const qreal across = (vertical ? handle.width() : handle.height()) / 4;
    const QRectF slim = vertical ? handle.adjusted(across, 2, -across, -2) : handle.adjusted(2, across, -2, -across);
    Paint::panel(painter, slim, across, touched ? tones.scrollHandleHover : tones.scrollHandle, {});
    return true;
}

} // namespace

void DeckStyleViews::drawRow(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    const QRect &rect = option.rect;
    if (isSelected(option)) {
        if (isGridInContrast(widget, tones)) {
            painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), tones.highlight);
            painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), tones.highlight);
            return;
        }
        const bool focused = viewHasFocus(widget);
        painter->fillRect(rect, focused || tones.isHighContrast() ? tones.rowSelection : tones.idleSelection);
        if (startsRow(option, widget)) {
            const int x = option.direction == Qt::RightToLeft ? rect.right() - BarWidth + 1 : rect.left();
            painter->fillRect(
                QRect(x, rect.top(), BarWidth, rect.height()), focused ? tones.highlight : tones.secondary);
        }
    } else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
        painter->fillRect(rect, tones.rowHover);
    } else if (option.features.testFlag(QStyleOptionViewItem::Alternate)) {
        painter->fillRect(rect, tones.alternate);
    }
}

QColor DeckStyleViews::rowInk(const QStyleOptionViewItem &option, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return tones.disabledText;
    return isSelected(option) && !isGridInContrast(widget, tones) ? tones.onRowSelection : tones.text;
}

QStyleOptionViewItem DeckStyleViews::withReadableSelection(const QStyleOption *option, const QWidget *widget)
{
    const auto *given = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    QStyleOptionViewItem item = given ? *given : QStyleOptionViewItem();
    // A model's own ForegroundRole stays: only the colour of selected text is replaced.
    const Tones &tones = Tones::of(widget);
    const QColor ink = tones.isHighContrast() ? rowInk(item, widget) : item.palette.color(QPalette::Text);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        item.palette.setColor(group, QPalette::HighlightedText, ink);
    return item;
}

std::optional<QRect> DeckStyleViews::headerPart(
    QStyle::SubElement element, const QStyleOption *option, const QWidget *widget)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->orientation == Qt::Vertical)
        return std::nullopt;
    const Metrics metrics = Metrics::of(widget);
    const int side = metrics.px(12);
    const int margin = metrics.space8();
    const QRect &r = option->rect;
    const QRect arrow(r.right() - margin - side + 1, r.y() + (r.height() - side) / 2, side, side);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const QRect label = r.adjusted(margin, 0, sorted ? -margin - side - metrics.px(4) : -margin, 0);
    return QStyle::visualRect(option->direction, r, element == QStyle::SE_HeaderArrow ? arrow : label);
}

bool DeckStyleViews::drawPrimitive(
    QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_PanelItemViewRow:
        // Asked for once a row, and by trees again for the space of the branches: there the band begins.
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            row && qobject_cast<const QTreeView *>(widget))
            drawRow(*row, painter, widget);
        return true;
    case QStyle::PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush && !isSelected(*item))
                painter->fillRect(item->rect, item->backgroundBrush);
            drawRow(*item, painter, widget);
        }
        return true;
    case QStyle::PE_IndicatorBranch:
        drawBranch(option, painter, widget);
        return true;
    case QStyle::PE_IndicatorHeaderArrow:
        drawSortMark(option, painter, widget);
        return true;
    case QStyle::PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, Tones::of(widget).base);
        return true;
    case QStyle::PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), Tones::of(widget).hairline);
        return true;
    case QStyle::PE_IndicatorTabClose:
        Icons::paint(
            painter, QLatin1String("close"), QRectF(option->rect).adjusted(2, 2, -2, -2), Tones::of(widget).secondary);
        return true;
    case QStyle::PE_FrameTabWidget:
        return true;
    default:
        return false;
    }
}

bool DeckStyleViews::drawControl(
    QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::CE_HeaderSection:
        drawHeaderSection(option, painter, widget);
        return true;
    case QStyle::CE_HeaderEmptyArea: {
        const Tones &tones = Tones::of(widget);
        const QRect &r = option->rect;
        painter->fillRect(r, tones.window);
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), tones.hairline);
        return true;
    }
    case QStyle::CE_HeaderLabel:
        return drawHeaderLabel(option, painter, widget);
    case QStyle::CE_Splitter:
        painter->fillRect(option->rect, Tones::of(widget).hairline);
        return true;
    case QStyle::CE_TabBarTabShape:
        drawTabShape(option, painter, widget);
        return true;
    case QStyle::CE_TabBarTabLabel:
        return drawTabLabel(option, painter, widget);
    default:
        return false;
    }
}

bool DeckStyleViews::drawComplexControl(
    QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    return control == QStyle::CC_ScrollBar && drawScrollBar(option, painter, widget);
}

std::optional<QRect> DeckStyleViews::subControlRect(
    QStyle::ComplexControl control, const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != QStyle::CC_ScrollBar || !bar)
        return std::nullopt;
    const QRect handle = scrollHandle(*bar);
    const bool vertical = bar->orientation == Qt::Vertical;
    const QRect before = vertical ? QRect(bar->rect.topLeft(), QPoint(bar->rect.right(), handle.top() - 1))
                                  : QRect(bar->rect.topLeft(), QPoint(handle.left() - 1, bar->rect.bottom()));
    const QRect after = vertical ? QRect(QPoint(bar->rect.left(), handle.bottom() + 1), bar->rect.bottomRight())
                                 : QRect(QPoint(handle.right() + 1, bar->rect.top()), bar->rect.bottomRight());
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarGroove:
        return bar->rect;
    case QStyle::SC_ScrollBarSubPage:
        return bar->upsideDown ? after : before;
    case QStyle::SC_ScrollBarAddPage:
        return bar->upsideDown ? before : after;
    default:
        return QRect();
    }
}

} // namespace botdeck
