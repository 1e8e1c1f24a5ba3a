// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/TablesFixture.h"

#include "models/tables/ChangeWriter.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/support/PrivateCluster.h"

namespace botdeck::test {

TablesFixture::TablesFixture(const QString &script, const QString &user)
    : m_database(PrivateCluster::shared().createDatabaseFrom())
{
    PrivateCluster::shared().psqlOrDie(script, m_database);
    m_catalogue = loadCatalogue(user, m_database);
    m_driver = connected(user, m_database);
}

quint32 TablesFixture::oid(const char *table) const
{
    const RelationInfo *relation = m_catalogue->relation(QString(), QLatin1String(table));
    if (!relation)
        qFatal("no table %s", table);
    return relation->oid;
}

int TablesFixture::column(const char *table, const char *name) const
{
    return m_catalogue->relation(oid(table))->column(QLatin1String(name));
}

int TablesFixture::attribute(const char *table, const char *name) const
{
    return m_catalogue->relation(oid(table))->columns.at(column(table, name)).number;
}

FieldChange TablesFixture::field(const char *name, const char *base, const char *value)
{
    FieldChange change{.name = QLatin1String(name), .baseKnown = true};
    change.base = base ? SqlText(base) : std::nullopt;
    change.value = value ? SqlText(value) : std::nullopt;
    return change;
}

FieldChange TablesFixture::fresh(const char *name, const char *value)
{
    return {.name = QLatin1String(name), .value = value ? SqlText(value) : std::nullopt};
}

RowChange TablesFixture::update(
    const char *table, const QList<QByteArray> &key, const char *column, const char *base, const char *value) const
{
    RowChange change{.row = {oid(table), key}};
    change.fields.insert(attribute(table, column), field(column, base, value));
    return change;
}

WriteReport TablesFixture::save(
    PgDriver &driver, const CataloguePtr &catalogue, const QList<RowChange> &rows, const QHash<quint32, int> &touched)
{
    WriteProgress progress;
    const WriteContext context{.catalogue = catalogue, .touchedColumns = touched};
    const Result<WriteReport> report = ChangeWriter::save(driver, context, {rows}, progress);
    if (report)
        return *report;
    WriteReport refused;
    refused.error = report.error();
    return refused;
}

QString TablesFixture::psql(const QString &sql) const
{
    return PrivateCluster::shared().psql(sql, m_database);
}

namespace {

TableContext contextOf(const TablesFixture &fixture, const char *table, const SecretRules &secrets,
    const ArrivedRowsDatabase &arrived, RowSource &source, PendingChanges &changes)
{
    TableContext context{.catalogue = fixture.catalogue(), .relation = fixture.oid(table), .secrets = secrets};
    context.database = arrived.database();
    context.source = &source;
    context.changes = &changes;
    return context;
}

} // namespace

LiveTable::LiveTable(ConnectionPool &pool, PendingChanges &changes, const TablesFixture &fixture, const char *table,
    const SecretRules &secrets)
    : arrived(fixture.catalogue())
    , source(&pool, fixture.catalogue(), fixture.oid(table), secrets)
    , model(contextOf(fixture, table, secrets, arrived, source, changes))
    , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
{
}

QString LiveTable::text(int row, int column) const
{
    return model.data(model.index(row, column)).toString();
}

} // namespace botdeck::test
