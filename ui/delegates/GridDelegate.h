// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/CellPainter.h"
#include "ui/delegates/GridLook.h"
#include "ui/delegates/LineCache.h"
#include "ui/delegates/ValueEditor.h"

#include <QPointer>
#include <QStyledItemDelegate>

#include <optional>

namespace botdeck {

class TableModel;

/// Draws and edits every cell of a TableModel's grid. One for a view; keeps shaped lines of text. GUI thread.
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit GridDelegate(QObject *parent = nullptr);

    /// Several cells are selected: they are framed as a block instead of the current row.
    void setBlock(bool block) { m_block = block; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// When the view lets @p editor go next it is hidden and kept, with what is typed in it.
    void keep(ValueEditor *editor) { m_kept = editor; }
    /// The next editor the view asks for is this one, kept before.
    void giveBack(ValueEditor *editor) { m_back = editor; }

    /// Hands @p edited over to the cell; false where the model refuses.
    static bool takeOver(const ValueEditor &editor, QAbstractItemModel &model, const QModelIndex &index);

signals:
    /// The arrow of a foreign key was clicked.
    void followRequested(const QModelIndex &index);
    /// Ctrl+Enter: the value was taken over, the person goes on one row below.
    void belowRequested();
    /// What was typed could not be kept, with the reason.
    void refused(const QString &reason) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    [[nodiscard]] const GridLook &look(const QWidget *view) const;
    [[nodiscard]] CellPainter::Frame frame(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void onLeft(ValueEditor *editor, ValueEditor::Leave how);

    mutable std::optional<GridLook> m_look;
    mutable LineCache m_lines;
    mutable QString m_refusal; ///< of the model, of what was handed over last
    mutable QPointer<ValueEditor> m_kept, m_back;
    bool m_block = false;
};

} // namespace botdeck
