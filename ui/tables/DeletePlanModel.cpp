// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/DeletePlanModel.h"

#include "ui/widgets/Numbers.h"

namespace botdeck {

using Fate = DeletePlan::Outcome;

DeletePlanModel::DeletePlanModel(CataloguePtr catalogue, quint32 relation, qint64 rows, QObject *parent)
    : QAbstractItemModel(parent)
    , m_catalogue(std::move(catalogue))
    , m_relation(relation)
    , m_rows(rows)
{
}

void DeletePlanModel::setPlan(const DeletePlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_rows = plan.roots;
    m_parents.fill(-1, plan.edges.size());
    for (int edge = 0; edge < plan.edges.size(); ++edge) {
        for (const int below : plan.edges.at(edge).below)
            m_parents[below] = edge;
    }
    endResetModel();
}

QString DeletePlanModel::ruleName(ForeignAction rule)
{
    switch (rule) {
    case ForeignAction::Cascade:
        return QStringLiteral("CASCADE");
    case ForeignAction::Restrict:
        return QStringLiteral("RESTRICT");
    case ForeignAction::SetNull:
        return QStringLiteral("SET NULL");
    case ForeignAction::SetDefault:
        return QStringLiteral("SET DEFAULT");
    case ForeignAction::NoAction:
        break;
    }
    return QStringLiteral("NO ACTION");
}

QString DeletePlanModel::tableName(quint32 relation) const
{
    const RelationInfo *info = m_catalogue->relation(relation);
    return info ? info->displayName() : QString();
}

QString DeletePlanModel::effect(const DeletePlan::Edge &edge) const
{
    const RelationInfo *child = m_catalogue->relation(edge.child);
    QStringList names;
    for (const int column : edge.columns) {
        if (child)
            names << child->columns.at(column).name;
    }
    const QString columns = names.join(QStringLiteral(", "));
    switch (edge.outcome) {
    case Fate::Deleted:
        return tr("deleted");
    case Fate::SetNull:
        return tr("kept, %1 becomes NULL").arg(columns);
    case Fate::SetDefault:
        return tr("kept, %1 takes its default").arg(columns);
    case Fate::Blocks:
        return tr("blocks the delete");
    case Fate::MayBlock:
        return tr("may block the delete");
    case Fate::Nothing:
        return edge.references.rows > 0 ? tr("goes by another way") : tr("nothing");
    case Fate::NotVisible:
        return tr("you may not look into it");
    }
    return {};
}

const QList<int> &DeletePlanModel::children(const QModelIndex &parent) const
{
    static const QList<int> none;
    if (!m_plan || !parent.isValid())
        return none;
    const int edge = edgeOf(parent);
    return edge < 0 ? m_plan->top : m_plan->edges.at(edge).below;
}

QModelIndex DeletePlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column < 0 || column >= ColumnCount || row < 0 || row >= rowCount(parent))
        return {};
    return parent.isValid() ? createIndex(row, column, quintptr(children(parent).at(row) + 1))
                            : createIndex(row, column, Root);
}

QModelIndex DeletePlanModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == Root)
        return {};
    const int above = m_parents.at(edgeOf(index));
    if (above < 0)
        return createIndex(0, 0, Root);
    const int further = m_parents.at(above);
    const QList<int> &siblings = further < 0 ? m_plan->top : m_plan->edges.at(further).below;
    return createIndex(static_cast<int>(siblings.indexOf(above)), 0, quintptr(above + 1));
}

int DeletePlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    return parent.column() == 0 ? static_cast<int>(children(parent).size()) : 0;
}

int DeletePlanModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DeletePlanModel::text(const QModelIndex &index) const
{
    const int at = edgeOf(index);
    if (at < 0) {
        switch (index.column()) {
        case TableColumn:
            return tableName(m_relation);
        case RowsColumn:
            return Numbers::exact(m_rows);
        case EffectColumn:
            return tr("deleted");
        default:
            return QString();
        }
    }
    const DeletePlan::Edge &edge = m_plan->edges.at(at);
    switch (index.column()) {
    case TableColumn:
        return tableName(edge.child);
    case RuleColumn:
        return ruleName(edge.rule);
    case RowsColumn:
        if (edge.outcome == Fate::NotVisible)
            return tr("not known");
        return Numbers::capped(edge.outcome == Fate::Nothing ? 0 : edge.rows.rows, edge.rows.atLeast);
    default:
        return effect(edge);
    }
}

// What a screen reader says for the first cell of a row: the whole of it.
QString DeletePlanModel::sentence(const QModelIndex &index) const
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column) {
        const QString part = text(index.siblingAtColumn(column)).toString();
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

QVariant DeletePlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int at = edgeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::AccessibleTextRole:
        return index.column() == TableColumn ? sentence(index) : text(index).toString();
    case Qt::ToolTipRole:
        return at < 0 ? QVariant() : tr("Foreign key %1").arg(m_plan->edges.at(at).constraint);
    case Qt::TextAlignmentRole:
        return int((index.column() == RowsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case OutcomeRole:
        return static_cast<int>(at < 0 ? Fate::Deleted : m_plan->edges.at(at).outcome);
    case LastRole:
        return at < 0 || index.row() == rowCount(index.parent()) - 1;
    case EdgeRole:
        return at;
    default:
        return {};
    }
}

QVariant DeletePlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == RowsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TableColumn:
        return tr("What goes with it");
    case RuleColumn:
        return tr("Rule");
    case RowsColumn:
        return tr("Rows");
    default:
        return tr("What happens");
    }
}

} // namespace botdeck
