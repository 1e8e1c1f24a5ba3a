// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/GridHeader.h"
#include "ui/delegates/RowMarks.h"
#include "ui/tables/GridView.h"

#include <QResizeEvent>
#include <QScrollBar>

#include <utility>

// Going to rows, new ones among them, and asking for those that come next.

namespace botdeck {

namespace {

constexpr int ViewsAhead = 2; // screens before the end at which the next page is asked for

} // namespace

int GridView::shownColumn(bool last) const
{
    for (int at = 0; at < m_header->count(); ++at) {
        const int column = m_header->logicalIndex(last ? m_header->count() - 1 - at : at);
        if (!m_header->isSectionHidden(column))
            return column;
    }
    return -1;
}

void GridView::goToRow(int row, int column)
{
    if (column < 0)
        column = currentIndex().column();
    if (column < 0 || m_header->isSectionHidden(column))
        column = shownColumn(false);
    const QModelIndex index = model() ? model()->index(row, qMax(0, column)) : QModelIndex();
    if (!index.isValid())
        return;
    // Not setCurrentIndex(): with Ctrl held (Ctrl+End, Ctrl+D) that would add to the selection.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    updateGeometries(); // a row of a moment ago is not in the scroll bar's range yet
    scrollTo(index);
    keepNewRowInSight();
}

void GridView::goToNewRow(int row)
{
    int column = -1;
    for (int at = 0; column < 0 && at < m_header->count(); ++at) {
        const int logical = m_header->logicalIndex(at);
        if (!m_header->isSectionHidden(logical) && model()->index(row, logical).flags().testFlag(Qt::ItemIsEditable))
            column = logical;
    }
    goToRow(row, column);
    setFocus(Qt::OtherFocusReason);
}

void GridView::goBelow()
{
    const QModelIndex below = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (below.isValid())
        selectionModel()->setCurrentIndex(below, QItemSelectionModel::ClearAndSelect);
}

void GridView::goToStart()
{
    TableModel *table = this->table();
    if (!table || table->rowCount() == 0 || !mayLeave())
        return;
    if (table->hasRowsBefore()) {
        m_goTo = -1;
        table->refresh();
        return;
    }
    goToRow(0, shownColumn(false));
}

void GridView::goToEnd()
{
    TableModel *table = this->table();
    if (!table || table->rowCount() == 0 || !mayLeave())
        return;
    if (table->hasRowsAfter() && table->identity() != RowIdentity::None) {
        m_goTo = 1;
        table->goToEnd();
        return;
    }
    goToRow(table->rowCount() - 1, shownColumn(true));
}

void GridView::onPage()
{
    const int where = std::exchange(m_goTo, 0);
    if (where != 0)
        goToRow(where < 0 ? 0 : qMax(0, table()->arrivedRows() - 1), shownColumn(where > 0));
    else
        fetchNear(verticalScrollBar()->value());
    if (!currentIndex().isValid() && hasFocus())
        goToRow(0); // as when the focus comes later than the rows
}

bool GridView::isOnNewRow() const
{
    return currentIndex().data(RowStateRole).value<RowState>() == RowState::Inserted;
}

// The end of the scroll bar makes a view ask for the next page, in front of the new rows, which would push them on.
void GridView::keepNewRowInSight()
{
    QScrollBar *bar = verticalScrollBar();
    if (isOnNewRow() && bar->value() == bar->maximum())
        bar->setValue(bar->maximum() - 1);
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    // A bar that comes below the rows must not hide the one that is being typed in.
    if (event->size().height() < event->oldSize().height()) {
        KeptPlace::followShrunk(*this, event->oldSize().height());
        keepNewRowInSight();
    }
}

void GridView::fetchNear(int value)
{
    TableModel *table = this->table();
    if (!table || table->isLoading() || isOnNewRow() || m_place.isNoted())
        return;
    const int ahead = ViewsAhead * viewport()->height();
    if (table->hasRowsBefore() && value < ahead)
        table->fetchBefore();
    else if (value > verticalScrollBar()->maximum() - ahead && table->canFetchMore({}))
        table->fetchMore({});
}

// Not the base's: it asks for pages at the very end alone.
void GridView::verticalScrollbarValueChanged(int value)
{
    fetchNear(value);
}

void GridView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int before = verticalScrollBar()->value();
    const bool above = start == 0 && table() && table()->arrivedRows() > end + 1;
    QTableView::rowsInserted(parent, start, end);
    if (above) {
        updateGeometries();
        verticalScrollBar()->setValue(before + (end - start + 1) * m_marks->defaultSectionSize());
    } else if (isOnNewRow()) {
        updateGeometries();
        scrollTo(currentIndex());
        keepNewRowInSight();
    }
}

} // namespace botdeck
