// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace botdeck {

/// Draws the rows of MigrationRows: headings, and two-line rows with the mark, the title, version, word and date.
class MigrationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMigration(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSecondLine(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &line) const;
};

} // namespace botdeck
