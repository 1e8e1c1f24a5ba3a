// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

namespace botdeck {

FlowLayout::FlowLayout(QWidget *parent, int spacing, int lineSpacing)
    : QLayout(parent)
    , m_lineSpacing(lineSpacing)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addWidget(widget);
    const auto from = m_items.end() - 1;
    const auto to = m_items.begin() + qBound(0, index, count() - 1);
    std::rotate(to, from, m_items.end());
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    invalidate();
    return item;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            width += (width ? spacing() : 0) + item->sizeHint().width();
    const auto margins = contentsMargins();
    return {width + margins.left() + margins.right(), minimumSize().height()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const auto margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// The height the items need in rect's width; also places them there if @p place.
int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const auto margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = room.x();
    int y = room.y();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(
            qMin(item->sizeHint().width(), qMax(room.width(), item->minimumSize().width())), item->sizeHint().height());
        if (x > room.x() && x + size.width() > room.x() + room.width()) {
            x = room.x();
            y += lineHeight + m_lineSpacing;
            lineHeight = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, room, QRect(QPoint(x, y), size)));
        x += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return y + lineHeight - rect.y() + margins.bottom();
}

} // namespace botdeck
