// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace botdeck {

/// Paints the lines of a RecoveryModel: tick, row and key, the edit as a cell would show it, the state as a badge
/// (look: recover-dialog.png). GUI thread.
class RecoveryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The box to tick, in a line or the header at @p rect.
    [[nodiscard]] static QRect tickRect(const QRect &rect, const QWidget *widget, Qt::LayoutDirection direction);
    static void paintTick(
        QPainter *painter, const QRect &box, Qt::CheckState state, bool isEnabled, const QWidget *widget);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace botdeck
