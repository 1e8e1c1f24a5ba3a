// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/tables/GridView.h"
#include "ui/tables/OpenEditor.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

#include <utility>

// Opening the editor of a cell, at once or when its whole value has come, and taking over what it holds.

namespace botdeck {

namespace {

/// A key that writes something; Space selects.
bool isTyped(const QKeyEvent &key)
{
    return !key.text().isEmpty() && key.text().front().isPrint() && key.key() != Qt::Key_Space;
}

} // namespace

bool GridView::needsWhole(const QModelIndex &index) const
{
    const bool isPart = index.data(IsPreviewRole).toBool();
    const auto state = index.data(CellStateRole).value<CellState>();
    const bool isUnread = state == CellState::NotSelected && !index.data(IsSecretRole).toBool();
    return isPart || isUnread;
}

bool GridView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool byPerson =
        trigger == DoubleClicked || trigger == EditKeyPressed || trigger == AllEditTriggers || trigger == AnyKeyPressed;
    if (!byPerson || !index.isValid() || !table())
        return QTableView::edit(index, trigger, event);
    const bool isNew = table()->rowRef(index.row()).isNew();
    if (const QString why = table()->readOnlyReason(); !isNew && !why.isEmpty()) {
        emit refused(why);
        return false;
    }
    const auto *key = trigger == AnyKeyPressed && event && event->type() == QEvent::KeyPress
        ? static_cast<QKeyEvent *>(event)
        : nullptr;
    if (key && !isTyped(*key) && !key->matches(QKeySequence::Paste))
        return false;
    if (index != currentIndex() && !mayGo(index))
        return false;
    const bool isLate = needsWhole(index);
    const QString why =
        isLate ? table()->whyNeverFree(index.row(), index.column()) : table()->whyFixed(index.row(), index.column());
    if (!why.isEmpty()) {
        emit refused(why);
        return false;
    }
    if (isLate) {
        holdForWhole(index, trigger == AnyKeyPressed && (!key || isTyped(*key)) ? event : nullptr);
        return false;
    }
    if (key)
        return editByKeys(index, {std::shared_ptr<QEvent>(key->clone())});
    const bool isOpening = QTableView::edit(index, trigger, event);
    if (isOpening && hasEditor())
        m_open->noteRow(index);
    return isOpening;
}

void GridView::holdForWhole(const QModelIndex &index, const QEvent *event)
{
    const RowRef row = table()->rowRef(index.row());
    const bool isAsked = m_ahead.isFor(row, index.column());
    if (!isAsked)
        m_ahead.wait(row, index.column());
    if (const auto *key = dynamic_cast<const QKeyEvent *>(event))
        m_ahead.add(*key);
    else if (const auto *composed = dynamic_cast<const QInputMethodEvent *>(event))
        m_ahead.add(*composed);
    if (!isAsked)
        table()->fetchWhole(index.row(), index.column());
}

void GridView::inputMethodEvent(QInputMethodEvent *event)
{
    const bool isEmpty = event->preeditString().isEmpty() && event->commitString().isEmpty();
    if (m_ahead.isWaiting()) {
        m_ahead.add(*event);
        if (!m_ahead.isComposing())
            followTypedAhead(); // the value may have come meanwhile
        event->accept();
    } else if (isEmpty && !hasEditor()) {
        event->ignore(); // the end of nothing: no reason to open an editor
    } else {
        QTableView::inputMethodEvent(event);
    }
}

void GridView::allowComposing()
{
    const QModelIndex index = currentIndex();
    const bool isFree = index.isValid() && index.flags().testFlag(Qt::ItemIsEditable);
    const bool isLate = index.isValid() && !isFree && table() && needsWhole(index)
        && table()->readOnlyReason().isEmpty() && table()->whyNeverFree(index.row(), index.column()).isEmpty();
    setAttribute(Qt::WA_InputMethodEnabled, isFree || isLate);
}

bool GridView::editByKeys(const QModelIndex &index, const TypedAhead::Inputs &inputs)
{
    if (!QTableView::edit(index, AnyKeyPressed, nullptr))
        return false;
    if (ValueEditor *editor = m_open->editor()) {
        m_open->noteRow(index);
        if (auto *text = qobject_cast<QPlainTextEdit *>(editor->focusProxy()))
            text->selectAll();
    }
    typeInto(inputs);
    return true;
}

// One of the keys may leave the editor: those behind it are the grid's, as if they were pressed now.
void GridView::typeInto(const TypedAhead::Inputs &inputs)
{
    for (const auto &input : inputs) {
        QWidget *target = m_open->editor();
        if (target && target->focusProxy())
            target = target->focusProxy();
        QCoreApplication::sendEvent(target ? target : this, input.get());
    }
}

bool GridView::holdBack(const QKeyEvent &key)
{
    if (!m_ahead.isWaiting() || (!m_ahead.hasInputs() && !isTyped(key)))
        return false;
    if (key.key() == Qt::Key_Escape)
        dropTypedAhead(false);
    else
        m_ahead.add(key);
    return true;
}

void GridView::dropTypedAhead(bool tell)
{
    const QString text = m_ahead.text();
    const bool isTold = tell && m_ahead.hasInputs();
    const int column = m_ahead.column();
    const RowRef row = m_ahead.row();
    m_ahead.take();
    if (isTold)
        tellTypedAhead(row, column, text);
}

void GridView::tellTypedAhead(const RowRef &row, int column, const QString &text)
{
    if (!table() || column >= table()->columnCount())
        return;
    const QModelIndex cell = table()->index(table()->rowOf(row), column);
    const bool isSecret = cell.data(IsSecretRole).toBool() || cell.data(IsMaskedRole).toBool();
    emit typedLost(table()->relation().columns.at(column).name, text, isSecret);
}

void GridView::followTypedAhead()
{
    if (!m_ahead.isWaiting())
        return;
    const RowRef row = m_ahead.row();
    const QModelIndex index = model()->index(table()->rowOf(row), m_ahead.column());
    if (!index.isValid())
        dropTypedAhead(true);
    else if (!needsWhole(index))
        onWhole(row, index.column());
}

void GridView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(m_open->close(editor) ? nullptr : editor, hint);
}

void GridView::editCurrent()
{
    if (ValueEditor *open = m_open->editor())
        open->setFocus(Qt::OtherFocusReason);
    else if (currentIndex().isValid())
        edit(currentIndex(), AllEditTriggers, nullptr);
}

bool GridView::commitEditor()
{
    if (m_ahead.hasInputs()) {
        emit refused(tr("The value is still being read"));
        return false;
    }
    m_ahead.take();
    return m_open->commit();
}

bool GridView::hasEditor() const
{
    return m_open->editor() != nullptr;
}

void GridView::onWhole(const RowRef &row, int column)
{
    if (!m_ahead.isFor(row, column) || m_ahead.isComposing())
        return;
    const QString text = m_ahead.text();
    const bool isPlain = m_ahead.isPlain();
    const TypedAhead::Inputs inputs = m_ahead.take();
    const QModelIndex index = model()->index(table()->rowOf(row), column);
    const bool isHere = index.isValid() && index == currentIndex() && !needsWhole(index);
    bool isTaken = inputs.isEmpty();
    if (isHere && inputs.isEmpty())
        edit(index, AllEditTriggers, nullptr);
    else if (isHere && hasFocus() && table()->whyFixed(index.row(), column).isEmpty())
        isTaken = editByKeys(index, inputs);
    else if (index.isValid() && !inputs.isEmpty() && isPlain) // who typed is elsewhere by now, and stays there
        isTaken = table()->setData(index, text);
    if (!isTaken)
        tellTypedAhead(row, column, text);
}

} // namespace botdeck
