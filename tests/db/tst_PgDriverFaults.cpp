// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/OpenDriver.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PrivateCluster.h"

#include <QtTest>

#include <chrono>
#include <functional>
#include <thread>

using namespace botdeck;
using botdeck::test::FaultProxy;
using botdeck::test::PrivateCluster;

namespace {

constexpr int LivenessMs = 60'000; // that it happens at all, on a loaded machine too

/// Asks again and again, on a thread without an event loop. False: it did not come true in time.
bool comesTrue(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(LivenessMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

} // namespace

/// What a connection tells of what was cancelled, or lost at its COMMIT.
class tst_PgDriverFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void interruptsAndSettles();
    void settlesWhatCatchesTheCancel();
    void settlesWithinItsTime();
    void lossAtCommitIsUnknown_data();
    void lossAtCommitIsUnknown();
    void fatalAtCommitIsUnknown_data() { lossAtCommitIsUnknown_data(); }
    void fatalAtCommitIsUnknown();
    void commitMayStandThoughTheConnectionEnded();
    void commitThatWasNotSentIsLost();

private:
    [[nodiscard]] std::unique_ptr<PgDriver> opened() const
    {
        return test::opened(ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database)));
    }
    QString m_database;
};

void tst_PgDriverFaults::initTestCase()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(QStringLiteral("CREATE TABLE thing(id int PRIMARY KEY, note text)"), m_database);
}

void tst_PgDriverFaults::interruptsAndSettles()
{
    const auto driver = opened();
    std::thread canceller([&driver] {
        // The statement is visible to others before it is interrupted.
        const QString ask =
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(61%'");
        (void)comesTrue([&] { return PrivateCluster::shared().psql(ask) == QLatin1String("1"); });
        driver->interrupt();
    });
    QElapsedTimer timer;
    timer.start();
    const auto rows = driver->execute({"SELECT pg_sleep(61)", {}, "sleep"});
    canceller.join();
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
    QVERIFY(driver->settle(2000));
    QVERIFY(timer.elapsed() < 61'000); // it did not sleep to its end
    QCOMPARE(PrivateCluster::shared().psql(
                 QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(61%' "
                                "AND state = 'active'")),
        QStringLiteral("0"));
    const auto after = driver->execute({"SELECT 7", {}, "after"});
    QVERIFY(after);
    QCOMPARE(after->integer(0, 0), 7);
}

void tst_PgDriverFaults::settlesWhatCatchesTheCancel()
{
    const auto driver = opened();
    const auto sleeps = [this](const char *count) {
        return PrivateCluster::shared().psql(QStringLiteral(
                   "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = '%1'")
                                                 .arg(m_database))
            == QLatin1String(count);
    };
    std::thread canceller([&] {
        (void)comesTrue([&] { return sleeps("1"); });
        driver->interrupt();
    });
    // One cancel alone leaves it running, as one does that comes while the server is between two statements.
    const auto tags = driver->runScript("DO $$ BEGIN PERFORM pg_sleep(61); EXCEPTION WHEN query_canceled THEN "
                                        "PERFORM pg_sleep(62); END $$; SELECT pg_sleep(63)");
    canceller.join();
    QVERIFY(!tags);
    QVERIFY(driver->settle(10'000));
    QVERIFY(sleeps("0"));
    QVERIFY(driver->execute({"SELECT 1", {}, "after"}));
}

void tst_PgDriverFaults::lossAtCommitIsUnknown_data()
{
    QTest::addColumn<bool>("inOneUnit");
    QTest::newRow("COMMIT with the rest") << true;
    QTest::newRow("COMMIT by itself") << false;
}

void tst_PgDriverFaults::lossAtCommitIsUnknown()
{
    QFETCH(bool, inOneUnit);
    const auto driver = opened();
    // A deferred trigger runs at COMMIT: the backend ends there, with 57P01 as its last words.
    QVERIFY(driver->runScript(
        "CREATE TABLE fatal(n int); CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "
        "pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$; CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT "
        "ON fatal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die()"));
    const auto drop = qScopeGuard([this] {
        PrivateCluster::shared().psqlOrDie(QStringLiteral("DROP TABLE fatal; DROP FUNCTION die()"), m_database);
    });
    const std::vector<Statement> insert{{"INSERT INTO fatal VALUES (1)", {}, "insert"}};
    Error error;
    if (inOneUnit) {
        const auto done = driver->run(Unit{insert, Access::ReadWrite, Lane::Write});
        QVERIFY(!done);
        error = done.error();
    } else {
        QVERIFY(driver->begin(Access::ReadWrite, Lane::Write, {}, insert));
        const Outcome done = driver->commit();
        QVERIFY(!done);
        error = done.error();
    }
    if (inOneUnit)
        QCOMPARE(error.sqlState, QStringLiteral("57P01"));
    QCOMPARE(error.kind, ErrorKind::Unknown);
}

void tst_PgDriverFaults::commitMayStandThoughTheConnectionEnded()
{
    test::ClusterOptions options;
    options.configuration = {
        QStringLiteral("synchronous_standby_names = 'nobody'"), QStringLiteral("synchronous_commit = local")};
    const PrivateCluster cluster(options);
    cluster.psqlOrDie(QStringLiteral("CREATE TABLE kept(n int)"));
    PgDriver driver(*ConnectionSpec::fromUrl(cluster.url(QStringLiteral("postgres"))));
    QVERIFY(driver.connectNow());
    std::thread terminator([&] {
        const QString terminate = QStringLiteral(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
        if (!comesTrue([&] { return cluster.psql(terminate) == QLatin1String("1"); }))
            driver.interrupt(); // nothing to end: the test fails instead of waiting
    });
    const auto done = driver.run(Unit{{{"SET LOCAL synchronous_commit = on", {}, "wait for the standby"},
                                          {"INSERT INTO kept VALUES (1)", {}, "insert"}},
        Access::ReadWrite, Lane::Write});
    terminator.join();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Unknown);
    QCOMPARE(cluster.psql(QStringLiteral("SELECT count(*) FROM kept")), QStringLiteral("1"));
}

void tst_PgDriverFaults::fatalAtCommitIsUnknown()
{
    QFETCH(bool, inOneUnit);
    const auto driver = opened();
    // What the server says last is a unique violation, as it might be a full disk of its log.
    QVERIFY(
        driver->runScript("DROP TABLE IF EXISTS once; CREATE TABLE once(n int UNIQUE DEFERRABLE INITIALLY DEFERRED);"
                          "SET exit_on_error = on"));
    const std::vector<Statement> insert{{"INSERT INTO once VALUES (1), (1)", {}, "insert"}};
    Error error;
    if (inOneUnit) {
        const auto done = driver->run(Unit{insert, Access::ReadWrite, Lane::Write});
        QVERIFY(!done);
        error = done.error();
        QCOMPARE(error.sqlState, QStringLiteral("23505"));
    } else {
        QVERIFY(driver->begin(Access::ReadWrite, Lane::Write, {}, insert));
        const Outcome done = driver->commit();
        QVERIFY(!done);
        error = done.error();
    }
    QCOMPARE(error.kind, ErrorKind::Unknown);
}

void tst_PgDriverFaults::settlesWithinItsTime()
{
    FaultProxy proxy(PrivateCluster::shared().port());
    PgDriver driver(*ConnectionSpec::fromUrl(
        PrivateCluster::shared().tcpUrl(m_database, QStringLiteral("postgres"), proxy.port())));
    QVERIFY(driver.connectNow());
    QVERIFY(driver.begin(Access::ReadOnly, Lane::Interactive, {}, {}));
    driver.interrupt();
    proxy.delay(500); // its question is answered after 1 s, its ROLLBACK would be after 2
    QVERIFY(!driver.settle(1'500));
}

void tst_PgDriverFaults::commitThatWasNotSentIsLost()
{
    const auto driver = opened();
    const std::vector<Statement> insert{{"INSERT INTO thing VALUES (901, 'lost')", {}, "insert"}};
    QVERIFY(driver->begin(Access::ReadWrite, Lane::Write, {}, insert));
    const auto died = driver->execute({"SELECT pg_terminate_backend(pg_backend_pid())", {}, "die"});
    QVERIFY(!died);
    const Outcome done = driver->commit();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Lost);
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT count(*) FROM thing WHERE id = 901"), m_database),
        QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(tst_PgDriverFaults)
#include "tst_PgDriverFaults.moc"
