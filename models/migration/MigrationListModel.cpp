// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationListModel.h"

#include <algorithm>

namespace botdeck {

void MigrationListModel::setPlan(const MigrationPlan &plan)
{
    if (std::ranges::equal(plan.rows(), m_plan.rows(), {}, &PlannedMigration::version, &PlannedMigration::version)) {
        m_plan = plan;
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

void MigrationListModel::setDuration(const QString &version, qint64 micros)
{
    m_durations.insert(version, micros);
    if (const int row = rowOf(version); row >= 0)
        emit dataChanged(index(row), index(row), {DurationRole});
}

int MigrationListModel::rowOf(const QString &version) const
{
    const auto &rows = m_plan.rows();
    const auto found = std::ranges::find(rows, version, &PlannedMigration::version);
    return found == rows.cend() ? -1 : static_cast<int>(found - rows.cbegin());
}

int MigrationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.rows().size());
}

QVariant MigrationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlannedMigration &row = m_plan.rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case VersionRole:
        return row.version;
    case StatusRole:
        return static_cast<int>(row.status);
    case AppliedOnRole:
        return row.appliedOn;
    case DurationRole: {
        const auto known = m_durations.constFind(row.version);
        return known == m_durations.constEnd() ? QVariant() : QVariant(*known);
    }
    default:
        return scriptData(row, role);
    }
}

QVariant MigrationListModel::scriptData(const PlannedMigration &row, int role) const
{
    Migration migration;
    migration.name = row.name;
    if (row.index >= 0)
        migration = m_plan.set().migrations().at(row.index);
    switch (role) {
    case TitleRole:
        return migration.title();
    case UpScriptRole:
        return QString::fromUtf8(migration.up);
    case DownScriptRole:
        return QString::fromUtf8(migration.down.value_or(QByteArray()));
    case HasDownRole:
        return migration.down.has_value();
    case InTransactionRole:
        return migration.inTransaction;
    case UpPathRole:
        return migration.upPath;
    default:
        return {};
    }
}

QHash<int, QByteArray> MigrationListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {NameRole, "name"}, {TitleRole, "title"}, {VersionRole, "version"},
        {StatusRole, "status"}, {AppliedOnRole, "appliedOn"}, {UpScriptRole, "upScript"},
        {DownScriptRole, "downScript"}, {HasDownRole, "hasDown"}, {InTransactionRole, "inTransaction"},
        {UpPathRole, "upPath"}, {DurationRole, "duration"}};
}

} // namespace botdeck
