// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace botdeck {

/// Paints the sidebar's items: section words, pages with icon and badge, relations with their estimate. In the
/// narrow rail only icons are shown.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setRail(bool rail) { m_rail = rail; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintPlace(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_rail = false;
};

} // namespace botdeck
