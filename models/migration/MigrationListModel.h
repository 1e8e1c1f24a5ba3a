// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migration/MigrationPlan.h"

#include <QAbstractListModel>
#include <QHash>

namespace botdeck {

/// The rows of a MigrationPlan for a list view, by version, byte-wise. Lives on the GUI thread; filled by
/// MigrationService, read-only for views.
class MigrationListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString: the folder's name; the version where it is missing
        TitleRole, ///< QString: the name without its version
        VersionRole, ///< QString
        StatusRole, ///< int of MigrationStatus
        AppliedOnRole, ///< QDateTime in UTC, invalid where not applied
        UpScriptRole, ///< QString, empty where missing on disk
        DownScriptRole, ///< QString, empty where there is none
        HasDownRole, ///< bool: can be reverted
        InTransactionRole, ///< bool
        UpPathRole, ///< QString
        DurationRole, ///< qint64 microseconds of the run in this session; invalid where not known (no journal has it)
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Shows @p plan. Rows keep their place (selection and scroll too) where the versions are the same as before.
    void setPlan(const MigrationPlan &plan);
    /// Remembers how long the run of a version took.
    void setDuration(const QString &version, qint64 micros);
    [[nodiscard]] const MigrationPlan &plan() const { return m_plan; }
    /// The row of a version, -1 where there is none.
    [[nodiscard]] int rowOf(const QString &version) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QVariant scriptData(const PlannedMigration &row, int role) const;

    MigrationPlan m_plan;
    QHash<QString, qint64> m_durations;
};

} // namespace botdeck
