// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/GridActions.h"

#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/CellContent.h"
#include "ui/delegates/GridDelegate.h"
#include "ui/look/Icons.h"
#include "ui/page/Navigator.h"
#include "ui/tables/FollowKey.h"
#include "ui/tables/GridClipboard.h"
#include "ui/tables/GridView.h"
#include "ui/tables/RowDeleter.h"
#include "ui/widgets/Numbers.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSqlError>

#include <algorithm>

namespace botdeck {

GridActions::GridActions(GridView &view, const PageContext &context, QWidget *page)
    : QObject(&view)
    , m_view(view)
    , m_context(context)
    , m_clipboard(new GridClipboard(view))
    , m_deleter(new RowDeleter(context, page))
{
    build();
    connect(&view, &QWidget::customContextMenuRequested, this, &GridActions::showMenu);
    connect(view.cells(), &GridDelegate::followRequested, this, &GridActions::followAt);
    connect(m_clipboard, &GridClipboard::refused, this, &GridActions::refused);
    connect(m_clipboard, &GridClipboard::copied, this, [this](int rows, qint64 cells) {
        emit said(cells == 1 ? tr("Copied the value")
                             : tr("Copied %1 cells of %2 rows", nullptr, Numbers::form(rows))
                                   .arg(Numbers::exact(cells), Numbers::exact(rows)));
    });
    connect(m_deleter, &RowDeleter::refused, this, &GridActions::refused);
    connect(m_deleter, &RowDeleter::failed, this, &GridActions::failed);
}

TableModel *GridActions::model() const
{
    return m_view.table();
}

QAction *GridActions::add(const QString &text, const QList<QKeySequence> &keys, Act act)
{
    auto *action = new QAction(text, &m_view);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // an open editor keeps these keys for itself
    connect(action, &QAction::triggered, this, act);
    m_view.addAction(action);
    return action;
}

void GridActions::build()
{
    m_edit = add(tr("Edit"), {QKeySequence(Qt::Key_F2)}, &GridActions::edit);
    m_follow = add(tr("Follow the key"), {QKeySequence(Qt::CTRL | Qt::Key_J)}, &GridActions::follow);
    m_filter = add(tr("Filter by this value"), {}, &GridActions::filterByValue);
    m_sort = add(tr("Sort by this column"), {}, &GridActions::sort);
    m_null = add(tr("Set NULL"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, &GridActions::setNull);
    m_default = add(tr("Set default"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0)}, &GridActions::setDefault);
    m_revert =
        add(tr("Back to the server's value"), {QKeySequence(Qt::CTRL | Qt::Key_Backspace)}, &GridActions::revert);
    m_copy = add(tr("Copy"), {QKeySequence(Qt::CTRL | Qt::Key_C)}, &GridActions::copy);
    m_insert = add(tr("Insert row"), {QKeySequence(Qt::Key_Insert), QKeySequence(Qt::CTRL | Qt::Key_Insert)},
        &GridActions::insertRow);
    m_duplicate = add(tr("Duplicate row"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, &GridActions::duplicate);
    m_delete = add(tr("Delete row"), {QKeySequence(Qt::Key_Delete)}, &GridActions::toggleDelete);
    m_edit->setIcon(Icons::get(QLatin1String("edit")));
    m_follow->setIcon(Icons::get(QLatin1String("follow-key")));
    m_filter->setIcon(Icons::get(QLatin1String("filter")));
    m_copy->setIcon(Icons::get(QLatin1String("copy")));
    m_insert->setIcon(Icons::get(QLatin1String("plus")));
    m_delete->setIcon(Icons::get(QLatin1String("trash")));
}

void GridActions::showMenu(const QPoint &place)
{
    updateStates();
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_edit, m_follow, m_filter, m_sort});
    menu->addSeparator();
    menu->addActions({m_null, m_default, m_revert});
    menu->addSeparator();
    menu->addActions({m_copy, m_insert, m_duplicate, m_delete});
    // An action that is not possible now must still answer its key with a reason later.
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : m_view.actions()) {
            action->setVisible(true);
            action->setEnabled(true);
        }
    });
    menu->popup(m_view.viewport()->mapToGlobal(place));
}

void GridActions::updateStates()
{
    const QModelIndex cell = m_view.currentIndex();
    const bool editable = cell.isValid() && cell.flags().testFlag(Qt::ItemIsEditable);
    const auto state = cell.data(RowStateRole).value<RowState>();
    const bool writable = model() && (model()->readOnlyReason().isEmpty() || state == RowState::Inserted);
    const auto rows = m_view.selectedRows();
    m_edit->setEnabled(writable && cell.isValid());
    m_follow->setEnabled(cell.isValid() && FollowKey::target(*model(), cell.row(), cell.column()));
    m_filter->setEnabled(cell.isValid() && model()->canFilter(cell.column())
        && cell.data(CellStateRole).value<CellState>() == CellState::Loaded && !cell.data(IsPreviewRole).toBool());
    m_sort->setEnabled(cell.isValid() && model()->canSort(cell.column()));
    m_null->setEnabled(editable && !model()->relation().columns.at(cell.column()).notNull);
    m_default->setEnabled(editable);
    m_revert->setEnabled(cell.data(CellChangedRole).toBool());
    const RelationInfo &relation = model()->relation();
    m_insert->setEnabled(model()->whyNoInsert().isEmpty());
    m_duplicate->setEnabled(m_insert->isEnabled() && cell.isValid());
    m_delete->setEnabled(writable && !rows.isEmpty() && (relation.canDelete || state == RowState::Inserted));
    // What the role may never do here is not offered; the keys still tell why.
    m_insert->setVisible(m_insert->isEnabled());
    m_duplicate->setVisible(m_insert->isEnabled());
    m_delete->setVisible(writable && (relation.canDelete || state == RowState::Inserted));
    const bool mayEdit = writable && (relation.canUpdate || state == RowState::Inserted);
    for (QAction *action : {m_edit, m_null, m_default, m_revert})
        action->setVisible(mayEdit);
    const auto count = static_cast<int>(rows.size());
    m_delete->setText(state == RowState::Deleted ? tr("Keep %n rows", nullptr, count)
            : count > 1                          ? tr("Delete %n rows", nullptr, count)
                                                 : tr("Delete row"));
}

void GridActions::edit()
{
    m_view.editCurrent();
}

void GridActions::follow()
{
    followAt(m_view.currentIndex());
}

void GridActions::followAt(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (const auto place = FollowKey::target(*model(), index.row(), index.column()))
        m_context.navigator.go(*place);
    else
        emit refused(tr("This cell is no foreign key with a value"));
}

void GridActions::filterByValue()
{
    const QModelIndex cell = m_view.currentIndex();
    if (!cell.isValid())
        return;
    Filter filter{.column = cell.column(), .op = Filter::Op::Equals};
    const QVariant text = cell.data(RawTextRole);
    if (text.isValid())
        filter.values = {SqlText(text.toByteArray())};
    else
        filter.op = Filter::Op::IsNull;
    emit filterWanted(filter);
}

void GridActions::sort()
{
    if (m_view.currentIndex().isValid())
        emit sortWanted(m_view.currentIndex().column());
}

QList<QModelIndex> GridActions::selectedCells() const
{
    QList<QModelIndex> cells;
    if (!m_view.selectionModel())
        return cells;
    for (const QModelIndex &cell : m_view.selectionModel()->selectedIndexes()) {
        if (!m_view.isColumnHidden(cell.column()))
            cells.append(cell);
    }
    return cells;
}

template<typename Set>
void GridActions::setCells(Set &&set)
{
    if (!model())
        return;
    const QList<QModelIndex> cells = selectedCells();
    const bool hasOld =
        std::ranges::any_of(cells, [this](const QModelIndex &cell) { return !model()->rowRef(cell.row()).isNew(); });
    if (const QString fixed = model()->readOnlyReason(); hasOld && !fixed.isEmpty()) {
        emit refused(fixed);
        return;
    }
    int refusedCells = 0;
    QString why;
    m_context.session.changes().beginGroup();
    for (const QModelIndex &cell : cells) {
        if (set(cell))
            continue;
        ++refusedCells;
        why = model()->lastError().text();
    }
    m_context.session.changes().endGroup();
    if (refusedCells > 0)
        emit refused(tr("%n cells stay as they are. %1", nullptr, refusedCells).arg(why));
}

void GridActions::setNull()
{
    setCells([this](const QModelIndex &cell) { return model()->setText(cell.row(), cell.column(), {}); });
}

void GridActions::setDefault()
{
    setCells([this](const QModelIndex &cell) { return model()->setToDefault(cell.row(), cell.column()); });
}

void GridActions::revert()
{
    setCells([this](const QModelIndex &cell) {
        const int attribute = model()->relation().columns.at(cell.column()).number;
        (void)m_context.session.changes().revertField(model()->rowRef(cell.row()), attribute);
        return true;
    });
}

void GridActions::copy()
{
    m_clipboard->copy();
}

void GridActions::insertRow()
{
    if (!model() || !m_view.mayLeave())
        return;
    const int row = model()->addRow();
    if (row < 0) {
        emit refused(model()->lastError().text());
        return;
    }
    m_view.goToNewRow(row);
}

void GridActions::duplicate()
{
    const QModelIndex cell = m_view.currentIndex();
    if (!cell.isValid() || !m_view.mayLeave())
        return;
    QMap<int, SqlText> values;
    const RelationInfo &relation = model()->relation();
    const KeyInfo *key = relation.rowKey();
    for (int column = 0; column < relation.columns.size(); ++column) {
        const ColumnInfo &info = relation.columns.at(column);
        const QModelIndex from = cell.siblingAtColumn(column);
        const bool isWhole = from.data(CellStateRole).value<CellState>() == CellState::Loaded
            && !from.data(IsPreviewRole).toBool() && !from.data(IsMaskedRole).toBool();
        const bool made = info.generated || info.identity != ColumnInfo::Identity::None
            || (key && key->columns.contains(column) && !info.defaultExpression.isEmpty());
        if (!isWhole || made)
            continue; // takes its default; what was read in part must not be stored as if it were whole
        const QVariant text = from.data(RawTextRole);
        values.insert(column, text.isValid() ? SqlText(text.toByteArray()) : SqlText());
    }
    const int row = model()->addRow(values);
    if (row < 0)
        emit refused(model()->lastError().text());
    else
        m_view.goToNewRow(row);
}

void GridActions::toggleDelete()
{
    if (model())
        m_deleter->toggle(*model(), m_view.selectedRows());
}

void GridActions::cancel()
{
    m_clipboard->cancel();
}

} // namespace botdeck
