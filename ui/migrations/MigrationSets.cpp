// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationSets.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace botdeck {

namespace {

bool isResource(const QString &path)
{
    return path.startsWith(u':');
}

} // namespace

MigrationSets::MigrationSets(ConnectionPool &pool, QObject *parent)
    : QAbstractListModel(parent)
    , m_pool(pool)
{
}

int MigrationSets::add(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    if (const int row = rowOf(clean); row >= 0)
        return row;
    const int row = rowCount();
    Set set{std::make_unique<MigrationService>(m_pool, clean), QFileInfo(clean).fileName()};
    MigrationService *service = set.service.get();
    connect(service, &MigrationService::planChanged, this, [this, service] { onPlan(service, {}); });
    connect(
        service, &MigrationService::planFailed, this, [this, service](const Error &error) { onPlan(service, error); });
    beginInsertRows({}, row, row);
    m_sets.push_back(std::move(set));
    endInsertRows();
    service->refresh();
    return row;
}

void MigrationSets::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_sets.erase(m_sets.begin() + row);
    endRemoveRows();
}

void MigrationSets::refresh()
{
    for (const Set &set : m_sets)
        set.service->refresh();
}

int MigrationSets::rowOf(const QString &path) const
{
    const QString clean = QDir::cleanPath(path);
    const auto found = std::ranges::find_if(m_sets, [&clean](const Set &set) { return set.service->path() == clean; });
    return found == m_sets.end() ? -1 : static_cast<int>(found - m_sets.begin());
}

bool MigrationSets::isBuiltIn(int row) const
{
    return isResource(service(row).path());
}

const std::optional<MigrationFailure> &MigrationSets::failure(int row) const
{
    return m_sets.at(static_cast<size_t>(row)).failure;
}

void MigrationSets::setFailure(int row, const std::optional<MigrationFailure> &failure)
{
    m_sets.at(static_cast<size_t>(row)).failure = failure;
    emit dataChanged(index(row), index(row));
}

int MigrationSets::pendingCount() const
{
    qsizetype pending = 0;
    for (const Set &set : m_sets)
        pending += set.service->plan().pendingCount();
    return static_cast<int>(pending);
}

QStringList MigrationSets::folders() const
{
    QStringList paths;
    for (const Set &set : m_sets) {
        if (!isResource(set.service->path()))
            paths << set.service->path();
    }
    return paths;
}

void MigrationSets::onPlan(const MigrationService *service, const std::optional<Error> &error)
{
    const int row = rowOf(service->path());
    if (row < 0)
        return;
    Set &set = m_sets.at(static_cast<size_t>(row));
    set.error = error;
    set.read = set.read || !error;
    emit dataChanged(index(row), index(row));
    emit planRead(row);
}

QString MigrationSets::line(const Set &set) const
{
    if (!set.read)
        return set.error ? set.service->path() : tr("Reading…");
    const auto applied = static_cast<int>(set.service->plan().count(MigrationStatus::Applied));
    return isResource(set.service->path()) ? tr("Diesel, built in, %n applied", nullptr, applied)
                                           : tr("Diesel, %n applied", nullptr, applied);
}

QString MigrationSets::trouble(const Set &set) const
{
    if (set.error)
        return tr("Not read", "migration set that can't be read");
    if (set.failure)
        return tr("Failed");
    return {};
}

int MigrationSets::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sets.size());
}

QVariant MigrationSets::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Set &set = m_sets.at(static_cast<size_t>(index.row()));
    const int pending = set.read ? static_cast<int>(set.service->plan().pendingCount()) : -1;
    switch (role) {
    case Qt::DisplayRole:
        return set.title;
    case Qt::ToolTipRole:
        return isResource(set.service->path()) ? tr("Comes with Botdeck") : set.service->path();
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %n pending", nullptr, qMax(0, pending)).arg(set.title, line(set));
    case LineRole:
        return line(set);
    case PendingRole:
        return pending;
    case TroubleRole:
        return trouble(set);
    case BuiltInRole:
        return isResource(set.service->path());
    case PathRole:
        return set.service->path();
    default:
        return {};
    }
}

} // namespace botdeck
