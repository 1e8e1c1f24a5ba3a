// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionPool.h"
#include "models/database/PgDriver.h"
#include "models/tables/ArrivedRowsDatabase.h"
#include "models/tables/PendingChanges.h"
#include "models/tables/PoolRowSource.h"
#include "models/tables/SaveController.h"
#include "models/tables/TableModel.h"

#include <QAbstractItemModelTester>

#include <memory>

namespace botdeck::test {

/// A database of its own on PrivateCluster::shared(), made by a script, with its catalogue and a connection. What
/// nobody expects to fail ends the test.
class TablesFixture
{
public:
    explicit TablesFixture(const QString &script, const QString &user = QStringLiteral("postgres"));

    [[nodiscard]] const QString &database() const { return m_database; }
    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }
    [[nodiscard]] PgDriver &driver() { return *m_driver; }
    [[nodiscard]] quint32 oid(const char *table) const;
    [[nodiscard]] int column(const char *table, const char *name) const;
    [[nodiscard]] int attribute(const char *table, const char *name) const;
    [[nodiscard]] RowRef row(const char *table, const QByteArray &key) const { return {oid(table), {key}}; }
    /// A field as TableModel would make it; nullptr is NULL.
    [[nodiscard]] static FieldChange field(const char *name, const char *base, const char *value);
    [[nodiscard]] static FieldChange fresh(const char *name, const char *value);
    /// One field of a row as update() of a TableModel would make it.
    [[nodiscard]] RowChange update(
        const char *table, const QList<QByteArray> &key, const char *column, const char *base, const char *value) const;
    /// Saves on driver(); what was refused before anything was sent is a report of that error.
    WriteReport save(const QList<RowChange> &rows) { return save(*m_driver, m_catalogue, rows); }
    [[nodiscard]] static WriteReport save(PgDriver &driver, const CataloguePtr &catalogue, const QList<RowChange> &rows,
        const QHash<quint32, int> &touched = {});
    /// The answer of the real psql.
    QString psql(const QString &sql) const;

private:
    QString m_database;
    CataloguePtr m_catalogue;
    std::unique_ptr<PgDriver> m_driver;
};

#define COMMITTED(report)                                                                                              \
    do {                                                                                                               \
        const WriteReport done = (report);                                                                             \
        QVERIFY2(done.outcome == WriteReport::Outcome::Committed, qPrintable(done.error.message));                     \
    } while (false)

/// A TableModel over a real pool, watched by QAbstractItemModelTester from the start.
struct LiveTable
{
    ArrivedRowsDatabase arrived;
    PoolRowSource source;
    TableModel model;
    QAbstractItemModelTester tester;

    LiveTable(ConnectionPool &pool, PendingChanges &changes, const TablesFixture &fixture, const char *table,
        const SecretRules &secrets = {});
    [[nodiscard]] QString text(int row, int column) const;
};

} // namespace botdeck::test
