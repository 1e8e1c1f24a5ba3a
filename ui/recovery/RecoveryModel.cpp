// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryModel.h"

#include "ui/delegates/CellContent.h"

#include <algorithm>

namespace botdeck {

using State = RecoveredRow::State;

RecoveryModel::RecoveryModel(const QList<RecoveredRow> &rows, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(rows)
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const RowChange &change = m_rows.at(row).change;
        const bool isChosen = canComeBack(m_rows.at(row)) && m_rows.at(row).state != State::Gone;
        if (change.kind != RowChange::Kind::Update)
            m_lines.append({.row = row, .isChosen = isChosen});
        else
            for (auto field = change.fields.keyBegin(); field != change.fields.keyEnd(); ++field)
                m_lines.append({.row = row, .attribute = *field, .isChosen = isChosen});
    }
}

bool RecoveryModel::canComeBack(const RecoveredRow &row)
{
    return row.state != State::AlreadySaved && row.state != State::NoPlace;
}

ChangeSet RecoveryModel::chosen() const
{
    ChangeSet set;
    qsizetype last = -1;
    for (const Line &line : m_lines) {
        if (!line.isChosen)
            continue;
        if (line.row != last) {
            RowChange change = rowOf(line).change;
            change.problem = rowOf(line).problem;
            if (line.attribute != 0)
                change.fields.clear();
            set.rows.append(change);
            last = line.row;
        }
        if (line.attribute != 0)
            set.rows.last().fields.insert(line.attribute, rowOf(line).change.fields.value(line.attribute));
    }
    return set;
}

int RecoveryModel::chosenCount() const
{
    return int(std::ranges::count_if(m_lines, &Line::isChosen));
}

int RecoveryModel::openCount() const
{
    return int(std::ranges::count_if(m_lines, [this](const Line &line) { return canComeBack(rowOf(line)); }));
}

Qt::CheckState RecoveryModel::allState() const
{
    const int chosen = chosenCount();
    return chosen == 0 ? Qt::Unchecked : (chosen == openCount() ? Qt::Checked : Qt::PartiallyChecked);
}

void RecoveryModel::setAll(bool chosen)
{
    for (Line &line : m_lines)
        line.isChosen = chosen && canComeBack(rowOf(line));
    if (!m_lines.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_lines.size()) - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, 0);
    emit chosenChanged();
}

QString RecoveryModel::stateName(State state)
{
    switch (state) {
    case State::Same:
        return tr("Same", "the row on the server is as it was");
    case State::Changed:
        return tr("Changed", "the row on the server");
    case State::Gone:
        return tr("Gone", "the row on the server");
    case State::NotThereYet:
        return tr("Not there yet", "a new row");
    case State::AlreadySaved:
        return tr("Saved already", "an edit");
    case State::NoPlace:
        return tr("No place", "the table or column of an edit is not there");
    }
    return {};
}

QString RecoveryModel::consequence(const RecoveredRow &row) const
{
    switch (row.state) {
    case State::Changed:
        return tr("comes back as a conflict");
    case State::Gone:
        return row.change.kind == RowChange::Kind::Update ? tr("can be inserted again") : QString();
    case State::AlreadySaved:
        return tr("nothing to do");
    case State::NoPlace:
        return row.problem ? row.problem->error.message : QString();
    case State::Same:
    case State::NotThereYet:
        break;
    }
    return {};
}

/// The one field whose value stands for the line: of a new row its first that a person gave.
const FieldChange *RecoveryModel::shownField(const Line &line) const
{
    const QMap<int, FieldChange> &fields = rowOf(line).change.fields;
    if (line.attribute != 0)
        return &*fields.constFind(line.attribute);
    if (rowOf(line).change.kind == RowChange::Kind::Delete)
        return nullptr;
    const auto given = std::find_if(fields.cbegin(), fields.cend(),
        [](const FieldChange &field) { return !field.useDefault && field.value && !field.secret; });
    return given == fields.cend() ? nullptr : &*given;
}

QString RecoveryModel::valueText(const Line &line) const
{
    const FieldChange *field = shownField(line);
    if (!field)
        return {};
    if (field->secret)
        return QStringLiteral("••••••");
    if (field->useDefault)
        return QStringLiteral("DEFAULT");
    if (!field->value)
        return QStringLiteral("NULL");
    return field->value->isEmpty() ? tr("empty") : CellContent::oneLine(QString::fromUtf8(*field->value));
}

QString RecoveryModel::text(const Line &line, int column) const
{
    const RecoveredRow &row = rowOf(line);
    switch (column) {
    case RowColumn:
        return row.table;
    case FieldColumn:
        if (line.attribute != 0)
            return row.change.fields.value(line.attribute).name;
        return row.change.kind == RowChange::Kind::Delete ? tr("the whole row")
                                                          : tr("%n columns", nullptr, int(row.change.fields.size()));
    case ValueColumn:
        return row.change.kind == RowChange::Kind::Delete ? tr("delete it") : valueText(line);
    default:
        return stateName(row.state);
    }
}

int RecoveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RecoveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RecoveryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    const RecoveredRow &row = rowOf(line);
    const FieldChange *field = index.column() == ValueColumn ? shownField(line) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == StateColumn ? consequence(row) : QString();
    case Qt::CheckStateRole:
        return index.column() == RowColumn ? QVariant(line.isChosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case DetailRole:
        return row.change.row.isNew() ? tr("new row")
                                      : CellContent::shortId(QString::fromUtf8(row.change.row.key.join(", ")));
    case IconRole:
        return row.change.kind == RowChange::Kind::Insert ? QStringLiteral("plus")
            : row.change.kind == RowChange::Kind::Delete  ? QStringLiteral("trash")
                                                          : QStringLiteral("edit");
    case BoxRole:
        return field && (field->secret || field->useDefault || !field->value || field->value->isEmpty());
    case DashedRole:
        return field && !field->useDefault && !field->value;
    case StateRole:
        return int(row.state);
    case ConsequenceRole:
        return consequence(row);
    default:
        return {};
    }
}

QVariant RecoveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::CheckStateRole && section == RowColumn)
        return allState();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn:
        return tr("Row");
    case FieldColumn:
        return tr("Column");
    case ValueColumn:
        return tr("Your edit");
    default:
        return tr("The row on the server");
    }
}

Qt::ItemFlags RecoveryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.column() == RowColumn && canComeBack(rowOf(m_lines.at(index.row()))))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RecoveryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    m_lines[index.row()].isChosen = value.toInt() == Qt::Checked;
    emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, 0);
    emit chosenChanged();
    return true;
}

} // namespace botdeck
