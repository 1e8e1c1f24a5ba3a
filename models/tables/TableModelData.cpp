// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"

#include "models/tables/TableRows.h"

#include <QCoreApplication>
#include <QSqlError>

// What cells show.

namespace botdeck {

namespace {

QVariant rawText(const SqlText &text)
{
    return text ? QVariant(*text) : QVariant();
}

bool isOfRow(int role)
{
    return role == RowStateRole || role == RowKeyRole || role == ProblemRole || role == IsBlamedRole;
}

/// What sighted people see drawn where there is no text; invalid where DisplayRole tells.
QVariant accessibleText(const CellView &cell, const TypeInfo &type, bool secret)
{
    if (cell.state == CellState::Loading)
        return TableModel::tr("loading");
    if (cell.state == CellState::Default)
        return QStringLiteral("DEFAULT");
    if (secret || cell.masked)
        return TableModel::tr("hidden");
    if (cell.state == CellState::NotSelected)
        return TableModel::tr("not read");
    if (cell.preview)
        return {};
    switch (ValueCodec::emptyKindOf(type, cell.text)) {
    case EmptyKind::Null:
        return QStringLiteral("NULL");
    case EmptyKind::EmptyText:
        return TableModel::tr("empty text");
    case EmptyKind::JsonNull:
        return TableModel::tr("JSON null");
    default:
        return {};
    }
}

} // namespace

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : m_rows->rowCount();
}

bool TableModel::has(const QModelIndex &index) const
{
    return index.model() == this && index.row() < rowCount() && index.column() < columnCount();
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    QModelRoleData answer(role);
    multiData(index, answer);
    return answer.data();
}

void TableModel::multiData(const QModelIndex &index, QModelRoleDataSpan span) const
{
    if (!has(index)) {
        for (QModelRoleData &answer : span)
            answer.clearData();
        return;
    }
    if (index.row() < m_rows->arrived() && !m_rows->store().isLoaded(index.row()))
        askAgain(index.row());
    const CellView cell = m_rows->cell(index.row(), index.column());
    for (QModelRoleData &answer : span)
        answer.setData(isOfRow(answer.role()) ? rowData(index, answer.role()) : cellData(cell, index, answer.role()));
}

QVariant TableModel::rowData(const QModelIndex &index, int role) const
{
    switch (role) {
    case RowStateRole:
        return QVariant::fromValue(m_rows->state(index.row()));
    case RowKeyRole:
        return QVariant::fromValue(m_rows->ref(index.row()));
    case IsBlamedRole:
        return isBlamed(index);
    default:
        return problemAt(index);
    }
}

QVariant TableModel::cellData(const CellView &cell, const QModelIndex &index, int role) const
{
    const TableRows::Column &column = m_rows->column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text ? QVariant(ValueCodec::displayText(*column.type, *cell.text, m_zone)) : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(cell, *column.type, cell.secret || m_rows->isSecret(index.row(), index.column()));
    case Qt::EditRole:
        return cell.text ? QVariant(ValueCodec::editText(*column.type, *cell.text, m_zone)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(ValueCodec::alignmentOf(column.type->kind) | Qt::AlignVCenter);
    case RawTextRole:
        return rawText(cell.text);
    case EmptyKindRole:
        return QVariant::fromValue(cell.state == CellState::Loaded && !cell.preview && !cell.withheld
                ? ValueCodec::emptyKindOf(*column.type, cell.text)
                : EmptyKind::None);
    case CellStateRole:
        return QVariant::fromValue(cell.state);
    case IsPreviewRole:
        return cell.preview;
    case SizeRole:
        return cell.size;
    case IsMaskedRole: // a new value of a row-level secret is as secret as the old one
        return cell.masked || (cell.changed && !cell.secret && m_rows->isSecret(index.row(), index.column()));
    case IsSecretRole:
        return cell.secret;
    case CellChangedRole:
        return cell.changed;
    case BaseTextRole:
        return cell.baseKnown ? rawText(cell.base) : QVariant();
    case TypeKindRole:
        return QVariant::fromValue(column.type->kind);
    case TargetRelationRole:
        return column.target;
    default:
        return {};
    }
}

QString TableModel::problemAt(const QModelIndex &index) const
{
    const RowChange *change = m_rows->change(index.row());
    if (!change)
        return {};
    const auto field = change->fields.constFind(relation().columns.at(index.column()).number);
    if (field != change->fields.cend() && !field->problem.isEmpty())
        return field->problem;
    if (!change->problem)
        return {};
    switch (change->problem->kind) {
    case RowProblem::Kind::Conflict:
        return tr("Another program has changed this row.");
    case RowProblem::Kind::Gone:
        return tr("The row is not there any more.");
    case RowProblem::Kind::RefusedSilently:
        return tr("The server changed nothing and gave no reason: row security, a rule or a trigger.");
    default:
        break;
    }
    const Error &error = change->problem->error;
    if (change->problem->columns.isEmpty() || error.hint.isEmpty())
        return error.message;
    return tr("%1. %2", "what the server says, the rule that is broken").arg(error.message, error.hint);
}

bool TableModel::isBlamed(const QModelIndex &index) const
{
    const RowChange *change = m_rows->change(index.row());
    if (!change)
        return false;
    const auto field = change->fields.constFind(relation().columns.at(index.column()).number);
    const bool isChanged = field != change->fields.cend();
    if (isChanged && !field->problem.isEmpty())
        return true;
    if (!change->problem)
        return false;
    const QList<int> named = columnsOf(*change->problem);
    return named.isEmpty() ? isChanged && change->kind != RowChange::Kind::Delete : named.contains(index.column());
}

QList<int> TableModel::columnsOf(const RowProblem &problem) const
{
    const Error &error = problem.error;
    const RelationInfo &table = relation();
    if (!error.table.isEmpty() && (error.table != table.name || error.schema != table.schema))
        return {};
    if (const int column = table.column(error.column); column >= 0 && !error.column.isEmpty())
        return {column};
    QList<int> read;
    for (const QString &name : problem.columns) {
        if (const int column = table.column(name); column >= 0)
            read.append(column);
    }
    if (!read.isEmpty() || error.constraint.isEmpty())
        return read;
    for (const KeyInfo &key : table.keys) {
        if (key.name == error.constraint)
            return key.columns;
    }
    for (const ForeignKeyInfo &key : table.foreignKeys) {
        if (key.name == error.constraint)
            return key.columns;
    }
    return {};
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return QSqlQueryModel::headerData(section, orientation, role);
    if (section < 0 || section >= rowCount())
        return {};
    if (role == RowStateRole)
        return QVariant::fromValue(m_rows->state(section));
    return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
}

QHash<int, QByteArray> TableModel::roleNames() const
{
    QHash<int, QByteArray> names = QSqlTableModel::roleNames();
    names.insert({{RawTextRole, "rawText"}, {EmptyKindRole, "emptyKind"}, {CellStateRole, "cellState"},
        {IsPreviewRole, "isPreview"}, {SizeRole, "size"}, {IsMaskedRole, "isMasked"}, {IsSecretRole, "isSecret"},
        {RowStateRole, "rowState"}, {CellChangedRole, "cellChanged"}, {BaseTextRole, "baseText"},
        {TypeKindRole, "typeKind"}, {TargetRelationRole, "targetRelation"}, {RowKeyRole, "rowKey"},
        {ProblemRole, "problem"}, {IsBlamedRole, "isBlamed"}});
    return names;
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!has(index))
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return whyNotEditable(index.row(), index.column()) ? flags : flags | Qt::ItemIsEditable;
}

QString TableModel::whyFixed(int row, int column) const
{
    const char *why = hasIndex(row, column) ? whyNotEditable(row, column) : nullptr;
    return why ? QCoreApplication::translate("botdeck", why) : QString();
}

const char *TableModel::whyNotEditable(int row, int column) const
{
    const PendingChanges *changes = m_rows->context().changes;
    const RelationInfo &table = relation();
    const RowRef ref = m_rows->ref(row);
    if (!changes || !table.isTable() || (identity() != RowIdentity::Key && !ref.isNew()))
        return QT_TRANSLATE_NOOP("botdeck", "Rows of this table can't be changed here.");
    const ColumnInfo &info = table.columns.at(column);
    if (!ref.isValid())
        return QT_TRANSLATE_NOOP("botdeck", "The row is still being read.");
    if (info.generated || info.identity == ColumnInfo::Identity::Always)
        return QT_TRANSLATE_NOOP("botdeck", "The server makes this column's values itself.");
    if (ref.isNew() ? !info.canInsert : !info.canUpdate)
        return QT_TRANSLATE_NOOP("botdeck", "The role may not change this column.");
    if (m_rows->isSettling(row))
        return QT_TRANSLATE_NOOP("botdeck", "The row is still being read.");
    if (changes->isLocked(ref))
        return QT_TRANSLATE_NOOP("botdeck", "The row is being saved.");
    if (const RowChange *change = m_rows->change(row); change && change->kind == RowChange::Kind::Delete)
        return QT_TRANSLATE_NOOP("botdeck", "The row is marked for deletion.");
    const CellView cell = m_rows->cell(row, column);
    if (cell.preview)
        return QT_TRANSLATE_NOOP("botdeck", "Only the beginning of this value has been read; fetch it whole first.");
    if (cell.withheld)
        return QT_TRANSLATE_NOOP("botdeck", "This value is secret; reveal it first.");
    const bool writable = cell.state == CellState::Loaded || cell.state == CellState::Default || cell.changed
        || (cell.state == CellState::NotSelected && cell.secret);
    return writable ? nullptr : QT_TRANSLATE_NOOP("botdeck", "This value has not been read.");
}

} // namespace botdeck
