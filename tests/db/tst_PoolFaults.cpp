// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestUnit.h"

#include "models/base/Deliver.h"
#include "models/database/ConnectionPool.h"
#include "models/database/PoolCore.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PrivateCluster.h"

#include <QSignalSpy>
#include <QtTest>

#include <future>

using namespace botdeck;
using botdeck::test::FaultProxy;
using botdeck::test::PrivateCluster;
using botdeck::test::unitOf;
using State = ConnectionPool::State;

/// What the pool says and does where a connection, or a job, gives no answer.
class tst_PoolFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_database = PrivateCluster::shared().createDatabaseFrom(); }
    void quitEndsTheStatement_data();
    void quitEndsTheStatement();
    void abandonedWorkTellsTheTruth_data();
    void abandonedWorkTellsTheTruth();
    void hangingReadHidesNoLoss();
    void noRoomForOneMoreIsNoLoss();
    void roomThatIsThereAgainIsRemembered();
    void aConnectionBeingMadeIsNotTheOnlyOne();
    void fewConnectionsLeaveRoomForReads();
    void goodConnectionOutlivesTheQuestion();

private:
    [[nodiscard]] ConnectionSpec direct() const;
    static void open(ConnectionPool &pool);
    /// How many backends of the database run pg_sleep().
    [[nodiscard]] QString sleeping() const;

    QString m_database;
};

#define WAIT_FOR(ticket) QTRY_VERIFY_WITH_TIMEOUT((ticket).future.isFinished(), 20'000)

ConnectionSpec tst_PoolFaults::direct() const
{
    return *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database));
}

QString tst_PoolFaults::sleeping() const
{
    return PrivateCluster::shared().psql(
        QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = '%1'")
            .arg(m_database));
}

void tst_PoolFaults::open(ConnectionPool &pool)
{
    auto future = pool.open();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
    QVERIFY2(future.result(), qPrintable(future.result() ? QString() : future.result().error().message));
    QTRY_COMPARE(pool.state(), State::Ready);
}

void tst_PoolFaults::quitEndsTheStatement_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("quit") << false;
    QTest::newRow("cancel, then quit") << true;
}

void tst_PoolFaults::quitEndsTheStatement()
{
    QFETCH(bool, cancelled);
    QElapsedTimer timer;
    {
        ConnectionPool pool(direct(), 2);
        open(pool);
        auto script = pool.submit<int>(Lane::Long, Access::ReadWrite, [](PgDriver &driver) -> Result<int> {
            const auto tags = driver.runScript("CREATE TABLE slow(); SELECT pg_sleep(60)");
            return tags ? Result<int>(1) : fail(tags.error());
        });
        QTRY_COMPARE(sleeping(), QStringLiteral("1"));
        timer.start();
        if (cancelled) {
            pool.cancel(script.id);
            WAIT_FOR(script);
            QCOMPARE(script.future.result().error().kind, ErrorKind::Cancelled);
        }
    }
    QVERIFY(!ConnectionPool::hasAbandonedThreads()); // as main() ends; the request is with the server by then
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(sleeping(), QStringLiteral("0"), 20'000); // long before it would end by itself
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT to_regclass('slow') IS NULL"), m_database),
        QStringLiteral("t"));
}

void tst_PoolFaults::abandonedWorkTellsTheTruth_data()
{
    QTest::addColumn<bool>("writes");
    QTest::addColumn<bool>("closes");
    QTest::newRow("write, cancelled") << true << false;
    QTest::newRow("write, pool closed") << true << true;
    QTest::newRow("read, pool closed") << false << true;
}

void tst_PoolFaults::abandonedWorkTellsTheTruth()
{
    QFETCH(bool, writes);
    QFETCH(bool, closes);
    if (!closes)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("did not answer a cancel")));
    std::promise<void> begun, allowed;
    std::shared_future<void> until = allowed.get_future().share();
    ConnectionPool pool(direct(), 2);
    open(pool);
    // A job that does not look up: its worker is replaced.
    auto job = pool.submit<int>(
        Lane::Write, writes ? Access::ReadWrite : Access::ReadOnly, [&begun, until](PgDriver &) -> Result<int> {
            begun.set_value();
            until.wait();
            return 1;
        });
    begun.get_future().wait();
    if (closes)
        pool.close();
    else
        pool.cancel(job.id);
    WAIT_FOR(job);
    allowed.set_value();
    QVERIFY(!job.future.result());
    QCOMPARE(job.future.result().error().kind, writes ? ErrorKind::Unknown : ErrorKind::Cancelled);
    pool.close();
    QVERIFY(!ConnectionPool::hasAbandonedThreads(10'000));
}

void tst_PoolFaults::hangingReadHidesNoLoss()
{
    FaultProxy proxy(PrivateCluster::shared().port());
    ConnectionSpec spec = direct();
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = QString::number(proxy.port());
    spec.connectTimeoutSeconds = 3;
    ConnectionPool pool(spec, 1);
    open(pool);
    auto read = pool.run(unitOf("SELECT pg_sleep(60)"));
    QTRY_COMPARE(sleeping(), QStringLiteral("1"));
    proxy.blackhole(); // the only connection waits for an answer that does not come
    QTRY_VERIFY_WITH_TIMEOUT(pool.state() == State::Lost || pool.state() == State::Reconnecting, 50'000);
    WAIT_FOR(read);
    QVERIFY(!read.future.result());
    proxy.pass();
    QTRY_COMPARE_WITH_TIMEOUT(pool.state(), State::Ready, 40'000);
    auto after = pool.run(unitOf("SELECT 1"));
    WAIT_FOR(after);
    QVERIFY(after.future.result());
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"));
}

void tst_PoolFaults::noRoomForOneMoreIsNoLoss()
{
    PrivateCluster::shared().psqlOrDie(QStringLiteral("CREATE ROLE cramped LOGIN CONNECTION LIMIT 1"));
    ConnectionPool pool(
        *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database, QStringLiteral("cramped"))), 3);
    open(pool);
    QSignalSpy states(&pool, &ConnectionPool::stateChanged);
    auto slow = pool.run(unitOf("SELECT pg_sleep(60)"));
    QTRY_COMPARE(sleeping(), QStringLiteral("1"));
    auto first = pool.run(unitOf("SELECT 1"));
    auto second = pool.run(unitOf("SELECT 2"));
    auto third = pool.run(unitOf("SELECT 3"));
    pool.cancel(second.id);
    QVERIFY(second.future.isFinished());
    QVERIFY(!slow.future.isFinished());
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"));
    WAIT_FOR(first);
    WAIT_FOR(third);
    QVERIFY2(first.future.result(), "it waited for the connection there is");
    QVERIFY(third.future.result());
    QCOMPARE(states.count(), 0);
    QVERIFY(pool.lastError().message.isEmpty());
}

void tst_PoolFaults::fewConnectionsLeaveRoomForReads()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    cluster.psqlOrDie(QStringLiteral("CREATE ROLE narrow LOGIN CONNECTION LIMIT 2"));
    FaultProxy proxy(cluster.port());
    ConnectionPool pool(
        *ConnectionSpec::fromUrl(cluster.tcpUrl(m_database, QStringLiteral("narrow"), proxy.port())), 3);
    open(pool);
    auto first = pool.run(unitOf("SELECT pg_sleep(120)"));
    auto second = pool.run(unitOf("SELECT pg_sleep(120)"));
    QTRY_COMPARE(sleeping(), QStringLiteral("2"));
    auto third = pool.run(unitOf("SELECT 3"));
    QTRY_COMPARE(proxy.connections(), 3); // one more is asked for, and refused
    pool.cancel(first.id);
    pool.cancel(second.id);
    WAIT_FOR(third);
    QVERIFY(third.future.result());
    QTRY_COMPARE(sleeping(), QStringLiteral("0"));
    auto job = pool.run(unitOf("SELECT pg_sleep(120)", Lane::Long));
    QTRY_COMPARE(sleeping(), QStringLiteral("1"));
    auto nextJob = pool.run(unitOf("SELECT pg_sleep(120)", Lane::Long));
    auto read = pool.run(unitOf("SELECT 4"));
    WAIT_FOR(read);
    QVERIFY2(read.future.result(), "one of the two connections is kept free of long jobs");
    QCOMPARE(sleeping(), QStringLiteral("1"));
    QVERIFY(!job.future.isFinished() && !nextJob.future.isFinished());
}

void tst_PoolFaults::goodConnectionOutlivesTheQuestion()
{
    std::promise<int> before, after;
    std::promise<void> allowed;
    FaultProxy proxy(PrivateCluster::shared().port());
    const auto core = std::make_shared<PoolCore>(
        *ConnectionSpec::fromUrl(PrivateCluster::shared().tcpUrl(m_database, QStringLiteral("postgres"), proxy.port())),
        1, PoolEvents{[](const ServerFacts &) {}, [](const Error &) {}, [](quint64, qint64) {}});
    const auto close = qScopeGuard([&core] { core->shutDown(1'000); });
    const auto workOf = [](quint64 id, std::function<void(PgDriver &)> job) {
        PoolWork work;
        work.id = id;
        work.attempt = [job = std::move(job)](PgDriver &driver) {
            job(driver);
            return std::optional<Error>();
        };
        work.finish = [] {};
        work.abort = [](const Error &) {};
        return work;
    };
    core->enqueue(workOf(1, [&before, until = allowed.get_future().share()](PgDriver &driver) {
        before.set_value(driver.backendPid());
        until.wait();
    }));
    auto pid = before.get_future();
    const bool connected = pid.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
    proxy.delay(3'000);
    PoolWork question = workOf(2, [](PgDriver &) {});
    question.connects = true;
    core->enqueue(std::move(question)); // on a connection of its own, which takes long
    const bool asked = QTest::qWaitFor([&proxy] { return proxy.connections() == 2; }, 20'000);
    allowed.set_value();
    QVERIFY(connected && asked);
    core->enqueue(workOf(3, [&after](PgDriver &driver) { after.set_value(driver.backendPid()); }));
    auto same = after.get_future();
    QVERIFY2(same.wait_for(std::chrono::seconds(20)) == std::future_status::ready, "it waits for the new connection");
    QCOMPARE(same.get(), pid.get());
}

namespace {

/// A read or a job for a PoolCore of one's own.
PoolWork workOf(quint64 id, const QByteArray &sql, Lane lane = Lane::Interactive)
{
    static const auto nothing = [](const Error &) {};
    PoolWork work;
    work.id = id;
    work.lane = lane;
    work.attempt = [sql, lane](PgDriver &driver) -> std::optional<Error> {
        const auto answer = driver.run(Unit{{Statement{sql}}, Access::ReadOnly, lane});
        return answer ? std::nullopt : std::optional(answer.error());
    };
    work.finish = [] {};
    work.abort = nothing;
    return work;
}

PoolEvents deafEvents()
{
    return {[](const ServerFacts &) {}, [](const Error &) {}, [](quint64, qint64) {}};
}

} // namespace

void tst_PoolFaults::roomThatIsThereAgainIsRemembered()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    cluster.psqlOrDie(QStringLiteral("CREATE ROLE roomy LOGIN CONNECTION LIMIT 1"));
    FaultProxy proxy(cluster.port());
    ConnectionSpec spec = *ConnectionSpec::fromUrl(cluster.url(m_database, QStringLiteral("roomy")));
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = QString::number(proxy.port());
    const auto core = std::make_shared<PoolCore>(spec, 3, deafEvents());
    core->enqueue(workOf(1, "SELECT pg_catalog.pg_sleep(300)", Lane::Long));
    QTRY_COMPARE(sleeping(), QStringLiteral("1"));
    core->enqueue(workOf(2, "SELECT 2"));
    QTRY_VERIFY(core->blocking(500)); // the role has no other
    cluster.psqlOrDie(QStringLiteral("ALTER ROLE roomy CONNECTION LIMIT -1"));
    auto probe = workOf(3, "SELECT 3");
    probe.connects = true;
    core->enqueue(std::move(probe));
    const QString backends = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'roomy'"),
                  two = QStringLiteral("2");
    QTRY_COMPARE(cluster.psql(backends), two);
    QTRY_VERIFY(!core->blocking(0));
    cluster.psqlOrDie(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                     " WHERE usename = 'roomy' AND wait_event IS DISTINCT FROM 'PgSleep'"));
    QTRY_COMPARE(cluster.psql(backends), QStringLiteral("1"));
    proxy.delay(3'000);
    core->enqueue(workOf(4, "SELECT 4")); // its connection is being made, slowly
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 2'500; QTest::qWait(50))
        QVERIFY(!core->blocking(500));
    proxy.pass();
    core->shutDown(2'000);
}

void tst_PoolFaults::aConnectionBeingMadeIsNotTheOnlyOne()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    FaultProxy proxy(cluster.port());
    ConnectionSpec spec = direct();
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = QString::number(proxy.port());
    const auto core = std::make_shared<PoolCore>(spec, 1, deafEvents());
    core->enqueue(workOf(1, "SELECT pg_catalog.pg_sleep(300)", Lane::Long));
    QTRY_COMPARE(sleeping(), QStringLiteral("1"));
    proxy.delay(500);
    auto probe = workOf(2, "SELECT 2");
    probe.connects = true; // one more than the size, for that alone
    core->enqueue(std::move(probe));
    for (int i = 0; i < 10; ++i, QTest::qWait(20))
        QVERIFY(!core->blocking(60'000)); // nothing has waited for so long
    proxy.pass();
    core->shutDown(2'000);
}

QTEST_GUILESS_MAIN(tst_PoolFaults)
#include "tst_PoolFaults.moc"
