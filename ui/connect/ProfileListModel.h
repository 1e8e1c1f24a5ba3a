// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"

#include <QAbstractListModel>

namespace botdeck {

/// The kept connections as rows for ProfileDelegate. GUI thread.
class ProfileListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole + 1, ///< "gb_admin on db1 / generalbots"
        EnvironmentRole, ///< int of Environment
        ReadOnlyRole,
        LastUsedRole, ///< "Today 14:02"; empty: never
    };

    using QAbstractListModel::QAbstractListModel;

    void setProfiles(const QList<Profile> &profiles);
    [[nodiscard]] const Profile &profile(int row) const { return m_profiles.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// "Today 14:02", "Yesterday", "2 Mar", "2 Mar 2025"; both are UTC, shown in the computer's zone.
    [[nodiscard]] static QString when(const QDateTime &moment, const QDateTime &now);

private:
    QList<Profile> m_profiles;
};

} // namespace botdeck
