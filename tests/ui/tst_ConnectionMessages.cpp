// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PrivateCluster.h"
#include "ui/shell/ConnectionMessages.h"
#include "ui/widgets/MessageBar.h"

#include <QPushButton>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

class tst_ConnectionMessages : public QObject
{
    Q_OBJECT

private slots:
    void readsTellWhatTheyWaitFor_data();
    void readsTellWhatTheyWaitFor();
    void onlyWhatIsNamedIsCancelled();
};

void tst_ConnectionMessages::readsTellWhatTheyWaitFor_data()
{
    QTest::addColumn<Lane>("lane");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("a long job") << Lane::Long << QStringLiteral("Loading the sample data")
                                << QStringLiteral("Loading the sample data");
    QTest::newRow("one without a name") << Lane::Long << QString() << QStringLiteral("A long job is running on it");
    QTest::newRow("a save") << Lane::Write << QString() << QStringLiteral("A save is running on it");
}

void tst_ConnectionMessages::readsTellWhatTheyWaitFor()
{
    QFETCH(Lane, lane);
    QFETCH(QString, name);
    QFETCH(QString, words);
    ConnectionPool pool(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(QStringLiteral("postgres"))), 1);
    MessageBar bar;
    bar.resize(900, 44);
    const ConnectionMessages messages(pool, bar);
    pool.open();
    QTRY_COMPARE(pool.state(), ConnectionPool::State::Ready);
    const auto sleep = [](PgDriver &driver) {
        return driver.run(Unit{{Statement{"SELECT pg_catalog.pg_sleep(300)"}}, Access::ReadOnly, Lane::Long});
    };
    const Ticket<UnitResult> job = pool.submit<UnitResult>(lane, Access::ReadWrite, sleep, name);
    QTRY_COMPARE(PrivateCluster::shared().psql(
                     QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")),
        QStringLiteral("1"));
    const Ticket<UnitResult> read = pool.run(Unit{{Statement{"SELECT 1"}}});
    QTRY_VERIFY(bar.isVisible());
    QCOMPARE(bar.message().fact, QStringLiteral("Waiting for the only connection"));
    QCOMPARE(bar.message().rest, words);
    auto *cancel = bar.findChild<QPushButton *>();
    QVERIFY(cancel);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(read.future.isFinished() && read.future.result());
    QTRY_VERIFY(!bar.isVisible());
    QTRY_VERIFY(job.future.isFinished());
    QVERIFY(!job.future.result());
    QCOMPARE(pool.state(), ConnectionPool::State::Ready);
}

void tst_ConnectionMessages::onlyWhatIsNamedIsCancelled()
{
    ConnectionPool pool(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(QStringLiteral("postgres"))), 1);
    MessageBar bar;
    bar.resize(900, 44);
    const ConnectionMessages messages(pool, bar);
    pool.open();
    QTRY_COMPARE(pool.state(), ConnectionPool::State::Ready);
    const auto sleep = [](PgDriver &driver) {
        return driver.run(Unit{{Statement{"SELECT pg_catalog.pg_sleep(300)"}}, Access::ReadOnly, Lane::Long});
    };
    const auto job = [&](const QString &name) {
        return pool.submit<UnitResult>(Lane::Write, Access::ReadWrite, sleep, name);
    };
    const Ticket<UnitResult> first = job(QStringLiteral("The first"));
    const auto sleeping = [] {
        return PrivateCluster::shared().psql(
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"));
    };
    QTRY_COMPARE(sleeping(), QStringLiteral("1"));
    const Ticket<UnitResult> read = pool.run(Unit{{Statement{"SELECT 1"}}});
    QTRY_COMPARE(bar.message().rest, QStringLiteral("A save is running on it"));
    Ticket<UnitResult> second, secondRead;
    {
        const QSignalBlocker blocker(pool); // the bar does not hear in time
        pool.cancel(first.id);
        QTRY_VERIFY(read.future.isFinished());
        second = job(QStringLiteral("The second"));
        QTRY_COMPARE(sleeping(), QStringLiteral("1"));
        secondRead = pool.run(Unit{{Statement{"SELECT 1"}}});
        QTRY_VERIFY(pool.blocking() && pool.blocking()->id == second.id);
    }
    auto *cancel = bar.findChild<QPushButton *>();
    QVERIFY(cancel && bar.isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTest::qWait(300); // an absence can only be waited for
    QVERIFY(!second.future.isFinished());
    pool.cancel(second.id);
    QTRY_VERIFY(secondRead.future.isFinished());
}

QTEST_MAIN(tst_ConnectionMessages)
#include "tst_ConnectionMessages.moc"
