// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/KeptPlace.h"

#include <QAbstractItemView>
#include <QListView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace botdeck {

namespace {

constexpr int Neighbours = 500; // who may stand for a row that is gone, on either side: a page
constexpr int MostSelected = 10'000; // rows whose selection is kept

} // namespace

KeptPlace::KeptPlace(QAbstractItemView &view)
    : m_view(view)
{
}

TableModel *KeptPlace::table() const
{
    return qobject_cast<TableModel *>(m_view.model());
}

int KeptPlace::rowAt(int y) const
{
    if (const auto *grid = qobject_cast<const QTableView *>(&m_view))
        return grid->rowAt(y);
    return m_view.indexAt({m_view.viewport()->width() / 2, y}).row();
}

int KeptPlace::topOf(int row) const
{
    if (const auto *grid = qobject_cast<const QTableView *>(&m_view))
        return grid->rowViewportPosition(row);
    const auto *list = qobject_cast<const QListView *>(&m_view);
    return m_view.visualRect(m_view.model()->index(row, list ? list->modelColumn() : 0)).top();
}

SeenRows KeptPlace::seen() const
{
    if (!table() || table()->rowCount() == 0)
        return {};
    const int last = rowAt(m_view.viewport()->height() - 1);
    return {rowAt(0), last < 0 ? table()->rowCount() - 1 : last, m_view.currentIndex().row()};
}

QList<RowRef> KeptPlace::around(int row) const
{
    QList<RowRef> rows;
    const auto add = [&](int at) {
        if (const RowRef ref = table()->rowRef(at); ref.isValid())
            rows.append(ref);
    };
    for (int at = row; row >= 0 && at < std::min(row + Neighbours, table()->rowCount()); ++at)
        add(at);
    for (int at = row - 1; at >= std::max(0, row - Neighbours); --at)
        add(at);
    return rows;
}

void KeptPlace::note()
{
    if (!table())
        return;
    const int first = rowAt(0);
    m_isNoted = true;
    m_isAtTop = m_view.verticalScrollBar()->value() == 0 && !table()->hasRowsBefore();
    m_across = m_view.horizontalScrollBar()->value();
    m_offset = first < 0 ? 0 : topOf(first);
    m_seen = around(first);
    const QModelIndex current = m_view.currentIndex();
    m_current = around(current.row());
    m_currentColumn = current.column();
    m_selected.clear();
    const QItemSelection selection = m_view.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && m_selected.size() < MostSelected; ++row)
            m_selected.append({table()->rowRef(row), range.left(), range.right()});
    }
}

int KeptPlace::firstThere(const QList<RowRef> &rows) const
{
    for (const RowRef &row : rows) {
        if (const int at = table()->rowOf(row); at >= 0)
            return at;
    }
    return -1;
}

int KeptPlace::currentRow(bool orNext) const
{
    return firstThere(orNext ? m_current : m_current.mid(0, 1));
}

void KeptPlace::select() const
{
    QItemSelection selection;
    for (const Selected &each : m_selected) {
        const int row = each.row.isValid() ? table()->rowOf(each.row) : -1;
        if (row < 0 || each.right >= table()->columnCount())
            continue;
        if (!selection.isEmpty() && selection.last().bottom() == row - 1 && selection.last().left() == each.left
            && selection.last().right() == each.right)
            selection.last() = {selection.last().topLeft(), table()->index(row, each.right)};
        else
            selection.append({table()->index(row, each.left), table()->index(row, each.right)});
    }
    if (!selection.isEmpty())
        m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void KeptPlace::scroll()
{
    m_isNoted = false;
    m_view.doItemsLayout(); // else the scroll bar's range is that of before
    const int row = m_isAtTop ? -1 : firstThere(m_seen);
    QScrollBar *down = m_view.verticalScrollBar();
    if (m_isAtTop)
        down->setValue(0);
    else if (row >= 0)
        down->setValue(down->value() + topOf(row) - m_offset);
    m_view.horizontalScrollBar()->setValue(m_across);
}

void KeptPlace::followShrunk(QAbstractItemView &view, int before)
{
    const QModelIndex current = view.currentIndex();
    if (!current.isValid())
        return;
    const KeptPlace place(view);
    const auto *grid = qobject_cast<const QTableView *>(&view);
    const int top = place.topOf(current.row());
    const int height = grid ? grid->rowHeight(current.row()) : view.visualRect(current).height();
    const int below = top + height - view.viewport()->height();
    const int middle = top + height / 2;
    if (middle >= 0 && middle < before && below > 0)
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + std::min(below, top));
}

} // namespace botdeck
