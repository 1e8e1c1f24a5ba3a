// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/OpenEditor.h"

#include "models/tables/TableModel.h"
#include "ui/delegates/GridDelegate.h"
#include "ui/delegates/Preedit.h"
#include "ui/tables/GridView.h"

#include <QApplication>

#include <utility>

namespace botdeck {

OpenEditor::OpenEditor(GridView &view, GridDelegate &delegate)
    : QObject(&view)
    , m_view(view)
    , m_delegate(delegate)
{
}

ValueEditor *OpenEditor::editor() const
{
    // One that is lifted, or waits for its end, is hidden.
    const auto editors = m_view.viewport()->findChildren<ValueEditor *>(QString(), Qt::FindDirectChildrenOnly);
    for (ValueEditor *editor : editors) {
        if (!editor->isHidden())
            return editor;
    }
    return nullptr;
}

void OpenEditor::noteRow(const QModelIndex &cell)
{
    m_row = m_view.table()->rowRef(cell.row());
    m_next = {};
    m_column = cell.column();
}

bool OpenEditor::commit()
{
    ValueEditor *open = editor();
    if (!open)
        return true;
    open->finish();
    if (editor() != open)
        return true;
    m_view.scrollTo(m_view.currentIndex());
    open->setFocus(Qt::OtherFocusReason);
    return false;
}

void OpenEditor::lift()
{
    ValueEditor *open = editor();
    if (!open || m_lifted)
        return;
    const QWidget *focus = QApplication::focusWidget();
    m_hadFocus = focus && (focus == open || open->isAncestorOf(focus));
    if (m_hadFocus)
        Preedit::commit(); // hiding it would throw away a word that is being composed
    m_lifted = open;
    const std::optional<ValueEditor::Caret> caret = open->caret();
    m_delegate.keep(open);
    emit m_delegate.closeEditor(open, QAbstractItemDelegate::NoHint);
    if (caret)
        open->setCaret(*caret);
}

QModelIndex OpenEditor::cell() const
{
    const TableModel *table = m_view.table();
    if (!table || m_lifted->column().catalogue != table->catalogue())
        return {}; // the columns are others now
    const int row = table->rowOf(m_row);
    return table->index(row < 0 && m_next.isValid() ? table->rowOf(m_next) : row, m_column);
}

void OpenEditor::land()
{
    const QModelIndex at = m_lifted ? cell() : QModelIndex();
    if (!at.isValid())
        return;
    ValueEditor *editor = m_lifted;
    m_view.makeCurrent(at);
    m_lifted = nullptr;
    m_landed = editor;
    const std::optional<ValueEditor::Caret> caret = editor->caret();
    m_delegate.giveBack(editor);
    m_view.openPersistentEditor(at); // also where the row takes no edits for a moment
    if (m_hadFocus)
        editor->setFocus(Qt::OtherFocusReason);
    if (caret)
        editor->setCaret(*caret); // the view has selected everything
}

void OpenEditor::drop()
{
    ValueEditor *editor = std::exchange(m_lifted, nullptr);
    if (!editor)
        return;
    if (editor->isEdited())
        emit lost(editor->column().info().name, editor->value().value_or(QString()), editor->column().secret);
    editor->deleteLater();
}

void OpenEditor::rename(const RowRef &row, const RowRef &next)
{
    if (m_row == row)
        m_next = next;
}

void OpenEditor::follow()
{
    if (!editor() || m_lifted || !m_row.isValid())
        return;
    const RowRef here = m_view.table()->rowRef(m_view.currentIndex().row());
    if (!here.isValid() || here == m_row || here == m_next)
        return;
    lift();
    land();
    drop();
}

bool OpenEditor::close(QWidget *editor)
{
    if (!editor || editor != m_landed)
        return false;
    m_landed = nullptr;
    m_view.closePersistentEditor(m_view.currentIndex());
    return true;
}

} // namespace botdeck
