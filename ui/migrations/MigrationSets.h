// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migration/MigrationService.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace botdeck {

/// The migration sets held against one database, as rows of a list; each has its MigrationService, and keeps what
/// went wrong in it. GUI thread.
class MigrationSets final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        LineRole = Qt::UserRole + 1, ///< QString: the second line, "Diesel, 46 applied"
        PendingRole, ///< int; -1 not known
        TroubleRole, ///< QString: a word for what is wrong, empty where nothing is
        BuiltInRole, ///< bool
        PathRole, ///< QString
    };

    /// @p pool outlives this.
    explicit MigrationSets(ConnectionPool &pool, QObject *parent = nullptr);

    /// Adds the set at @p path (as for MigrationSet::load()) and reads it; gives its row, the old one where it is
    /// there already.
    int add(const QString &path);
    /// Takes it off; what runs in it is cancelled.
    void remove(int row);
    /// Reads all of them again.
    void refresh();

    [[nodiscard]] int rowOf(const QString &path) const;
    [[nodiscard]] MigrationService &service(int row) const { return *m_sets.at(static_cast<size_t>(row)).service; }
    [[nodiscard]] bool isBuiltIn(int row) const;
    /// The set was read at least once.
    [[nodiscard]] bool isRead(int row) const { return m_sets.at(static_cast<size_t>(row)).read; }
    /// Why the folder or the journal can't be read.
    [[nodiscard]] const std::optional<Error> &error(int row) const { return m_sets.at(static_cast<size_t>(row)).error; }
    /// Where the last run stopped; forgotten when the next one begins.
    [[nodiscard]] const std::optional<MigrationFailure> &failure(int row) const;
    void setFailure(int row, const std::optional<MigrationFailure> &failure);
    /// Pending migrations of all sets.
    [[nodiscard]] int pendingCount() const;
    /// The paths of the folders on disk.
    [[nodiscard]] QStringList folders() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    /// The plan of a set was read, or could not be.
    void planRead(int row);

private:
    struct Set
    {
        std::unique_ptr<MigrationService> service;
        QString title;
        bool read = false;
        std::optional<Error> error{};
        std::optional<MigrationFailure> failure{};
    };

    void onPlan(const MigrationService *service, const std::optional<Error> &error);
    [[nodiscard]] QString line(const Set &set) const;
    [[nodiscard]] QString trouble(const Set &set) const;

    ConnectionPool &m_pool;
    std::vector<Set> m_sets;
};

} // namespace botdeck
