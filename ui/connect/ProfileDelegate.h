// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace botdeck {

/// Paints a kept connection: environment mark, name with a read-only badge over where it leads, and at the trailing
/// end the environment's word over the time it was last used.
class ProfileDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Gives the width the trailing words take.
    int paintTrailing(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTexts(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int trailing) const;
};

} // namespace botdeck
