// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"

#include "models/tables/ArrivedRowsDriver.h"
#include "models/tables/PageLoader.h"
#include "models/tables/TableRows.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

// QSqlTableModel's own vocabulary, in terms of arrived rows and pending changes. The base's versions would run SQL on
// this thread or fill the base's edit cache, which is keyed by row number.

namespace botdeck {

bool TableModel::select()
{
    if (!m_rows->hasRelation())
        return refuse(QCoreApplication::translate("botdeck", "There is no table to read."));
    refresh();
    return true;
}

bool TableModel::selectRow(int row)
{
    const RowRef ref = rowRef(row);
    if (identity() != RowIdentity::Key || !ref.isValid() || ref.isNew())
        return refuse(QCoreApplication::translate("botdeck", "The row can't be read on its own."));
    m_loader->readRows({ref}, {ref.key}, m_rows->store().query());
    return true;
}

bool TableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_pagesHeld && hasRowsAfter() && m_rows->store().nextCursor();
}

void TableModel::fetchMore(const QModelIndex &parent)
{
    if (m_opening || !canFetchMore(parent))
        return;
    m_loader->readNext(nextQuery(false));
}

bool TableModel::submit()
{
    return true; // a view left a cell or a row: the edit is pending, and stays so until it is saved
}

void TableModel::revert()
{
    // A view gave an editor up: nothing of it has reached the model.
}

bool TableModel::submitAll()
{
    return refuse(QCoreApplication::translate("botdeck", "Changes are saved all together, by Save."));
}

void TableModel::revertAll()
{
    if (m_rows->context().changes && m_rows->hasRelation())
        m_rows->context().changes->revertAll(relation().oid);
}

void TableModel::clear()
{
    if (m_opening) {
        QSqlTableModel::clear();
        return;
    }
    TableContext context = m_rows->context();
    context.relation = 0;
    open(context);
}

void TableModel::setTable(const QString &tableName)
{
    if (m_opening) {
        QSqlTableModel::setTable(tableName);
        return;
    }
    const auto *driver = qobject_cast<const ArrivedRowsDriver *>(database().driver());
    const RelationInfo *found = driver ? driver->relation(tableName) : nullptr;
    TableContext context = m_rows->context();
    context.relation = found ? found->oid : 0;
    context.defaultOrder = {};
    open(context);
    if (!found)
        refuse(QCoreApplication::translate("botdeck", "There is no table of this name."));
}

void TableModel::setEditStrategy(EditStrategy strategy)
{
    if (strategy != OnManualSubmit)
        refuse(QCoreApplication::translate("botdeck", "Changes are saved all together, by Save."));
}

void TableModel::setSort(int column, Qt::SortOrder order)
{
    if (column >= 0 && !canSort(column)) {
        refuse(QCoreApplication::translate("botdeck", "This column can't be sorted by."));
        return;
    }
    m_order = PageOrder{column < 0 ? -1 : column, order == Qt::DescendingOrder};
    emit orderChanged();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    setOrder(PageOrder{column < 0 ? -1 : column, order == Qt::DescendingOrder});
}

void TableModel::setFilter(const QString &filter)
{
    if (!filter.isEmpty())
        refuse(QCoreApplication::translate("botdeck", "Filters are typed conditions, not SQL."));
}

QString TableModel::filter() const
{
    return {};
}

bool TableModel::insertColumns(int, int, const QModelIndex &)
{
    return refuse(QCoreApplication::translate("botdeck", "A table's columns are changed by migrations."));
}

bool TableModel::removeColumns(int, int, const QModelIndex &)
{
    return refuse(QCoreApplication::translate("botdeck", "A table's columns are changed by migrations."));
}

QSqlRecord TableModel::record() const
{
    return ArrivedRowsDriver::recordOf(relation());
}

QSqlRecord TableModel::record(int row) const
{
    QSqlRecord values = record();
    for (int column = 0; column < values.count() && hasIndex(row, column); ++column) {
        const CellView cell = m_rows->cell(row, column);
        const bool isWhole = cell.state == CellState::Loaded && !cell.preview && !cell.masked;
        values.setGenerated(column, isWhole);
        if (isWhole && cell.text)
            values.setValue(column, QString::fromUtf8(*cell.text));
    }
    return values;
}

QMap<int, SqlText> TableModel::textsOf(const QSqlRecord &values) const
{
    QMap<int, SqlText> texts;
    for (int field = 0; field < values.count(); ++field) {
        const int column = relation().column(values.fieldName(field));
        if (column >= 0 && values.isGenerated(field)) {
            const QVariant value = values.value(field);
            texts.insert(column, value.isNull() ? SqlText() : SqlText(value.toString().toUtf8()));
        }
    }
    return texts;
}

bool TableModel::setRecord(int row, const QSqlRecord &values)
{
    const QMap<int, SqlText> texts = textsOf(values);
    if (row < 0 || row >= rowCount())
        return false;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        const CellView cell = m_rows->cell(row, text.key());
        const bool isSame = cell.state == CellState::Loaded && cell.text == *text;
        if (const char *why = isSame ? nullptr : whyNotEditable(row, text.key()))
            return refuse(QCoreApplication::translate("botdeck", why));
    }
    PendingChanges *changes = m_rows->context().changes;
    if (!changes)
        return texts.isEmpty();
    changes->beginGroup();
    bool set = true;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        const CellView cell = m_rows->cell(row, text.key());
        if (cell.state != CellState::Loaded || cell.text != *text)
            set = setText(row, text.key(), *text) && set;
    }
    changes->endGroup();
    return set;
}

bool TableModel::insertRecord(int row, const QSqlRecord &values)
{
    if (row >= 0 && row != rowCount())
        return refuse(QCoreApplication::translate("botdeck", "New rows are added behind the last row."));
    return addRow(textsOf(values)) >= 0;
}

bool TableModel::isDirty() const
{
    return m_rows->context().changes && m_rows->hasRelation()
        && m_rows->context().changes->counts(relation().oid).total() > 0;
}

bool TableModel::isDirty(const QModelIndex &index) const
{
    if (!has(index))
        return false;
    const RowChange *change = m_rows->change(index.row());
    return change
        && (change->kind != RowChange::Kind::Update
            || change->fields.contains(relation().columns.at(index.column()).number));
}

QModelIndex TableModel::indexInQuery(const QModelIndex &item) const
{
    // The base would add its own cache's rows and columns; ours are the query's as far as they have arrived.
    return item.isValid() && item.row() < m_rows->arrived() ? createIndex(item.row(), item.column()) : QModelIndex();
}

bool TableModel::updateRowInTable(int, const QSqlRecord &)
{
    return submitAll();
}

bool TableModel::insertRowIntoTable(const QSqlRecord &)
{
    return submitAll();
}

bool TableModel::deleteRowFromTable(int)
{
    return submitAll();
}

QString TableModel::selectStatement() const
{
    return {};
}

} // namespace botdeck
