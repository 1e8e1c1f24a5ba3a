// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/GridView.h"

#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/GridDelegate.h"
#include "ui/delegates/GridHeader.h"
#include "ui/delegates/GuardedSelection.h"
#include "ui/delegates/RowMarks.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/tables/OpenEditor.h"

#include <QKeyEvent>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <memory>
#include <utility>

// Where it stands and which rows it reads: GridViewRows.cpp; editing: GridViewEdit.cpp.

namespace botdeck {

namespace {

/// The base asks for a page when the last row is current or can be seen, which would push a new row on for ever.
class HeldPages
{
public:
    explicit HeldPages(TableModel *table)
        : m_table(table)
    {
        if (m_table)
            m_table->holdPages(true);
    }
    ~HeldPages()
    {
        if (m_table)
            m_table->holdPages(false);
    }
    Q_DISABLE_COPY_MOVE(HeldPages)

private:
    QPointer<TableModel> m_table;
};

} // namespace

GridView::GridView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new GridDelegate(this))
    , m_header(new GridHeader(this))
    , m_marks(new RowMarks(this))
    , m_open(new OpenEditor(*this, *m_delegate))
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalHeader(m_header);
    setVerticalHeader(m_marks);
    setItemDelegate(m_delegate);
    // A click on a column's name sorts; it does not select a column of ten million rows.
    disconnect(m_header, &QHeaderView::sectionPressed, this, &QTableView::selectColumn);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    connect(m_delegate, &GridDelegate::belowRequested, this, &GridView::goBelow);
    // A click on the header leaves the focus in an open editor, and what it does closes that.
    connect(m_header, &QHeaderView::sectionPressed, this, [this] { (void)commitEditor(); });
    m_header->setSortGuard([this] { return mayLeave(); });
    connect(m_delegate, &GridDelegate::refused, this, &GridView::refused);
    connect(m_open, &OpenEditor::lost, this, &GridView::typedLost);
}

TableModel *GridView::table() const
{
    return qobject_cast<TableModel *>(model());
}

void GridView::setModel(QAbstractItemModel *next)
{
    dropTypedAhead(true);
    if (!commitEditor()) {
        m_open->lift();
        m_open->drop();
    }
    if (TableModel *before = table())
        before->setSeen({});
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    // Before the base, which closes editors and forgets the current cell on the same signals.
    if (auto *table = qobject_cast<TableModel *>(next)) {
        connect(table, &QAbstractItemModel::modelAboutToBeReset, this, &GridView::onAboutToReset);
        connect(table, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { onAboutToRemove(first, last); });
    }
    QTableView::setModel(next);
    if (next) {
        const std::unique_ptr<QItemSelectionModel> plain(selectionModel());
        setSelectionModel(new GuardedSelection(
            next, [this](const QModelIndex &index) { return mayGo(index); }, this));
    }
    m_goTo = 0;
    m_wentRow = {};
    m_place.forget();
    if (TableModel *table = this->table()) {
        table->setSeen([this] { return m_place.seen(); });
        connect(table, &QAbstractItemModel::modelReset, this, &GridView::onReset);
        connect(table, &QAbstractItemModel::rowsRemoved, this, &GridView::onRemoved);
        connect(table, &QAbstractItemModel::rowsInserted, m_open, &OpenEditor::land);
        connect(table, &QAbstractItemModel::dataChanged, m_open, &OpenEditor::follow);
        connect(table, &TableModel::wholeArrived, this, &GridView::onWhole);
        connect(table, &TableModel::wholeFailed, this, [this](const RowRef &row, int column) {
            if (m_ahead.isFor(row, column))
                dropTypedAhead(true);
        });
        connect(table, &TableModel::pageArrived, this, &GridView::onPage);
    }
}

void GridView::onAboutToReset()
{
    m_open->lift();
    m_place.note();
}

void GridView::onReset()
{
    const PageOrder order = std::exchange(m_order, table()->order());
    const Filters filters = std::exchange(m_filters, table()->filters());
    const bool wasTyping = m_open->isLifted() || m_ahead.hasKeys();
    m_open->land();
    m_open->drop();
    // Another order or filter shows its beginning.
    if (m_goTo != 0 || !(order == m_order) || filters != m_filters) {
        m_place.forget();
        if (m_goTo == 0 && !hasEditor())
            verticalScrollBar()->setValue(0);
        return;
    }
    if (!hasEditor()) {
        // Keys of who typed in a row that is gone must not reach another one.
        const QModelIndex index = model()->index(m_place.currentRow(!wasTyping), m_place.currentColumn());
        if (index.isValid())
            makeCurrent(index);
        m_place.select();
    }
    m_place.scroll();
    if (hasEditor() && needsWhole(currentIndex()))
        table()->fetchWhole(currentIndex().row(), currentIndex().column()); // else it could not be taken over
    followTypedAhead();
}

void GridView::makeCurrent(const QModelIndex &index)
{
    const QScopedValueRollback asking(m_asksNobody, true);
    // Not setCurrentIndex(): with Ctrl held (Ctrl+End, Ctrl+D) that would add to the selection.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

bool GridView::mayGo(const QModelIndex &next)
{
    if (m_asksNobody)
        return true;
    return commitEditor() && (next.row() == currentIndex().row() || m_mayLeave());
}

bool GridView::mayLeave()
{
    return commitEditor() && m_mayLeave();
}

void GridView::renameRow(const RowRef &row, const RowRef &next)
{
    m_open->rename(row, next);
    if (m_wentRow == row)
        m_wentRow = next;
}

void GridView::followRow()
{
    const RowRef went = std::exchange(m_wentRow, {});
    const int row = went.isValid() && table() ? table()->rowOf(went) : -1;
    if (row < 0 || hasEditor())
        return;
    const QScopedValueRollback asking(m_asksNobody, true);
    selectionModel()->setCurrentIndex(model()->index(row, m_wentColumn), QItemSelectionModel::ClearAndSelect);
}

void GridView::onAboutToRemove(int first, int last)
{
    const int row = currentIndex().row();
    if (row < first || row > last)
        return;
    m_wentRow = table()->rowRef(row);
    m_wentColumn = currentIndex().column();
    QMetaObject::invokeMethod(this, &GridView::followRow, Qt::QueuedConnection); // a save tells its rows' new keys next
    m_open->lift();
}

// A row that was saved or moved goes before it comes in its new place.
void GridView::onRemoved()
{
    if (m_open->isLifted()) {
        QMetaObject::invokeMethod(
            m_open,
            [open = m_open] {
                open->land();
                open->drop();
            },
            Qt::QueuedConnection);
    }
}

GridView::Selection GridView::selection() const
{
    Selection shape;
    if (!selectionModel())
        return shape;
    int shown = 0;
    for (int column = 0; column < m_header->count(); ++column)
        shown += m_header->isSectionHidden(column) ? 0 : 1;
    QSet<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        int columns = 0;
        for (int column = range.left(); column <= range.right(); ++column)
            columns += m_header->isSectionHidden(column) ? 0 : 1;
        shape.columns = qMax(shape.columns, columns);
        shape.cells += qint64(columns) * range.height();
        shape.rows += range.height();
    }
    if (selectionModel()->selection().size() > 1)
        shape.rows = static_cast<int>(selectedRows().size());
    shape.wholeRows = shape.rows > 0 && shape.cells == qint64(shape.rows) * shown;
    return shape;
}

QList<int> GridView::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (holdBack(*event))
        return;
    const bool withControl = event->modifiers() == Qt::ControlModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (withControl && event->key() == Qt::Key_Home)
        goToStart();
    else if (withControl && event->key() == Qt::Key_End)
        goToEnd();
    else if (isEnter && withControl)
        goBelow();
    else if (isEnter)
        editCurrent();
    else if (event->matches(QKeySequence::Paste))
        edit(currentIndex(), AnyKeyPressed, event); // the base takes no keys with Ctrl
    else
        QTableView::keyPressEvent(event);
}

bool GridView::event(QEvent *event)
{
    // Home and End with Ctrl are the grid's although menus may use them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        const bool isCorner =
            key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_Home || key->key() == Qt::Key_End);
        const bool isFunction = key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35;
        if (isCorner || (isPlain && !isFunction && m_ahead.hasKeys())) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const HeldPages held(isOnNewRow() ? table() : nullptr);
    QTableView::currentChanged(current, previous);
    repaintMarks();
}

void GridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const bool block = selection().cells > 1;
    m_delegate->setBlock(block);
    m_marks->setBlock(block);
    repaintMarks();
    emit selectionShapeChanged();
}

// The row of the current cell is painted as selected, so more than the two cells changes.
void GridView::repaintMarks()
{
    viewport()->update();
    m_marks->viewport()->update();
}

void GridView::timerEvent(QTimerEvent *event)
{
    const HeldPages held(isOnNewRow() ? table() : nullptr);
    QTableView::timerEvent(event);
}

void GridView::focusInEvent(QFocusEvent *event)
{
    // Before the base, which would make a cell current without selecting it. A click chooses its own cell.
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        goToRow(0);
    QTableView::focusInEvent(event);
    repaintMarks();
}

void GridView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    repaintMarks();
}

} // namespace botdeck
