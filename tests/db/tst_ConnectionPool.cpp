// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestUnit.h"

#include "models/base/Deliver.h"
#include "models/database/ConnectionPool.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PrivateCluster.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using namespace botdeck;
using botdeck::test::FaultProxy;
using botdeck::test::PrivateCluster;
using botdeck::test::unitOf;
using State = ConnectionPool::State;

class tst_ConnectionPool : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensAndTellsFacts();
    void failsToOpenWithAReason();
    void runsManyUnits();
    void oneConnectionServesAllLanes();
    void longJobsLeaveRoom();
    void cancelsWhatRunsAndWhatWaits();
    void terminatedBackendsAreNotNoticed();
    void resetTellsLostAndComesBack();
    void refusedServerComesBack();
    void blackHoleFreesThePageOnCancel();
    void delayIsNoFault();
    void frozenServerQuitsWithinASecond();
    void changedPasswordIsTold();
    void fullServerIsTold();
    void standbyRefusesWrites();
    void writesNeverRunTwice();
    void quitsWithinASecondWhileConnecting();
    void transactionLeftOpenIsRolledBack();

private:
    [[nodiscard]] ConnectionSpec through(const FaultProxy &proxy) const;
    [[nodiscard]] ConnectionSpec direct() const;
    static void open(ConnectionPool &pool);
    /// How many backends of the database run pg_sleep().
    [[nodiscard]] QString sleeping() const;

    QString m_database;
};

#define WAIT_FOR(ticket) QTRY_VERIFY_WITH_TIMEOUT((ticket).future.isFinished(), 20'000)

void tst_ConnectionPool::initTestCase()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(QStringLiteral("CREATE TABLE mark(n int)"), m_database);
}

ConnectionSpec tst_ConnectionPool::direct() const
{
    return *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database));
}

ConnectionSpec tst_ConnectionPool::through(const FaultProxy &proxy) const
{
    return *ConnectionSpec::fromUrl(
        PrivateCluster::shared().tcpUrl(m_database, QStringLiteral("postgres"), proxy.port()));
}

QString tst_ConnectionPool::sleeping() const
{
    return PrivateCluster::shared().psql(
        QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = '%1'")
            .arg(m_database));
}

void tst_ConnectionPool::open(ConnectionPool &pool)
{
    auto future = pool.open();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
    QVERIFY2(future.result(), qPrintable(future.result() ? QString() : future.result().error().message));
    QTRY_COMPARE(pool.state(), State::Ready);
}

void tst_ConnectionPool::opensAndTellsFacts()
{
    ConnectionPool pool(direct());
    QSignalSpy states(&pool, &ConnectionPool::stateChanged);
    open(pool);
    QCOMPARE(pool.facts().database, m_database);
    QCOMPARE(pool.facts().user, QStringLiteral("postgres"));
    QVERIFY(pool.facts().isSuperuser);
    QCOMPARE(QString::number(pool.facts().version),
        PrivateCluster::shared().psql(QStringLiteral("SHOW server_version_num")));
    QCOMPARE(states.count(), 2);
    pool.close();
    QCOMPARE(pool.state(), State::Disconnected);
    auto refused = pool.run(unitOf("SELECT 1"));
    QVERIFY(refused.future.isFinished());
    QVERIFY(!refused.future.result());
}

void tst_ConnectionPool::failsToOpenWithAReason()
{
    ConnectionPool pool(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(QStringLiteral("not_there"))));
    auto future = pool.open();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, ErrorKind::NoDatabase);
    QTRY_COMPARE(pool.state(), State::Disconnected);
}

void tst_ConnectionPool::runsManyUnits()
{
    ConnectionPool pool(direct(), 4);
    open(pool);
    std::vector<Ticket<UnitResult>> tickets;
    for (int i = 0; i < 200; ++i)
        tickets.push_back(pool.run(unitOf("SELECT " + QByteArray::number(i))));
    for (int i = 0; i < 200; ++i) {
        WAIT_FOR(tickets[static_cast<std::size_t>(i)]);
        const auto result = tickets[static_cast<std::size_t>(i)].future.result();
        QVERIFY(result);
        QCOMPARE(result->rows[0].integer(0, 0), i);
    }
    QVERIFY(PrivateCluster::shared()
                .psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = '%1' AND "
                                     "application_name = 'Botdeck'")
                          .arg(m_database))
                .toInt()
        <= 4);
    QCOMPARE(PrivateCluster::shared().psql(
                 QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in tr%'")),
        QStringLiteral("0"));
}

void tst_ConnectionPool::oneConnectionServesAllLanes()
{
    ConnectionPool pool(direct(), 1);
    open(pool);
    auto longJob = pool.run(unitOf("SELECT 1", Lane::Long));
    auto write = pool.run(unitOf("INSERT INTO mark VALUES (1)", Lane::Write, Access::ReadWrite));
    auto read = pool.run(unitOf("SELECT 2"));
    WAIT_FOR(longJob);
    WAIT_FOR(write);
    WAIT_FOR(read);
    QVERIFY(longJob.future.result() && write.future.result() && read.future.result());
}

void tst_ConnectionPool::longJobsLeaveRoom()
{
    ConnectionPool pool(direct(), 2);
    open(pool);
    auto first = pool.run(unitOf("SELECT pg_sleep(60)", Lane::Long));
    auto second = pool.run(unitOf("SELECT pg_sleep(60)", Lane::Long));
    auto read = pool.run(unitOf("SELECT 5"));
    WAIT_FOR(read);
    QVERIFY(read.future.result());
    QVERIFY(!first.future.isFinished());
    QVERIFY(!second.future.isFinished());
}

void tst_ConnectionPool::cancelsWhatRunsAndWhatWaits()
{
    ConnectionPool pool(direct(), 1);
    open(pool);
    auto running = pool.run(unitOf("SELECT pg_sleep(62)"));
    auto waiting = pool.run(unitOf("SELECT 1"));
    const QString ask = QStringLiteral(
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(62%' AND state = 'active'");
    QTRY_COMPARE(PrivateCluster::shared().psql(ask), QStringLiteral("1"));
    pool.cancel(waiting.id);
    QVERIFY(waiting.future.isFinished());
    pool.cancel(running.id);
    QVERIFY(running.future.isFinished()); // at once, not when the server has agreed
    QCOMPARE(running.future.result().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE_WITH_TIMEOUT(PrivateCluster::shared().psql(ask), QStringLiteral("0"), 20'000);
    auto next = pool.run(unitOf("SELECT 3"));
    WAIT_FOR(next);
    QVERIFY(next.future.result());
    QCOMPARE(pool.state(), State::Ready);
}

void tst_ConnectionPool::terminatedBackendsAreNotNoticed()
{
    ConnectionPool pool(direct(), 2);
    open(pool);
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'").arg(m_database));
    auto read = pool.run(unitOf("SELECT 8"));
    WAIT_FOR(read);
    QVERIFY2(read.future.result(), "a read runs once more on a fresh connection");
    QCOMPARE(pool.state(), State::Ready);
}

void tst_ConnectionPool::resetTellsLostAndComesBack()
{
    FaultProxy proxy(PrivateCluster::shared().port());
    ConnectionPool pool(through(proxy), 2);
    open(pool);
    proxy.reset();
    auto read = pool.run(unitOf("SELECT 1"));
    WAIT_FOR(read);
    QVERIFY(!read.future.result());
    QTRY_VERIFY(pool.state() == State::Lost || pool.state() == State::Reconnecting);
    proxy.pass();
    QTRY_COMPARE_WITH_TIMEOUT(pool.state(), State::Ready, 40'000);
    auto after = pool.run(unitOf("SELECT 1"));
    WAIT_FOR(after);
    QVERIFY(after.future.result());
}

void tst_ConnectionPool::refusedServerComesBack()
{
    FaultProxy proxy(PrivateCluster::shared().port());
    ConnectionPool pool(through(proxy), 2);
    open(pool);
    proxy.refuse();
    proxy.dropConnections();
    auto read = pool.run(unitOf("SELECT 1"));
    WAIT_FOR(read);
    QCOMPARE(read.future.result().error().kind, ErrorKind::Unreachable);
    QTRY_VERIFY(pool.state() == State::Lost || pool.state() == State::Reconnecting);
    auto whileDown = pool.run(unitOf("SELECT 1"));
    QVERIFY2(whileDown.future.isFinished(), "nothing queues up while the server is down");
    proxy.pass();
    pool.reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(pool.state(), State::Ready, 40'000);
}

void tst_ConnectionPool::blackHoleFreesThePageOnCancel()
{
    FaultProxy proxy(PrivateCluster::shared().port());
    ConnectionPool pool(through(proxy), 2);
    open(pool);
    auto read = pool.run(unitOf("SELECT pg_sleep(60)"));
    QTRY_COMPARE(sleeping(), QStringLiteral("1"));
    proxy.blackhole();
    QElapsedTimer timer;
    timer.start();
    pool.cancel(read.id);
    QVERIFY(read.future.isFinished());
    QVERIFY2(timer.elapsed() < 100, "the page is usable again");
    proxy.pass();
    QTRY_VERIFY_WITH_TIMEOUT(pool.state() == State::Ready, 40'000);
    auto after = pool.run(unitOf("SELECT 1"));
    WAIT_FOR(after);
    QVERIFY(after.future.result());
}

void tst_ConnectionPool::delayIsNoFault()
{
    FaultProxy proxy(PrivateCluster::shared().port());
    ConnectionPool pool(through(proxy), 2);
    open(pool);
    proxy.delay(300);
    const int before = proxy.roundTrips();
    auto read = pool.run(unitOf("SELECT 1"));
    WAIT_FOR(read);
    QVERIFY(read.future.result());
    QCOMPARE(proxy.roundTrips() - before, 1); // BEGIN, settings, SELECT, COMMIT in one
    QCOMPARE(pool.state(), State::Ready);
}

void tst_ConnectionPool::frozenServerQuitsWithinASecond()
{
    PrivateCluster cluster;
    QElapsedTimer timer;
    {
        ConnectionPool pool(*ConnectionSpec::fromUrl(cluster.url(QStringLiteral("postgres"))), 2);
        open(pool);
        auto read = pool.run(unitOf("SELECT pg_sleep(60)"));
        QTRY_COMPARE(cluster.psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")),
            QStringLiteral("1"));
        cluster.freeze();
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    cluster.thaw();
}

void tst_ConnectionPool::changedPasswordIsTold()
{
    test::ClusterOptions options;
    options.tcp = true;
    options.hostBasedAccess = {QStringLiteral("host all locked 127.0.0.1/32 scram-sha-256")};
    PrivateCluster cluster(options);
    cluster.psqlOrDie(QStringLiteral("CREATE ROLE locked LOGIN PASSWORD 'first'"));
    ConnectionSpec spec =
        *ConnectionSpec::fromUrl(cluster.tcpUrl(QStringLiteral("postgres"), QStringLiteral("locked")));
    spec.password = QStringLiteral("first");
    ConnectionPool pool(spec, 2);
    open(pool);
    cluster.psqlOrDie(QStringLiteral("ALTER ROLE locked PASSWORD 'second'; SELECT pg_terminate_backend(pid) FROM "
                                     "pg_stat_activity WHERE usename = 'locked'"));
    auto read = pool.run(unitOf("SELECT 1"));
    WAIT_FOR(read);
    QCOMPARE(read.future.result().error().kind, ErrorKind::Authentication);
    QTRY_VERIFY(pool.state() == State::Lost || pool.state() == State::Reconnecting);
    QVERIFY(!pool.lastError().message.contains(QLatin1String("first")));
}

void tst_ConnectionPool::fullServerIsTold()
{
    test::ClusterOptions options;
    options.tmpfsMegabytes = 64;
    PrivateCluster cluster(options);
    cluster.psqlOrDie(QStringLiteral("CREATE TABLE big(t text)"));
    ConnectionPool pool(*ConnectionSpec::fromUrl(cluster.url(QStringLiteral("postgres"))), 2);
    open(pool);
    cluster.fillDisk();
    auto write = pool.run(unitOf("INSERT INTO big SELECT repeat(md5(i::text), 200) FROM generate_series(1, 20000) i",
        Lane::Write, Access::ReadWrite));
    WAIT_FOR(write);
    QVERIFY(!write.future.result());
    QCOMPARE(write.future.result().error().sqlState, QStringLiteral("53100"));
    QCOMPARE(write.future.result().error().kind, ErrorKind::Full);
    cluster.freeDisk();
    auto after = pool.run(unitOf("SELECT count(*) FROM big"));
    WAIT_FOR(after);
    QCOMPARE(after.future.result()->rows[0].integer(0, 0), 0);
}

void tst_ConnectionPool::standbyRefusesWrites()
{
    PrivateCluster primary;
    const auto standby = primary.makeStandby();
    ConnectionPool pool(*ConnectionSpec::fromUrl(standby->url(QStringLiteral("postgres"))), 1);
    open(pool);
    QVERIFY(pool.facts().isStandby);
    auto write = pool.run(unitOf("CREATE TABLE nope()", Lane::Write, Access::ReadWrite));
    WAIT_FOR(write);
    QCOMPARE(write.future.result().error().kind, ErrorKind::ReadOnly);
    QCOMPARE(write.future.result().error().sqlState, QStringLiteral("25006"));
}

void tst_ConnectionPool::writesNeverRunTwice()
{
    FaultProxy proxy(PrivateCluster::shared().port());
    ConnectionPool pool(through(proxy), 2);
    open(pool);
    PrivateCluster::shared().psqlOrDie(QStringLiteral("TRUNCATE mark"), m_database);
    proxy.cutBeforeServerReply("COMMIT", "INSERT INTO mark");
    auto write = pool.run(unitOf("INSERT INTO mark VALUES (7)", Lane::Write, Access::ReadWrite));
    WAIT_FOR(write);
    QVERIFY(!write.future.result());
    QCOMPARE(write.future.result().error().kind, ErrorKind::Unknown);
    QCOMPARE(
        PrivateCluster::shared().psql(QStringLiteral("SELECT count(*) FROM mark"), m_database), QStringLiteral("1"));
    QTRY_COMPARE_WITH_TIMEOUT(pool.state(), State::Ready, 40'000);
    QCOMPARE(
        PrivateCluster::shared().psql(QStringLiteral("SELECT count(*) FROM mark"), m_database), QStringLiteral("1"));
}

void tst_ConnectionPool::quitsWithinASecondWhileConnecting()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ConnectionSpec spec = direct();
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = QString::number(silent.serverPort());
    QElapsedTimer timer;
    {
        ConnectionPool pool(spec, 2);
        auto future = pool.open();
        QTRY_VERIFY(silent.hasPendingConnections());
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void tst_ConnectionPool::transactionLeftOpenIsRolledBack()
{
    ConnectionPool pool(direct(), 1);
    open(pool);
    PrivateCluster::shared().psqlOrDie(QStringLiteral("TRUNCATE mark"), m_database);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("left its transaction open")));
    auto job = pool.submit<int>(Lane::Write, Access::ReadWrite, [](PgDriver &driver) -> Result<int> {
        const std::vector<Statement> insert{{"INSERT INTO mark VALUES (9)", {}, "insert"}};
        if (auto begun = driver.begin(Access::ReadWrite, Lane::Write, {}, insert); !begun)
            return fail(begun.error());
        return 1;
    });
    WAIT_FOR(job);
    QTRY_COMPARE(PrivateCluster::shared().psql(
                     QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in tr%'")),
        QStringLiteral("0"));
    QCOMPARE(
        PrivateCluster::shared().psql(QStringLiteral("SELECT count(*) FROM mark"), m_database), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(tst_ConnectionPool)
#include "tst_ConnectionPool.moc"
