// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/OpenDriver.h"
#include "tests/support/PgBouncerFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QtTest>

using namespace botdeck;
using botdeck::test::PgBouncerFixture;
using botdeck::test::PrivateCluster;

Q_DECLARE_METATYPE(botdeck::ErrorKind)

class tst_PgDriver : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void servesQSqlQuery();
    void keepsEveryDigit();
    void runsAUnitInOneTransaction();
    void pinsSettingsInsideTheUnitOnly();
    void namesTheFailingStatement();
    void readOnlyProfileRefusesWrites();
    void reportsConnectionErrors_data();
    void reportsConnectionErrors();
    void runsScriptsWhole();
    void copiesBothWays();
    void survivesLargeParameters();
    void knowsAPooler();
    void leavesNothingBehindOnAPooler();

private:
    [[nodiscard]] ConnectionSpec spec() const;
    [[nodiscard]] std::unique_ptr<PgDriver> opened() const { return test::opened(spec()); }
    QString m_database;
};

void tst_PgDriver::initTestCase()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(QStringLiteral("CREATE TABLE thing(id int PRIMARY KEY, note text)"), m_database);
}

ConnectionSpec tst_PgDriver::spec() const
{
    return *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database));
}

void tst_PgDriver::servesQSqlQuery()
{
    auto *driver = new PgDriver(spec());
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(driver, QStringLiteral("plain"));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.prepare(QStringLiteral("SELECT $1::int AS a, $2::text AS b, $3::bool AS c, NULL AS d")));
        query.addBindValue(42);
        query.addBindValue(QStringLiteral("π"));
        query.addBindValue(true);
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
        QCOMPARE(query.record().fieldName(1), QStringLiteral("b"));
        QVERIFY(query.next());
        QCOMPARE(query.value(0), QVariant(42));
        QCOMPARE(query.value(1), QVariant(QStringLiteral("π")));
        QCOMPARE(query.value(2), QVariant(true));
        QVERIFY(query.isNull(3));
        QVERIFY(!query.next());

        QVERIFY(database.transaction());
        QVERIFY(query.exec(QStringLiteral("INSERT INTO thing VALUES (900, 'rolled back')")));
        QCOMPARE(query.numRowsAffected(), 1);
        QVERIFY(database.rollback());
        QVERIFY(!query.exec(QStringLiteral("SELECT 1/0")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("22012"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT count(*) FROM thing WHERE id = 900"), m_database),
        QStringLiteral("0"));
}

void tst_PgDriver::keepsEveryDigit()
{
    const auto driver = opened();
    const auto rows = driver->execute({"SELECT 12345678901234567890.123456789012345678901234567890::numeric, "
                                       "'infinity'::timestamptz, 'NaN'::float8",
        {}, "digits"});
    QVERIFY(rows);
    QCOMPARE(rows->text(0, 0).toByteArray(), QByteArray("12345678901234567890.123456789012345678901234567890"));
    QCOMPARE(rows->text(0, 1).toByteArray(), QByteArray("infinity"));
    QCOMPARE(rows->text(0, 2).toByteArray(), QByteArray("NaN"));
}

void tst_PgDriver::runsAUnitInOneTransaction()
{
    const auto driver = opened();
    Unit unit;
    unit.access = Access::ReadWrite;
    unit.lane = Lane::Write;
    unit.statements = {{"INSERT INTO thing VALUES (1, $1)", {QByteArray("one")}, "insert"},
        {"SELECT pg_current_xact_id_if_assigned() IS NOT NULL, note FROM thing WHERE id = 1", {}, "read"}};
    const auto result = driver->run(unit);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->rows.size(), 2U);
    QCOMPARE(result->rows[0].affectedRows(), 1);
    QVERIFY(result->rows[1].boolean(0, 0));
    QVERIFY(!driver->isInTransaction());
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT note FROM thing WHERE id = 1"), m_database),
        QStringLiteral("one"));
}

void tst_PgDriver::pinsSettingsInsideTheUnitOnly()
{
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("ALTER DATABASE %1 SET DateStyle = 'German, DMY'").arg(m_database), m_database);
    const auto driver = opened();
    const Statement date{"SELECT DATE '2026-03-02'", {}, "date"};
    Unit unit;
    unit.statements = {date};
    const auto inside = driver->run(unit);
    QVERIFY(inside);
    QCOMPARE(inside->rows[0].string(0, 0), QStringLiteral("2026-03-02"));
    const auto outside = driver->execute(date);
    QVERIFY(outside);
    QCOMPARE(outside->string(0, 0), QStringLiteral("02.03.2026"));
    PrivateCluster::shared().psqlOrDie(QStringLiteral("ALTER DATABASE %1 RESET DateStyle").arg(m_database), m_database);
}

void tst_PgDriver::namesTheFailingStatement()
{
    const auto driver = opened();
    Unit unit;
    unit.access = Access::ReadWrite;
    unit.statements = {{"INSERT INTO thing VALUES (2, 'kept out')", {}, "a"},
        {"INSERT INTO thing VALUES ($1, 'bad')", {QByteArray("not a number")}, "b"}, {"SELECT 1", {}, "c"}};
    const auto result = driver->run(unit);
    QVERIFY(!result);
    QCOMPARE(result.error().statement, 1);
    QCOMPARE(result.error().kind, ErrorKind::BadValue);
    QCOMPARE(result.error().sqlState, QStringLiteral("22P02"));
    QVERIFY(!driver->isInTransaction());
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT count(*) FROM thing WHERE id = 2"), m_database),
        QStringLiteral("0"));
}

void tst_PgDriver::readOnlyProfileRefusesWrites()
{
    ConnectionSpec readOnly = spec();
    readOnly.readOnly = true;
    PgDriver driver(readOnly);
    QVERIFY(driver.connectNow());
    Unit unit;
    unit.access = Access::ReadWrite;
    unit.statements = {{"INSERT INTO thing VALUES (3, 'no')", {}, "insert"}};
    const auto result = driver.run(unit);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::ReadOnly);
}

void tst_PgDriver::reportsConnectionErrors_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ErrorKind>("kind");
    PrivateCluster &cluster = PrivateCluster::shared();
    const QString port = QString::number(cluster.port());
    QTest::newRow("port") << QStringLiteral("postgresql://postgres@127.0.0.1:1/postgres") << ErrorKind::Unreachable;
    QTest::newRow("host") << QStringLiteral("postgresql://postgres@no-such-host.invalid/postgres?sslmode=disable")
                          << ErrorKind::Unreachable;
    QTest::newRow("socket") << QStringLiteral("postgresql://postgres@/postgres?host=/nowhere")
                            << ErrorKind::Unreachable;
    QTest::newRow("database") << cluster.url(QStringLiteral("no_such_database")) << ErrorKind::NoDatabase;
    QTest::newRow("role") << cluster.url(QStringLiteral("postgres"), QStringLiteral("nobody_here"))
                          << ErrorKind::Authentication;
    cluster.createDatabase(QStringLiteral("shut"));
    cluster.psqlOrDie(
        QStringLiteral("CREATE ROLE \"out\"\"sider\" LOGIN; REVOKE CONNECT ON DATABASE shut FROM PUBLIC"));
    QTest::newRow("no connect") << cluster.url(QStringLiteral("shut"), QStringLiteral("out\"sider"))
                                << ErrorKind::Permission;
    QTest::newRow("tls") << QStringLiteral("postgresql://postgres@127.0.0.1:%1/postgres?sslmode=require").arg(port)
                         << ErrorKind::Tls;
}

void tst_PgDriver::reportsConnectionErrors()
{
    QFETCH(QString, url);
    QFETCH(ErrorKind, kind);
    PgDriver driver(*ConnectionSpec::fromUrl(url));
    const Outcome outcome = driver.connectNow();
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().kind == kind, qPrintable(outcome.error().message));
    QVERIFY(!outcome.error().hint.isEmpty());
    if (kind == ErrorKind::Tls)
        QVERIFY2(outcome.error().hint.contains(QStringLiteral("offers no TLS")), qPrintable(outcome.error().hint));
    if (kind == ErrorKind::Permission) {
        const QString grant = outcome.error().remedy;
        QCOMPARE(grant, QStringLiteral("GRANT CONNECT ON DATABASE \"shut\" TO \"out\"\"sider\";"));
        QVERIFY(outcome.error().hint.contains(grant.chopped(1)));
        (void)PrivateCluster::shared().psqlOrDie(grant); // as an administrator would, who copied it
        QVERIFY(driver.connectNow());
    }
}

void tst_PgDriver::runsScriptsWhole()
{
    const auto driver = opened();
    const auto tags = driver->runScript(
        "CREATE TABLE s(a text); INSERT INTO s VALUES ('a;b'); DO $$ BEGIN PERFORM 1; END $$; DROP TABLE s");
    QVERIFY(tags);
    QCOMPARE(*tags, (QList<QByteArray>{"CREATE TABLE", "INSERT 0 1", "DO", "DROP TABLE"}));
    const auto bad = driver->runScript("CREATE TABLE s(a text); SELECT nonsense");
    QVERIFY(!bad);
    QCOMPARE(bad.error().sqlState, QStringLiteral("42703"));
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT to_regclass('s') IS NULL"), m_database),
        QStringLiteral("t"));
}

void tst_PgDriver::copiesBothWays()
{
    const auto driver = opened();
    QVERIFY(driver->runScript("CREATE TABLE copied(n int, t text)"));
    int row = 0;
    const auto copied = driver->copyIn("COPY copied FROM STDIN", [&row]() -> QByteArray {
        ++row;
        return row > 50'000 ? QByteArray() : QByteArray::number(row) + "\tline " + QByteArray(60, 'x') + "\n";
    });
    QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().message));
    QCOMPARE(*copied, 50'000);
    qsizetype lines = 0;
    QVERIFY(driver->copyOut({"COPY copied TO STDOUT", {}, "out"}, [&lines](QByteArrayView chunk) {
        lines += chunk.toByteArray().count('\n');
        return true;
    }));
    QCOMPARE(lines, 50'000);
    const auto stopped = driver->copyOut({"COPY copied TO STDOUT", {}, "out"}, [](QByteArrayView) { return false; });
    QVERIFY(!stopped);
    QVERIFY(driver->settle(2000));
    QVERIFY(driver->execute({"SELECT 1", {}, "after"}));
}

void tst_PgDriver::survivesLargeParameters()
{
    const auto driver = opened();
    const QByteArray large(10'000'000, 'm');
    Unit unit;
    for (int i = 0; i < 3; ++i)
        unit.statements.push_back({"SELECT $1::text", {large}, "echo"});
    const auto result = driver->run(unit);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->rows[2].text(0, 0).size(), large.size());
}

void tst_PgDriver::knowsAPooler()
{
    const PgBouncerFixture pooler(PrivateCluster::shared());
    const auto direct = opened();
    QVERIFY(!direct->facts()->behindPooler);
    PgDriver pooled(*ConnectionSpec::fromUrl(pooler.url(m_database)));
    const Outcome outcome = pooled.connectNow();
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    const auto facts = pooled.facts();
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().message));
    QVERIFY(facts->behindPooler);
    QCOMPARE(facts->database, m_database);
    QVERIFY(!facts->systemIdentifier.isEmpty());
}

void tst_PgDriver::leavesNothingBehindOnAPooler()
{
    const PgBouncerFixture pooler(PrivateCluster::shared(), 1);
    const QString ask = QStringLiteral("SELECT string_agg(name || '=' || setting, ',' ORDER BY name) FROM pg_settings "
                                       "WHERE name <> 'application_name'");
    const QString before = pooler.psql(ask, m_database);
    PgDriver driver(*ConnectionSpec::fromUrl(pooler.url(m_database)));
    QVERIFY(driver.connectNow());
    Unit good;
    good.statements = {{"SELECT 1", {}, "one"}};
    QVERIFY(driver.run(good));
    Unit bad;
    bad.access = Access::ReadWrite;
    bad.statements = {{"SELECT 1/0", {}, "zero"}};
    QVERIFY(!driver.run(bad));
    QVERIFY(driver.begin(Access::ReadWrite, Lane::Write, {}, {}));
    QVERIFY(driver.commit());
    QCOMPARE(pooler.psql(ask, m_database), before);
    QCOMPARE(
        pooler.psql(QStringLiteral("SELECT count(*) FROM pg_prepared_statements"), m_database), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(tst_PgDriver)
#include "tst_PgDriver.moc"
