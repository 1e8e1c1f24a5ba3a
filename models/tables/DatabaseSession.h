// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionPool.h"
#include "models/database/Profile.h"
#include "models/schema/Catalogue.h"
#include "models/schema/SystemBinding.h"
#include "models/tables/GoingAlong.h"
#include "models/tables/PendingChanges.h"
#include "models/tables/SaveController.h"
#include "models/tables/TableContext.h"

#include <QObject>

#include <functional>
#include <memory>

namespace botdeck {

class ArrivedRowsDatabase;
class RowCounts;
class TableModel;

/// One open database: its pool, what its catalogue and its system are, and the unsaved changes. Everything a page
/// needs hangs here. Lives on the GUI thread (main in the command line); no call waits.
///
/// Pages outlive lost connections: the session object stays the same until it is closed.
class DatabaseSession : public QObject
{
    Q_OBJECT

public:
    /// What open() is at.
    enum class Step { Connecting, ReadingCatalogue, RecognisingSystem, Done };
    Q_ENUM(Step)

    /// @p profile with its password filled in.
    explicit DatabaseSession(Profile profile, QObject *parent = nullptr);
    ~DatabaseSession() override;

    /// Connects, reads the catalogue, recognises the system; opened() or openFailed() answers.
    void open();
    /// Ends an open() under way.
    void cancelOpen();

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] ConnectionPool &pool() { return *m_pool; }
    [[nodiscard]] const ConnectionPool &pool() const { return *m_pool; }
    /// Never null once opened() came.
    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }
    /// The parts and tables of the recognised system that this database has. Never null once opened() came; unknown
    /// systems have a binding without parts.
    [[nodiscard]] const SystemBindingPtr &system() const { return m_system; }
    [[nodiscard]] PendingChanges &changes() { return *m_changes; }
    [[nodiscard]] SaveController &saves() { return *m_saves; }
    /// What is known of how many rows tables have, beside the catalogue's estimates.
    [[nodiscard]] RowCounts &rowCounts() { return *m_rowCounts; }
    [[nodiscard]] const RowCounts &rowCounts() const { return *m_rowCounts; }
    /// What rows marked for deletion take along; forgets rows that are not marked any more by itself.
    [[nodiscard]] GoingAlong &goingAlong() { return m_goingAlong; }

    /// Makes the model itself, where it is to be of a class of its own.
    using TableMaker = std::function<TableModel *(const TableContext &context, QObject *parent)>;
    /// A model of the table, not selected yet. nullptr where the catalogue has no such relation.
    [[nodiscard]] TableModel *makeTable(quint32 relation, QObject *parent, const TableMaker &make = {});
    /// The table's name rules, secrets and default order as makeTable() uses them; without a source.
    [[nodiscard]] TableContext context(quint32 relation) const;
    /// What statements of a save are built with. Once opened() came.
    [[nodiscard]] WriteContext writeContext() const;
    /// A table is read-only for this session (profile, standby, privileges)?
    [[nodiscard]] bool isReadOnly() const;

    /// Reads the catalogue again (after a migration, F5 on the table list); catalogueChanged() answers.
    void reloadCatalogue();

signals:
    void stepChanged(botdeck::DatabaseSession::Step step);
    void opened();
    void openFailed(const botdeck::Error &error);
    void catalogueChanged();
    void catalogueFailed(const botdeck::Error &error);

private:
    void readCatalogue(bool first);
    void adopt(const CataloguePtr &catalogue);

    Profile m_profile;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<PendingChanges> m_changes;
    std::unique_ptr<SaveController> m_saves;
    std::unique_ptr<RowCounts> m_rowCounts;
    GoingAlong m_goingAlong;
    std::unique_ptr<ArrivedRowsDatabase> m_arrivedRows;
    CataloguePtr m_catalogue;
    SystemBindingPtr m_system;
    quint64 m_opening = 0; ///< generation of open(): answers of an older one are dropped
};

} // namespace botdeck
