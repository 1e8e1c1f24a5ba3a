// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RelationsModel.h"

#include "ui/look/Icons.h"
#include "ui/widgets/Numbers.h"

namespace botdeck {

namespace {

constexpr qint64 PageBytes = 8192;

/// Rows and size are the planner's, from the first ANALYZE on.
QString unknown()
{
    return QStringLiteral("–");
}

QString kindWord(const RelationInfo &relation)
{
    switch (relation.kind) {
    case RelationInfo::Kind::Table:
        return RelationsModel::tr("Table");
    case RelationInfo::Kind::Partitioned:
        return RelationsModel::tr("Partitioned table");
    case RelationInfo::Kind::View:
        return RelationsModel::tr("View");
    case RelationInfo::Kind::MaterializedView:
        return RelationsModel::tr("Materialized view");
    case RelationInfo::Kind::Foreign:
        return RelationsModel::tr("Foreign table");
    }
    return {};
}

bool hasSize(const RelationInfo &relation)
{
    return relation.kind != RelationInfo::Kind::View && relation.kind != RelationInfo::Kind::Foreign;
}

} // namespace

void RelationsModel::setSystem(SystemBindingPtr system)
{
    beginResetModel();
    m_system = std::move(system);
    m_relations.clear();
    for (const RelationInfo *relation : m_system->catalogue()->relations()) {
        if (!relation->isPartition)
            m_relations.append(relation);
    }
    endResetModel();
}

int RelationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_relations.size());
}

int RelationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString RelationsModel::comment(const RelationInfo &relation) const
{
    if (!relation.comment.isEmpty())
        return relation.comment;
    const QString plural = m_system->plural(relation);
    return plural == relation.name || plural.isEmpty() ? QString() : plural.left(1).toUpper() + plural.mid(1);
}

QVariant RelationsModel::display(const RelationInfo &relation, int column) const
{
    switch (column) {
    case Name:
        return relation.displayName();
    case Kind:
        return kindWord(relation);
    case Rows:
        return relation.estimatedRows ? Numbers::estimate(*relation.estimatedRows) : unknown();
    case Size:
        return !hasSize(relation)    ? QString()
            : relation.estimatedRows ? Numbers::bytes(relation.pages * PageBytes)
                                     : unknown();
    case Comment:
        return comment(relation);
    default:
        return {};
    }
}

QVariant RelationsModel::sortValue(const RelationInfo &relation, int column) const
{
    if (column == Rows)
        return relation.estimatedRows.value_or(-1);
    if (column == Size)
        return hasSize(relation) ? relation.pages : -1;
    return display(relation, column);
}

QVariant RelationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RelationInfo &relation = *m_relations.at(index.row());
    const bool isNumber = index.column() == Rows || index.column() == Size;
    switch (role) {
    case Qt::DisplayRole:
        return display(relation, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(Icons::get(QLatin1String(relation.canSelect ? "table" : "lock")))
                                      : QVariant();
    case Qt::AccessibleTextRole:
        return display(relation, index.column()) == unknown() ? tr("not known yet") : QVariant();
    case Qt::ToolTipRole:
        if (isNumber && display(relation, index.column()) == unknown())
            return tr("The server has not counted this table yet. ANALYZE makes it");
        return relation.canSelect ? comment(relation) : tr("Your role may not read this table");
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeading)));
    case OidRole:
        return relation.oid;
    case SortRole:
        return sortValue(relation, index.column());
    case SearchRole:
        return QString(relation.displayName() + u' ' + comment(relation));
    default:
        return {};
    }
}

QVariant RelationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == Rows || section == Size ? Qt::AlignRight : Qt::AlignLeading));
    if (role == Qt::ToolTipRole && section == Size)
        return tr("With indexes and long values (TOAST), as the server's last VACUUM or ANALYZE noted them");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Rows:
        return tr("Rows");
    case Size:
        return tr("Size");
    default:
        return tr("What it holds");
    }
}

} // namespace botdeck
