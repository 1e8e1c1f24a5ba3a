// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/CatalogueFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString LargeDatabase = QStringLiteral("large");

QString word(bool yes)
{
    return yes ? QStringLiteral("t") : QStringLiteral("f");
}

// Median of seven loads over one connection, milliseconds.
double medianLoadMs(PgDriver &driver)
{
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Result<CataloguePtr> catalogue = loadCatalogue(driver);
        if (!catalogue)
            qFatal("%s", qPrintable(catalogue.error().message));
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(3);
}

} // namespace

/// What a session may do, what is locked, partitioned, counted and large: the catalogue beside the server's own word.
class tst_CatalogueAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void partitions();
    void foreignKeysOfPartitions();
    void estimates();
    void triggers();
    void rowSecurity_data();
    void rowSecurity();
    void columnPrivileges();
    void privilegesAreWhatTheServerAllows_data();
    void privilegesAreWhatTheServerAllows();
    void takesNoRelationLock();
    void emptyDatabase();
    void missingAnswersAreErrors();
    void largeDatabase();

private:
    const RelationInfo &relation(const char *name) const
    {
        return *m_catalogue->relation({}, QString::fromLatin1(name));
    }

    CataloguePtr m_catalogue;
};

void tst_CatalogueAccess::initTestCase()
{
    createCatalogueDatabase();
    m_catalogue = loadCatalogue();
}

void tst_CatalogueAccess::partitions()
{
    QCOMPARE(relation("events").kind, RelationInfo::Kind::Partitioned);
    QVERIFY(relation("events").isTable() && !relation("events").isPartition);
    QCOMPARE(relation("events_2025").kind, RelationInfo::Kind::Partitioned);
    QVERIFY(relation("events_2025").isPartition);
    QCOMPARE(relation("events_2025").parent, relation("events").oid);
    QCOMPARE(relation("events_2025_1").parent, relation("events_2025").oid);
    QCOMPARE(relation("keys").parent, 0U);
    QCOMPARE(relation("events").rowKey()->columns, QList<int>({0, 1}));
}

void tst_CatalogueAccess::foreignKeysOfPartitions()
{
    // PostgreSQL keeps a copy of each foreign key for each partition on either side.
    QVERIFY(
        oracle(QStringLiteral("SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = 'marks'::regclass")).size()
        > 1);
    QCOMPARE(relation("marks").foreignKeys.size(), 1);
    QCOMPARE(relation("marks").foreignKeys.first().target, relation("events").oid);
    QCOMPARE(m_catalogue->referencesTo(relation("events").oid).size(), 1);
    QCOMPARE(m_catalogue->referencesTo(relation("events_2024").oid).size(), 1);
    QCOMPARE(m_catalogue->referencesTo(relation("events_2024").oid).first()->relation, relation("marks").oid);
    QCOMPARE(relation("events_2025_1").foreignKeys.size(), 1);
    QVERIFY(relation("events_2025_1").foreignKeys.first().inherited);
    QVERIFY(!relation("events").foreignKeys.first().inherited);
}

void tst_CatalogueAccess::estimates()
{
    QVERIFY(!relation("never_analysed").estimatedRows);
    QCOMPARE(relation("empty_table").estimatedRows.value_or(-1), 0.0);
    for (const char *name : {"keys", "events", "events_2025", "events_2024"}) {
        const double counted =
            PrivateCluster::shared()
                .psql(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(name)), CatalogueDatabase)
                .toDouble();
        QCOMPARE(relation(name).estimatedRows.value_or(-1), counted);
        QVERIFY(relation(name).pages > 0);
    }
    const QString pages = PrivateCluster::shared().psql(
        QStringLiteral("SELECT sum(relpages) FROM pg_class WHERE oid IN (SELECT 'keys'::regclass::oid UNION "
                       "SELECT reltoastrelid FROM pg_class WHERE oid = 'keys'::regclass UNION SELECT indexrelid "
                       "FROM pg_index WHERE indrelid = 'keys'::regclass OR indrelid = (SELECT reltoastrelid "
                       "FROM pg_class WHERE oid = 'keys'::regclass))"),
        CatalogueDatabase);
    QCOMPARE(QString::number(relation("keys").pages), pages);
}

void tst_CatalogueAccess::triggers()
{
    QVERIFY(relation("parents").hasDeleteTriggers);
    QVERIFY(!relation("parents").hasUpdateTriggers && !relation("parents").hasInsertTriggers);
    // A disabled trigger and those that keep foreign keys do not count.
    QVERIFY(!relation("children").hasDeleteTriggers);
    QVERIFY(relation("children").hasUpdateTriggers && relation("children").hasInsertTriggers);
    QVERIFY(!relation("parents").hasAfterTriggers && !relation("children").hasAfterTriggers);
    QVERIFY(relation("keys").hasAfterTriggers && relation("keys").hasUpdateTriggers);
    QVERIFY(!relation("view").hasAfterTriggers);
    QVERIFY(relation("view").insteadOfTriggers && !relation("children").insteadOfTriggers);
}

void tst_CatalogueAccess::rowSecurity_data()
{
    QTest::addColumn<QString>("role");
    for (const char *role : {"postgres", "keeper", "limited", "passer"})
        QTest::newRow(role) << QString::fromLatin1(role);
}

void tst_CatalogueAccess::rowSecurity()
{
    QFETCH(QString, role);
    const CataloguePtr catalogue = loadCatalogue(role);
    for (const char *name : {"guarded", "forced", "keys"}) {
        const QString active = PrivateCluster::shared().psql(
            QStringLiteral("SELECT row_security_active('%1')").arg(QLatin1String(name)), CatalogueDatabase, role);
        QCOMPARE(word(catalogue->relation({}, QString::fromLatin1(name))->rowSecurity), active);
    }
}

void tst_CatalogueAccess::columnPrivileges()
{
    const CataloguePtr catalogue = loadCatalogue(QStringLiteral("limited"));
    const RelationInfo &partly = *catalogue->relation({}, QStringLiteral("partly"));
    QVERIFY(partly.canSelect && partly.canInsert && partly.canUpdate && !partly.canDelete);
    const RelationInfo &away = *catalogue->relation({}, QStringLiteral("locked_away"));
    QVERIFY(!away.canSelect && !away.canInsert && !away.canUpdate && !away.canDelete);
    QVERIFY(!away.columns.first().canSelect);
    const RelationInfo &wholly = *catalogue->relation({}, QStringLiteral("wholly"));
    QVERIFY(wholly.canSelect && wholly.canDelete && !wholly.canUpdate);
    // The server itself, asked for each column.
    for (const ColumnInfo &column : partly.columns) {
        const QString answer =
            PrivateCluster::shared().psql(QStringLiteral("SELECT %1 FROM partly LIMIT 0").arg(column.name),
                CatalogueDatabase, QStringLiteral("limited"));
        QCOMPARE(column.canSelect, !answer.contains(QStringLiteral("permission denied")));
    }
    // The grant on the view is worth nothing without USAGE on its schema.
    const CataloguePtr outside = loadCatalogue(QStringLiteral("outsider"));
    const RelationInfo *view = outside->relation(QStringLiteral("other schema"), QStringLiteral("view"));
    QVERIFY(view && !view->canSelect);
    QVERIFY(catalogue->relation(QStringLiteral("other schema"), QStringLiteral("view"))->canSelect);
}

void tst_CatalogueAccess::privilegesAreWhatTheServerAllows_data()
{
    rowSecurity_data();
    QTest::newRow("outsider") << QStringLiteral("outsider");
}

void tst_CatalogueAccess::privilegesAreWhatTheServerAllows()
{
    QFETCH(QString, role);
    const CataloguePtr catalogue = loadCatalogue(role);
    const QJsonArray rows = oracle(
        QStringLiteral("SELECT c.oid::int8 o, attnum n, has_column_privilege('%1', c.oid, attnum, 'SELECT') s,"
                       " has_column_privilege('%1', c.oid, attnum, 'INSERT') i,"
                       " has_column_privilege('%1', c.oid, attnum, 'UPDATE') u"
                       " FROM pg_class c JOIN pg_attribute ON attrelid = c.oid WHERE attnum > 0 AND NOT attisdropped"
                       " AND relnamespace = 'public'::regnamespace AND relkind IN ('r','p','v','m','f')")
            .arg(role));
    QVERIFY(rows.size() > 80);
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const RelationInfo &table = *catalogue->relation(quint32(row.value(QStringLiteral("o")).toInteger()));
        const ColumnInfo &column = table.columns.at(table.columnByNumber(row.value(QStringLiteral("n")).toInt()));
        const QByteArray where = (table.name + u'.' + column.name).toUtf8();
        QVERIFY2(column.canSelect == row.value(QStringLiteral("s")).toBool(), where);
        QVERIFY2(column.canInsert == row.value(QStringLiteral("i")).toBool(), where);
        QVERIFY2(column.canUpdate == row.value(QStringLiteral("u")).toBool(), where);
    }
}

void tst_CatalogueAccess::takesNoRelationLock()
{
    const auto driver = connected();
    const double usual = medianLoadMs(*driver);
    const auto other = connected();
    QVERIFY(other->execute({"BEGIN"}));
    QVERIFY(
        other->execute({"LOCK TABLE types, public.\"we \"\"quote\"\" it\", events, forced IN ACCESS EXCLUSIVE MODE"}));
    // Any wait for a lock is an error now, as the control shows.
    const Limits noWaiting{0, 1};
    Unit control;
    control.limits = noWaiting;
    control.statements.push_back({"SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = (SELECT oid FROM"
                                  " pg_class WHERE relname = 'we \"quote\" it' ORDER BY oid LIMIT 1)"});
    const Result<UnitResult> waited = driver->run(control);
    QVERIFY(!waited);
    QCOMPARE(waited.error().sqlState, QStringLiteral("55P03"));
    for (const char *role : {"postgres", "limited"}) {
        const auto reader = connected(QString::fromLatin1(role));
        const Result<CataloguePtr> catalogue = loadCatalogue(*reader, noWaiting);
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
        QCOMPARE((*catalogue)->relations().size(), m_catalogue->relations().size());
    }
    qInfo("catalogue: %.1f ms, with ACCESS EXCLUSIVE held on four tables %.1f ms", usual, medianLoadMs(*driver));
    QVERIFY(other->execute({"ROLLBACK"}));
}

void tst_CatalogueAccess::emptyDatabase()
{
    const QString name = PrivateCluster::shared().createDatabaseFrom();
    const CataloguePtr catalogue = loadCatalogue(QStringLiteral("postgres"), name);
    QVERIFY(catalogue->relations().isEmpty());
    QCOMPARE(catalogue->schemas(), QStringList(QStringLiteral("public")));
}

void tst_CatalogueAccess::missingAnswersAreErrors()
{
    const auto driver = connected();
    Unit unit = CatalogueLoader::unit();
    QVERIFY(unit.statements.size() <= 6);
    QVERIFY(!CatalogueLoader::build({}));
    unit.statements.at(2) = {"SELECT 1 AS relation"};
    const Result<UnitResult> answer = driver->run(unit);
    QVERIFY(answer);
    const Result<CataloguePtr> catalogue = CatalogueLoader::build(*answer);
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().kind, ErrorKind::Server);
    QVERIFY(catalogue.error().message.contains(QStringLiteral("catalogue/columns")));
}

void tst_CatalogueAccess::largeDatabase()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    cluster.createDatabase(LargeDatabase);
    cluster.psqlOrDie(QStringLiteral(R"sql(
        DO $$ BEGIN FOR i IN 1..300 LOOP EXECUTE format('CREATE TABLE t%s (id uuid PRIMARY KEY DEFAULT
            gen_random_uuid(), name text NOT NULL DEFAULT ''x'', a int, b int, c text, d jsonb DEFAULT ''{}'', e
            timestamptz DEFAULT now(), f numeric, g bool, parent uuid REFERENCES t%s (id))', i, greatest(i - 1, 1));
            EXECUTE format('CREATE INDEX ON t%s (e DESC, id DESC)', i);
            EXECUTE format('CREATE INDEX ON t%s (parent)', i);
            EXECUTE format('GRANT SELECT (id, name), UPDATE (name) ON t%s TO limited', i); END LOOP;
        EXECUTE 'CREATE TABLE wide (' ||
            (SELECT string_agg('c' || i || ' int DEFAULT ' || i, ',') FROM generate_series(1, 1600) i) || ')';
        EXECUTE 'GRANT SELECT (' || (SELECT string_agg('c' || i, ',') FROM generate_series(1, 1600, 2) i)
            || ') ON wide TO limited'; END $$)sql"),
        LargeDatabase);
    for (const char *role : {"postgres", "limited"}) {
        const auto driver = connected(QString::fromLatin1(role), LargeDatabase);
        const double milliseconds = medianLoadMs(*driver);
        qInfo("catalogue of 300 tables and one of 1 600 columns as %s: %.1f ms", role, milliseconds);
        const Result<CataloguePtr> catalogue = loadCatalogue(*driver);
        QCOMPARE((*catalogue)->relations().size(), 301);
        const RelationInfo &wide = *(*catalogue)->relation({}, QStringLiteral("wide"));
        QCOMPARE(wide.columns.size(), 1600);
        const auto readable = std::count_if(
            wide.columns.cbegin(), wide.columns.cend(), [](const ColumnInfo &column) { return column.canSelect; });
        QCOMPARE(readable, QLatin1String(role) == QLatin1String("postgres") ? 1600 : 800);
    }
}

QTEST_GUILESS_MAIN(tst_CatalogueAccess)
#include "tst_CatalogueAccess.moc"
