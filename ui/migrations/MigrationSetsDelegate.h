// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace botdeck {

/// Draws the rows of MigrationSets: a folder, its name, the kind below it, and a badge or a tick at the end.
class MigrationSetsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Paints what stands at the end of @p rect; gives the width it took.
    int paintEnd(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace botdeck
