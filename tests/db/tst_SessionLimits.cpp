// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "tests/support/PrivateCluster.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;
using Pool = ConnectionPool::State;
using Saves = SaveController::State;

// A session on servers that are well but take no write, or no second connection: a full disk, a standby, a role's limit.
class tst_SessionLimits : public QObject
{
    Q_OBJECT

private slots:
    void fullDiskIsTold();
    void standbyIsReadOnly();
    void readsTellWhatTheyWaitFor_data();
    void readsTellWhatTheyWaitFor();
};

void tst_SessionLimits::fullDiskIsTold()
{
    ClusterOptions options;
    options.tmpfsMegabytes = 64;
    PrivateCluster cluster(options);
    cluster.psqlOrDie(
        QStringLiteral("CREATE TABLE big (id int PRIMARY KEY, text text); INSERT INTO big VALUES (1, '')"));
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(cluster.url(QStringLiteral("postgres")));
    DatabaseSession session(profile);
    QSignalSpy opened(&session, &DatabaseSession::opened);
    session.open();
    QTRY_COMPARE(opened.size(), 1);
    const std::unique_ptr<TableModel> big(
        session.makeTable(session.catalogue()->relation(QString(), QStringLiteral("big"))->oid, nullptr));
    big->select();
    QTRY_VERIFY(big->hasLoadedOnce());
    cluster.fillDisk();
    QByteArray value; // that TOAST can't make small
    for (int i = 0; i < 40'000; ++i)
        value += QByteArray::number(QRandomGenerator::global()->generate64(), 36);
    QVERIFY(big->setText(0, 1, SqlText(value)));
    QVERIFY(session.saves().save());
    QTRY_COMPARE(session.saves().state(), Saves::Failed);
    QCOMPARE(session.saves().lastError().sqlState, QStringLiteral("53100"));
    QCOMPARE(session.saves().lastError().kind, ErrorKind::Full);
    QCOMPARE(session.pool().state(), Pool::Ready);
    QCOMPARE(session.changes().counts().updates, 1);
    cluster.freeDisk();
    QVERIFY(session.saves().save());
    QTRY_COMPARE(session.saves().state(), Saves::Idle);
    QCOMPARE(cluster.psql(QStringLiteral("SELECT octet_length(text) FROM big")), QString::number(value.size()));
}

void tst_SessionLimits::standbyIsReadOnly()
{
    PrivateCluster primary;
    primary.psqlOrDie(QStringLiteral("CREATE TABLE notes (id int PRIMARY KEY, text text)"));
    const auto standby = primary.makeStandby();
    QTRY_COMPARE(standby->psql(QStringLiteral("SELECT to_regclass('notes') IS NOT NULL")), QStringLiteral("t"));
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(standby->url(QStringLiteral("postgres")));
    DatabaseSession session(profile);
    QSignalSpy opened(&session, &DatabaseSession::opened);
    session.open();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(session.isReadOnly());
    const quint32 oid = session.catalogue()->relation(QString(), QStringLiteral("notes"))->oid;
    const std::unique_ptr<TableModel> notes(session.makeTable(oid, nullptr));
    notes->select();
    QTRY_VERIFY(notes->hasLoadedOnce());
    QCOMPARE(notes->addRow(), -1);
    // A change made while the server still was the primary: the server itself refuses it.
    session.changes().insert(oid, {{1, {.name = QStringLiteral("id"), .value = SqlText("1")}}});
    QVERIFY(session.saves().save());
    QTRY_COMPARE(session.saves().state(), Saves::Failed);
    QCOMPARE(session.saves().lastError().sqlState, QStringLiteral("25006"));
    QCOMPARE(session.saves().lastError().kind, ErrorKind::ReadOnly);
    QCOMPARE(session.pool().state(), Pool::Ready);
    QCOMPARE(session.changes().counts().inserts, 1);
}

void tst_SessionLimits::readsTellWhatTheyWaitFor_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("size");
    QTest::newRow("the role's limit") << QStringLiteral("single") << 10;
    QTest::newRow("the pool's size") << QStringLiteral("postgres") << 1;
}

void tst_SessionLimits::readsTellWhatTheyWaitFor()
{
    QFETCH(QString, user);
    QFETCH(int, size);
    PrivateCluster &cluster = PrivateCluster::shared();
    cluster.psql(QStringLiteral("CREATE ROLE single LOGIN CONNECTION LIMIT 1"));
    ConnectionPool pool(*ConnectionSpec::fromUrl(cluster.url(QStringLiteral("postgres"), user)), size);
    pool.open();
    QTRY_COMPARE(pool.state(), Pool::Ready);
    const Ticket<UnitResult> job = pool.submit<UnitResult>(
        Lane::Long, Access::ReadWrite,
        [](PgDriver &driver) {
            return driver.run(Unit{{Statement{"SELECT pg_catalog.pg_sleep(300)"}}, Access::ReadOnly, Lane::Long});
        },
        QStringLiteral("Sleeping"));
    const QString sleeping =
        QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname IS NOT NULL");
    QTRY_COMPARE(cluster.psql(sleeping), QStringLiteral("1"));
    const Ticket<UnitResult> read = pool.run(Unit{{Statement{"SELECT 1"}}});
    QTRY_VERIFY(pool.blocking());
    QCOMPARE(*pool.blocking(), (BlockingWork{job.id, Lane::Long, QStringLiteral("Sleeping")}));
    QVERIFY(!read.future.isFinished());
    pool.cancel(pool.blocking()->id);
    QTRY_VERIFY(read.future.isFinished());
    QVERIFY(read.future.result().has_value());
    QTRY_VERIFY(!pool.blocking());
    QTRY_VERIFY(job.future.isFinished());
    QCOMPARE(job.future.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(pool.state(), Pool::Ready);
    QCOMPARE(cluster.psql(sleeping), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(tst_SessionLimits)
#include "tst_SessionLimits.moc"
