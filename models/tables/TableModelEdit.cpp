// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"

#include "models/tables/PageLoader.h"
#include "models/tables/TableRows.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlRecord>

#include <algorithm>
#include <numeric>

// Unsaved changes: all of them go to PendingChanges, whose signals come back to the views.

namespace botdeck {

namespace {

constexpr qsizetype LongestTitle = 200; // bytes; longer ones are texts and no names

} // namespace

void TableModel::watchChanges()
{
    PendingChanges *changes = m_rows->context().changes;
    if (!changes)
        return;
    connect(changes, &PendingChanges::rowChanged, this, &TableModel::onRowChanged);
    connect(changes, &PendingChanges::rowAboutToBeInserted, this, [this](const RowRef &row, int position) {
        if (isMine(row))
            beginInsertRows({}, newRowPosition(position), newRowPosition(position));
    });
    connect(changes, &PendingChanges::rowInserted, this, [this](const RowRef &row) {
        m_rows->forget();
        if (isMine(row))
            endInsertRows();
    });
    connect(changes, &PendingChanges::rowAboutToBeRemoved, this, [this](const RowRef &row, int position) {
        if (isMine(row))
            beginRemoveRows({}, newRowPosition(position), newRowPosition(position));
    });
    connect(changes, &PendingChanges::rowRemoved, this, [this](const RowRef &row) {
        m_rows->forget();
        if (isMine(row))
            endRemoveRows();
    });
    connect(changes, &PendingChanges::aboutToReset, this, [this] { beginResetModel(); });
    connect(changes, &PendingChanges::reset, this, [this] {
        m_rows->forget();
        endResetModel();
    });
    connect(changes, &PendingChanges::saved, this, &TableModel::onSaved);
}

void TableModel::onRowChanged(const RowRef &row)
{
    m_rows->forget();
    if (!isMine(row))
        return;
    // Mostly the row that is asked for is the one being typed in: all its places are looked up only where it matters.
    if (const int at = rowOf(row); at >= 0)
        cellsChanged(at, at);
    const RowChange *change = m_rows->context().changes->find(row);
    using Kind = RowProblem::Kind;
    if (change && change->problem && (change->problem->kind == Kind::Conflict || change->problem->kind == Kind::Gone))
        m_decided.insert(row);
    else if (m_decided.remove(row))
        readRowsAgain({row}); // decided: what lies under the edit is the server's row of now
}

bool TableModel::isMine(const RowRef &row) const
{
    return m_rows->hasRelation() && row.relation == m_rows->context().relation;
}

int TableModel::newRowPosition(int position) const
{
    return m_rows->arrived() + m_rows->placed() + position;
}

void TableModel::onSaved(const ChangeSet &set, const QList<SavedRow> &rows)
{
    QHash<RowRef, const RowChange *> changes;
    for (const RowChange &change : set.rows) {
        if (isMine(change.row))
            changes.insert(change.row, &change);
    }
    if (changes.isEmpty())
        return;
    const QList<RowRef> touched = changes.keys();
    // What is under way may have been read before the COMMIT, and would show the rows as they were.
    m_loader->askAnew(QSet<RowRef>(touched.cbegin(), touched.cend()));
    removeSavedRows(set);
    QSet<RowRef> named;
    QList<RowRef> read;
    QList<QList<QByteArray>> keys;
    for (const SavedRow &saved : rows) {
        named.insert(saved.row);
        const RowChange *change = changes.value(saved.row);
        if (!change || change->kind == RowChange::Kind::Delete || saved.key.isEmpty())
            continue;
        RowRef ref = saved.row;
        if (ref.isNew()) {
            placeSaved(saved);
            ref = RowRef{.relation = ref.relation, .key = saved.key};
        } else if (const int row = rowOf(ref); row >= 0) {
            m_keysMoved = m_keysMoved || saved.key != ref.key;
            m_rows->settle(ref, *change, saved.key);
            cellsChanged(row, row);
        } else {
            continue;
        }
        read.append(ref);
        keys.append(saved.key);
    }
    if (m_keysMoved)
        return readAnew();
    m_loader->readRows(read, keys, m_rows->store().query());
    const bool hasKey = identity() == RowIdentity::Key;
    const auto isUnnamed = [&named, hasKey](const RowChange *change) {
        return change->kind == RowChange::Kind::Insert && !(hasKey && named.contains(change->row));
    };
    // A table without a key, or a COMMIT without an answer that proved to be one: the new row's key is not known.
    if (std::ranges::any_of(changes, isUnnamed) && m_loadedOnce)
        readAnew();
}

void TableModel::placeSaved(const SavedRow &saved)
{
    if (m_rows->store().rowOf(saved.key) >= 0)
        return; // a page brought it before the answer of the COMMIT came
    const int row = m_rows->arrived() + m_rows->placed();
    beginInsertRows({}, row, row);
    m_rows->place(saved);
    endInsertRows();
}

void TableModel::removeSavedRows(const ChangeSet &set)
{
    QList<int> rows;
    for (const RowChange &change : set.rows) {
        if (!isMine(change.row) || change.kind != RowChange::Kind::Delete)
            continue;
        const QList<int> places = m_rows->rowsOf(change.row);
        for (const int row : places) {
            if (row < m_rows->arrived())
                rows.append(row);
            else
                unplace({row - m_rows->arrived()});
        }
    }
    removeArrived(rows);
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if ((role != Qt::EditRole && role != RawTextRole) || !has(index))
        return false;
    const Result<SqlText> text = textOf(index.column(), value, role);
    if (!text)
        return refuse(text.error().message);
    return change(index.row(), index.column(), *text, false);
}

Result<SqlText> TableModel::textOf(int column, const QVariant &value, int role) const
{
    if (!value.isValid() || value.isNull())
        return SqlText();
    const TypeInfo &type = *m_rows->column(column).type;
    if (role == RawTextRole || value.typeId() == QMetaType::QByteArray)
        return SqlText(value.toByteArray());
    if (value.typeId() == QMetaType::Bool && type.kind == TypeKind::Boolean)
        return SqlText(value.toBool() ? "t" : "f");
    Result<QByteArray> typed = ValueCodec::fromEditText(type, value.toString(), m_zone);
    if (!typed)
        return fail(typed.error());
    return SqlText(std::move(*typed));
}

bool TableModel::setText(int row, int column, const SqlText &text)
{
    return hasIndex(row, column) && change(row, column, text, false);
}

bool TableModel::setToDefault(int row, int column)
{
    return hasIndex(row, column) && change(row, column, {}, true);
}

bool TableModel::change(int row, int column, const SqlText &text, bool useDefault)
{
    if (const char *why = whyNotEditable(row, column))
        return refuse(QCoreApplication::translate("botdeck", why));
    m_rows->expect(row);
    const RowRef ref = rowRef(row);
    const int attribute = relation().columns.at(column).number;
    PendingChanges &changes = *m_rows->context().changes;
    if (useDefault && ref.isNew()) {
        (void)changes.revertField(ref, attribute); // a new row takes defaults where nothing is set
        return true;
    }
    changes.beginGroup();
    const bool taken = changes.setField(ref, attribute, fieldChange(row, column, text, useDefault), m_rows->xmin(row));
    if (taken && column == m_rows->context().secrets.keyColumn)
        markKeyedSecret(row);
    changes.endGroup();
    return taken || refuse(QCoreApplication::translate("botdeck", "The row is being saved."));
}

void TableModel::markKeyedSecret(int row)
{
    const int column = m_rows->context().secrets.keyedValue;
    if (column < 0 || !m_rows->isSecret(row, column))
        return;
    PendingChanges &changes = *m_rows->context().changes;
    const RowRef ref = rowRef(row);
    const int attribute = relation().columns.at(column).number;
    const RowChange *change = changes.find(ref);
    if (!change || !change->fields.contains(attribute) || change->fields.value(attribute).secret)
        return;
    FieldChange field = change->fields.value(attribute);
    field.secret = true;
    (void)changes.setField(ref, attribute, field);
}

FieldChange TableModel::fieldChange(int row, int column, const SqlText &text, bool useDefault) const
{
    const ColumnInfo &info = relation().columns.at(column);
    const CellView cell = m_rows->cell(row, column);
    FieldChange field{.name = info.name, .value = text, .useDefault = useDefault, .baseKnown = cell.baseKnown};
    field.base = cell.base;
    field.secret = m_rows->isSecret(row, column);
    if (useDefault)
        return field;
    field.problem = problemOf(column, text);
    if (!field.problem.isEmpty())
        return field;
    if (!text) {
        if (info.notNull)
            field.problem = QCoreApplication::translate("botdeck", "The column must not be NULL.");
        return field;
    }
    if (const Outcome valid = ValueCodec::validate(*m_rows->column(column).type, info, *catalogue(), *text); !valid)
        field.problem = valid.error().message;
    return field;
}

QString TableModel::problemOf(int, const SqlText &) const
{
    return {};
}

bool TableModel::clearItemData(const QModelIndex &index)
{
    return setData(index, QVariant(), Qt::EditRole);
}

int TableModel::addRow(const QMap<int, SqlText> &values)
{
    if (const QString why = whyNoInsert(); !why.isEmpty()) {
        refuse(why);
        return -1;
    }
    const int row = rowCount();
    QMap<int, FieldChange> fields;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value.key() >= 0 && value.key() < columnCount())
            fields.insert(relation().columns.at(value.key()).number, newField(value.key(), values));
    }
    m_rows->context().changes->insert(relation().oid, fields);
    return row;
}

FieldChange TableModel::newField(int column, const QMap<int, SqlText> &values) const
{
    const SqlText text = values.value(column);
    const ColumnInfo &info = relation().columns.at(column);
    FieldChange field{.name = info.name, .value = text};
    field.secret = m_rows->isSecretIn(values, column);
    field.problem = problemOf(column, text);
    if (!text || !field.problem.isEmpty())
        return field;
    if (const Outcome valid = ValueCodec::validate(*m_rows->column(column).type, info, *catalogue(), *text); !valid)
        field.problem = valid.error().message;
    return field;
}

bool TableModel::removeRowList(const QList<int> &rows)
{
    const bool hasOld = std::ranges::any_of(rows, [this](int row) { return !rowRef(row).isNew(); });
    if (const QString why = readOnlyReason(); hasOld && !why.isEmpty())
        return refuse(why);
    if (hasOld && !relation().canDelete)
        return refuse(QCoreApplication::translate("botdeck", "The role may not delete rows of this table."));
    const bool removable = std::ranges::all_of(rows, [this](int row) {
        const RowRef ref = rowRef(row);
        return ref.isValid() && (ref.isNew() || relation().canDelete) && !m_rows->isSettling(row)
            && !m_rows->context().changes->isLocked(ref);
    });
    if (rows.isEmpty() || !removable)
        return refuse(QCoreApplication::translate(
            "botdeck", "Some of these rows can't be deleted: they are being read or saved, or the role may not."));
    struct Doomed
    {
        RowRef row;
        QByteArray xmin;
        QMap<int, FieldChange> known;
    };
    QList<Doomed> doomed;
    for (const int row : rows)
        doomed.append({rowRef(row), m_rows->xmin(row), knownValues(row)});
    PendingChanges &changes = *m_rows->context().changes;
    changes.beginGroup();
    for (const Doomed &row : doomed)
        changes.remove(row.row, row.xmin, row.known);
    changes.endGroup();
    return true;
}

QMap<int, FieldChange> TableModel::knownValues(int row) const
{
    QSet<int> columns;
    for (const ForeignKeyInfo &key : relation().foreignKeys)
        columns.unite(QSet<int>(key.columns.cbegin(), key.columns.cend()));
    for (const KeyInfo &key : relation().keys)
        columns.unite(QSet<int>(key.columns.cbegin(), key.columns.cend()));
    for (const int column : m_rows->context().titleColumns) {
        if (m_rows->cell(row, column).text.value_or(QByteArray()).size() <= LongestTitle)
            columns.insert(column);
    }
    const int others = m_rows->xmin(row).isEmpty() ? columnCount() : 0;
    for (int column = 0; column < others; ++column)
        columns.insert(column); // nothing else can tell whether the row is still the one that was seen
    QMap<int, FieldChange> known;
    for (const int column : std::as_const(columns)) {
        const CellView cell = m_rows->cell(row, column);
        if (!cell.baseKnown || m_rows->isSecret(row, column))
            continue;
        FieldChange field{.name = relation().columns.at(column).name, .baseKnown = true};
        field.base = cell.base;
        known.insert(relation().columns.at(column).number, field);
    }
    return known;
}

bool TableModel::insertRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || count < 1)
        return false;
    if (row != rowCount())
        return refuse(QCoreApplication::translate("botdeck", "New rows are added behind the last row."));
    PendingChanges *changes = m_rows->context().changes;
    if (changes)
        changes->beginGroup();
    bool added = true;
    for (int i = 0; i < count && added; ++i) {
        QSqlRecord values = record();
        for (int field = 0; field < values.count(); ++field)
            values.setGenerated(field, false);
        emit primeInsert(row + i, values);
        added = addRow(textsOf(values)) >= 0;
    }
    if (changes)
        changes->endGroup();
    return added;
}

bool TableModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > rowCount())
        return false;
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), row);
    return removeRowList(rows);
}

void TableModel::revertRow(int row)
{
    if (PendingChanges *changes = m_rows->context().changes)
        changes->revert(rowRef(row));
}

} // namespace botdeck
