// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/ProfileListModel.h"

#include "ui/look/Environment.h"

#include <QLocale>

namespace botdeck {

void ProfileListModel::setProfiles(const QList<Profile> &profiles)
{
    beginResetModel();
    m_profiles = profiles;
    endResetModel();
}

int ProfileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

QVariant ProfileListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Profile &profile = m_profiles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return profile.name;
    case PlaceRole:
        return profile.spec.description();
    case EnvironmentRole:
        return static_cast<int>(profile.environment);
    case ReadOnlyRole:
        return profile.spec.readOnly;
    case LastUsedRole:
        return when(profile.lastUsed, QDateTime::currentDateTimeUtc());
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(profile.name, profile.spec.description());
    case Qt::AccessibleTextRole:
        return profile.spec.readOnly
            ? tr("%1, %2, read-only, %3")
                  .arg(profile.name, environmentName(profile.environment), profile.spec.description())
            : tr("%1, %2, %3").arg(profile.name, environmentName(profile.environment), profile.spec.description());
    default:
        return {};
    }
}

QString ProfileListModel::when(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return tr("Today %1").arg(local.time().toString(QStringLiteral("HH:mm")));
    if (local.date() == today.addDays(-1))
        return tr("Yesterday");
    return QLocale().toString(
        local.date(), local.date().year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

} // namespace botdeck
