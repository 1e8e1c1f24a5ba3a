// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"

#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Recorded = MigrationFixture::recordedSql();

} // namespace

class tst_MigrationRunner : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_on = std::make_unique<MigrationFixture>(); }
    void cleanup() { m_on.reset(); }
    void makesTheJournalAsDieselDoes();
    void sharesTheJournalWithDiesel();
    void usesTheFirstSchemaOfTheSearchPath();
    void recordsTimesInUtc();
    void runsByteWiseAndOutOfOrder();
    void rollsTheWholeMigrationBack();
    void namesThePlaceOfAnError_data();
    void namesThePlaceOfAnError();
    void commentOnlyIsApplied();
    void runsOutsideATransaction();
    void keepsWhatAnUnwrappedScriptDid();
    void noticesAScriptsOwnCommit();
    void refusesAScriptsOwnRollback();
    void copyInAScriptDoesNotHang();
    void revertsTheLast();
    void failedRevertChangesNothing();
    void realSetGoesUpDownUp();
    void schemaSetupFillsOnlyItsOwn();

private:
    std::unique_ptr<MigrationFixture> m_on;
};

void tst_MigrationRunner::makesTheJournalAsDieselDoes()
{
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "CREATE TABLE a()")});
    QCOMPARE(failureOf(run), QString());
    // What diesel_cli sends to a database without a journal.
    const QString dieselDatabase = PrivateCluster::shared().createDatabaseFrom();
    (void)PrivateCluster::shared().psqlOrDie(
        QStringLiteral("CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (\n"
                       "       version VARCHAR(50) PRIMARY KEY NOT NULL,\n"
                       "       run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP\n)"),
        dieselDatabase);
    const QString describe = QStringLiteral("\\d+ __diesel_schema_migrations");
    QCOMPARE(m_on->psql(describe), PrivateCluster::shared().psql(describe, dieselDatabase));
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
}

void tst_MigrationRunner::sharesTheJournalWithDiesel()
{
    m_on->run(QStringLiteral("CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY NOT NULL,"
                             " run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);"
                             "INSERT INTO __diesel_schema_migrations VALUES ('1', '2026-01-02 03:04:05.678901'), "
                             "('9', 'infinity')"));
    const QList<Migration> set{
        migration(QStringLiteral("1"), "SELECT 1/0"), migration(QStringLiteral("2"), "SELECT 1")};
    const Result<MigrationPlan> plan = MigrationRunner(m_on->driver()).plan(setOf(set));
    QVERIFY(plan);
    QCOMPARE(plan->journal().schema, QStringLiteral("public"));
    QCOMPARE(plan->rows().at(0).appliedOn, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC));
    QCOMPARE(plan->rows().at(1).status, MigrationStatus::OutOfOrder);
    QCOMPARE(plan->rows().at(2).status, MigrationStatus::Missing);
    QVERIFY(!plan->rows().at(2).appliedOn.isValid());
    const Result<MigrationRun> run = m_on->apply(set);
    QCOMPARE(failureOf(run), QString());
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1 2 9"));
    QVERIFY(!m_on->driver().isInTransaction());
}

void tst_MigrationRunner::usesTheFirstSchemaOfTheSearchPath()
{
    m_on->run(QStringLiteral("CREATE SCHEMA first; CREATE TABLE public.__diesel_schema_migrations (version varchar(50) "
                             "PRIMARY KEY, run_on timestamp DEFAULT now() NOT NULL); "
                             "INSERT INTO public.__diesel_schema_migrations VALUES ('1');"
                             "ALTER DATABASE %1 SET search_path = absent, first, public")
                  .arg(m_on->database()));
    m_on->reconnect();
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "CREATE TABLE a()")});
    QCOMPARE(failureOf(run), QString());
    QCOMPARE(run->steps.size(), 1);
    QCOMPARE(m_on->psql(QStringLiteral("SELECT count(*) FROM first.__diesel_schema_migrations")), QStringLiteral("1"));
    m_on->run(QStringLiteral("ALTER DATABASE %1 SET search_path = absent").arg(m_on->database()));
    m_on->reconnect();
    const Result<MigrationRun> nowhere = m_on->apply({migration(QStringLiteral("1"), "SELECT 1")});
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::Missing);
}

void tst_MigrationRunner::recordsTimesInUtc()
{
    m_on->run(QStringLiteral("ALTER DATABASE %1 SET timezone = 'Pacific/Kiritimati'").arg(m_on->database()));
    m_on->reconnect();
    Migration outside = migration(QStringLiteral("2"), "SELECT 1");
    outside.inTransaction = false;
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "SELECT 1"), outside});
    QCOMPARE(failureOf(run), QString());
    QCOMPARE(m_on->psql(QStringLiteral("SELECT count(*) FROM __diesel_schema_migrations "
                                       "WHERE abs(extract(epoch FROM now() AT TIME ZONE 'UTC' - run_on)) < 60")),
        QStringLiteral("2"));
}

void tst_MigrationRunner::runsByteWiseAndOutOfOrder()
{
    m_on->run(QStringLiteral("CREATE TABLE seen(id serial, what text)"));
    const auto seen = [](const char *version) {
        const QByteArray name(version);
        return migration(QString::fromLatin1(name), "INSERT INTO seen(what) VALUES ('" + name + "')");
    };
    QVERIFY(m_on->apply({seen("6.0.2"), seen("6.0.10")}).has_value());
    QVERIFY(m_on->apply({seen("6.0.2"), seen("6.0.10"), seen("6.0.1"), seen("6.0.11"), seen("7")}).has_value());
    QCOMPARE(m_on->psql(QStringLiteral("SELECT string_agg(what, ' ' ORDER BY id) FROM seen")),
        QStringLiteral("6.0.10 6.0.2 6.0.1 6.0.11 7"));
}

void tst_MigrationRunner::rollsTheWholeMigrationBack()
{
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "CREATE TABLE a()"),
        migration(QStringLiteral("2"), "CREATE TABLE b(); INSERT INTO nowhere VALUES (1); CREATE TABLE c();"),
        migration(QStringLiteral("3"), "CREATE TABLE d()")});
    QVERIFY(run);
    QVERIFY(run->failure);
    QCOMPARE(run->steps.size(), 1);
    QCOMPARE(run->failure->version, QStringLiteral("2"));
    QCOMPARE(run->failure->error.sqlState, QStringLiteral("42P01"));
    QVERIFY(run->failure->rolledBack);
    QCOMPARE(m_on->psql(QStringLiteral("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class "
                                       "WHERE relname IN ('a', 'b', 'c', 'd')")),
        QStringLiteral("a"));
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
    QVERIFY(!m_on->driver().isInTransaction());
}

void tst_MigrationRunner::namesThePlaceOfAnError_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("statement");
    QTest::addColumn<QString>("sqlState");
    QTest::newRow("syntax") << QByteArray("CREATE TABLE a(\n  id int,,\n);") << 2 << 10 << 1 << QStringLiteral("42601");
    QTest::newRow("after other alphabets")
        << QByteArray("-- descrição: ação\nSELECT '€';\n  SELECT nothing;") << 3 << 10 << 2 << QStringLiteral("42703");
    QTest::newRow("no position, the statement")
        << QByteArray("SELECT 1;\nCREATE TABLE a();\nSELECT 1/0;") << 0 << 0 << 3 << QStringLiteral("22012");
}

void tst_MigrationRunner::namesThePlaceOfAnError()
{
    QFETCH(const QByteArray, script);
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), script)});
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->file, QStringLiteral("set/1_name/up.sql"));
    QTEST(run->failure->position.line, "line");
    QTEST(run->failure->position.column, "column");
    QTEST(run->failure->statement, "statement");
    QTEST(run->failure->error.sqlState, "sqlState");
    QVERIFY(!run->failure->error.message.isEmpty());
    QCOMPARE(
        m_on->psql(QStringLiteral("SELECT to_regclass('__diesel_schema_migrations') IS NULL")), QStringLiteral("t"));
}

void tst_MigrationRunner::commentOnlyIsApplied()
{
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "-- nothing to do")});
    QCOMPARE(failureOf(run), QString());
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
    const Result<MigrationRun> empty =
        m_on->apply({migration(QStringLiteral("1"), "-- x"), migration(QStringLiteral("2"), "")});
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, ErrorKind::Refused);
}

void tst_MigrationRunner::runsOutsideATransaction()
{
    m_on->run(QStringLiteral("CREATE TABLE a(id int)"));
    Migration outside = migration(
        QStringLiteral("1"), "CREATE INDEX CONCURRENTLY a_id ON a(id)", QByteArray("DROP INDEX CONCURRENTLY a_id"));
    outside.inTransaction = false;
    const Result<MigrationRun> run = m_on->apply({outside});
    QCOMPARE(failureOf(run), QString());
    QCOMPARE(m_on->psql(QStringLiteral("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass")),
        QStringLiteral("t"));
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
    const Result<MigrationRun> back = MigrationRunner(m_on->driver()).revertLast(setOf({outside}));
    QCOMPARE(failureOf(back), QString());
    QCOMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('a_id') IS NULL")), QStringLiteral("t"));
    // The same script in a transaction is the server's to refuse.
    outside.inTransaction = true;
    const Result<MigrationRun> inside = m_on->apply({outside});
    QVERIFY(inside && inside->failure);
    QCOMPARE(inside->failure->error.sqlState, QStringLiteral("25001"));
}

void tst_MigrationRunner::keepsWhatAnUnwrappedScriptDid()
{
    Migration outside = migration(QStringLiteral("1"), "CREATE TABLE a(); COMMIT; SELECT 1/0");
    outside.inTransaction = false;
    const Result<MigrationRun> run = m_on->apply({outside});
    QVERIFY(run && run->failure);
    QVERIFY(!run->failure->rolledBack);
    QCOMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('a') IS NOT NULL")), QStringLiteral("t"));
    QCOMPARE(m_on->psql(QStringLiteral("SELECT count(*) FROM __diesel_schema_migrations")), QStringLiteral("0"));
}

void tst_MigrationRunner::noticesAScriptsOwnCommit()
{
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "BEGIN; CREATE TABLE a(); COMMIT;"),
        migration(QStringLiteral("2"), "SAVEPOINT s; CREATE TABLE b(); ROLLBACK TO s; CREATE TABLE c()")});
    QCOMPARE(failureOf(run), QString());
    QVERIFY(run->steps.at(0).endedTransaction);
    QVERIFY(!run->steps.at(1).endedTransaction);
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1 2"));
    QCOMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('a') IS NOT NULL AND to_regclass('b') IS NULL "
                                       "AND to_regclass('c') IS NOT NULL")),
        QStringLiteral("t"));
}

void tst_MigrationRunner::refusesAScriptsOwnRollback()
{
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "CREATE TABLE a(); ROLLBACK;")});
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->error.kind, ErrorKind::Refused);
    QCOMPARE(
        m_on->psql(QStringLiteral("SELECT to_regclass('__diesel_schema_migrations') IS NULL")), QStringLiteral("t"));
    QVERIFY(!m_on->driver().isInTransaction());
}

void tst_MigrationRunner::copyInAScriptDoesNotHang()
{
    const Result<MigrationRun> run =
        m_on->apply({migration(QStringLiteral("1"), "COPY (SELECT generate_series(1, 100000)) TO STDOUT; SELECT 1"),
            migration(QStringLiteral("2"), "CREATE TABLE a(id int);\nCOPY a FROM STDIN;\nCREATE TABLE b();")});
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->version, QStringLiteral("2"));
    QCOMPARE(run->failure->error.kind, ErrorKind::Refused);
    QCOMPARE(run->failure->statement, 2);
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
    QCOMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('a') IS NULL")), QStringLiteral("t"));
}

void tst_MigrationRunner::revertsTheLast()
{
    const QList<Migration> set{migration(QStringLiteral("6.0.2"), "CREATE TABLE two()", QByteArray("DROP TABLE two")),
        migration(QStringLiteral("6.0.10"), "CREATE TABLE ten()", QByteArray("DROP TABLE ten"))};
    QVERIFY(m_on->apply(set).has_value());
    const Result<MigrationRun> first = MigrationRunner(m_on->driver()).revertLast(setOf(set));
    QCOMPARE(failureOf(first), QString());
    QCOMPARE(first->steps.at(0).version, QStringLiteral("6.0.2"));
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("6.0.10"));
    QCOMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('two') IS NULL AND to_regclass('ten') IS NOT NULL")),
        QStringLiteral("t"));
    QVERIFY(MigrationRunner(m_on->driver()).revertLast(setOf(set)).has_value());
    const Result<MigrationRun> third = MigrationRunner(m_on->driver()).revertLast(setOf(set));
    QVERIFY(!third);
    QCOMPARE(third.error().kind, ErrorKind::Refused);
}

void tst_MigrationRunner::failedRevertChangesNothing()
{
    const QList<Migration> set{
        migration(QStringLiteral("1"), "CREATE TABLE a()", QByteArray("DROP TABLE a;\nDROP TABLE nowhere;"))};
    QVERIFY(m_on->apply(set).has_value());
    const Result<MigrationRun> run = MigrationRunner(m_on->driver()).revertLast(setOf(set));
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->file, QStringLiteral("set/1_name/down.sql"));
    QCOMPARE(run->failure->statement, 2);
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
    QCOMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('a') IS NOT NULL")), QStringLiteral("t"));
}

void tst_MigrationRunner::realSetGoesUpDownUp()
{
    const Result<MigrationSet> set = MigrationSet::load(MigrationSet::builtInPath());
    QVERIFY(set);
    const QByteArray empty = m_on->dump();
    const Result<MigrationRun> up = MigrationRunner(m_on->driver()).applyPending(*set);
    QCOMPARE(failureOf(up), QString());
    QCOMPARE(up->steps.size(), set->migrations().size());
    const QByteArray first = m_on->dump();
    for (qsizetype left = set->migrations().size(); left > 0; --left) {
        const Result<MigrationRun> down = MigrationRunner(m_on->driver()).revertLast(*set);
        QCOMPARE(failureOf(down), QString());
    }
    m_on->run(QStringLiteral("ALTER TABLE __diesel_schema_migrations RENAME TO kept"));
    m_on->run(QStringLiteral("CREATE SCHEMA aside; ALTER TABLE kept SET SCHEMA aside; DROP SCHEMA aside CASCADE"));
    QCOMPARE(m_on->dump(), empty);
    QVERIFY(MigrationRunner(m_on->driver()).applyPending(*set).has_value());
    QCOMPARE(m_on->dump(), first);
}

void tst_MigrationRunner::schemaSetupFillsOnlyItsOwn()
{
    const Result<SchemaSetup::Report> first = SchemaSetup::run(m_on->driver(), {});
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QVERIFY(first->wasEmpty);
    QVERIFY(first->migrations.steps.size() >= 8);
    // Interrupted half-way, or made by an older Botdeck: the rest is caught up on.
    const Result<MigrationSet> set = MigrationSet::load(MigrationSet::builtInPath());
    QVERIFY(MigrationRunner(m_on->driver()).revertLast(*set).has_value());
    const Result<SchemaSetup::Report> again = SchemaSetup::run(m_on->driver(), {});
    QVERIFY(again);
    QVERIFY(!again->wasEmpty);
    QCOMPARE(again->migrations.steps.size(), 1);
    // Somebody else's database is left alone.
    const QString foreign = PrivateCluster::shared().createDatabaseFrom();
    (void)PrivateCluster::shared().psqlOrDie(QStringLiteral("CREATE TABLE theirs()"), foreign);
    const auto driver = MigrationFixture::connectionTo(PrivateCluster::shared().url(foreign));
    const Result<SchemaSetup::Report> third = SchemaSetup::run(*driver, {.withSample = true});
    QVERIFY(third);
    QVERIFY(!third->wasEmpty && third->migrations.steps.isEmpty() && !third->sampleLoaded);
}

QTEST_GUILESS_MAIN(tst_MigrationRunner)

#include "tst_MigrationRunner.moc"
