// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/BackgroundThreads.h"
#include "models/database/Listener.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PgBouncerFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace botdeck;
using namespace botdeck::test;
using State = Listener::State;

// LISTEN on a connection of its own, against a real server, its loss and a pooler.
class tst_Listener : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hearsOnItsOwnersThread();
    void quotesChannels();
    void comesBackAfterALoss_data();
    void comesBackAfterALoss();
    void isOffBehindAPooler();
    void stopsWithinASecond_data();
    void stopsWithinASecond();
    void saysNothingAfterStop();

private:
    [[nodiscard]] ConnectionSpec through(const FaultProxy &proxy) const;
    QString psql(const QString &sql) const { return PrivateCluster::shared().psql(sql, m_database); }

    QString m_database;
};

void tst_Listener::initTestCase()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
}

ConnectionSpec tst_Listener::through(const FaultProxy &proxy) const
{
    auto spec =
        *ConnectionSpec::fromUrl(PrivateCluster::shared().tcpUrl(m_database, QStringLiteral("postgres"), proxy.port()));
    spec.sslMode = QStringLiteral("disable");
    return spec;
}

void tst_Listener::hearsOnItsOwnersThread()
{
    Listener listener(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database)),
        {QStringLiteral("one"), QStringLiteral("two")});
    QSignalSpy notified(&listener, &Listener::notified);
    QThread *heardOn = nullptr;
    connect(
        &listener, &Listener::notified, &listener, [&heardOn] { heardOn = QThread::currentThread(); },
        Qt::DirectConnection);
    QCOMPARE(listener.state(), State::Off);
    listener.start();
    QCOMPARE(listener.state(), State::Connecting);
    QTRY_COMPARE(listener.state(), State::Listening);
    psql(QStringLiteral("NOTIFY one, 'first'; NOTIFY two; NOTIFY three; NOTIFY one, 'żółć'"));
    QTRY_COMPARE(notified.size(), 3);
    QCOMPARE(notified.at(0), (QVariantList{QStringLiteral("one"), QStringLiteral("first")}));
    QCOMPARE(notified.at(1), (QVariantList{QStringLiteral("two"), QString()}));
    QCOMPARE(notified.at(2).at(1).toString(), QStringLiteral("żółć"));
    QCOMPARE(heardOn, thread());
    // One idle connection, outside of any transaction.
    QCOMPARE(psql(QStringLiteral("SELECT string_agg(state, ',') FROM pg_stat_activity WHERE application_name = "
                                 "'Botdeck' AND datname = current_database()")),
        QStringLiteral("idle"));
    listener.stop();
    QTRY_COMPARE(psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'Botdeck' AND "
                                     "datname = current_database()")),
        QStringLiteral("0"));
    listener.start();
    QTRY_COMPARE(listener.state(), State::Listening);
}

void tst_Listener::quotesChannels()
{
    const QString odd = QStringLiteral("Odd \"name\"; DROP");
    Listener listener(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database)), {odd});
    QSignalSpy notified(&listener, &Listener::notified);
    listener.start();
    QTRY_COMPARE(listener.state(), State::Listening);
    psql(QStringLiteral("SELECT pg_notify('Odd \"name\"; DROP', 'x')"));
    QTRY_COMPARE(notified.size(), 1);
    QCOMPARE(notified.at(0).at(0).toString(), odd);
}

void tst_Listener::comesBackAfterALoss_data()
{
    QTest::addColumn<bool>("refused");
    QTest::newRow("terminated") << false;
    QTest::newRow("refused for a while") << true;
}

void tst_Listener::comesBackAfterALoss()
{
    QFETCH(bool, refused);
    FaultProxy proxy(PrivateCluster::shared().port());
    Listener listener(through(proxy), {QStringLiteral("one")});
    QSignalSpy states(&listener, &Listener::stateChanged);
    QSignalSpy notified(&listener, &Listener::notified);
    listener.start();
    QTRY_COMPARE(listener.state(), State::Listening);
    states.clear();
    if (refused) {
        proxy.refuse();
        proxy.dropConnections();
        QTRY_COMPARE(listener.lastError().kind, ErrorKind::Unreachable);
        proxy.pass();
    } else {
        psql(QStringLiteral(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Botdeck'"));
    }
    QTRY_VERIFY(!states.isEmpty());
    QCOMPARE(states.first().first().value<State>(), State::Lost);
    QTRY_COMPARE_WITH_TIMEOUT(listener.state(), State::Listening, 10'000);
    psql(QStringLiteral("NOTIFY one, 'again'"));
    QTRY_COMPARE(notified.size(), 1);
}

void tst_Listener::isOffBehindAPooler()
{
    const PgBouncerFixture pooler(PrivateCluster::shared(), 1);
    Listener listener(*ConnectionSpec::fromUrl(pooler.url(m_database)), {QStringLiteral("one")});
    QVERIFY(listener.isAvailable());
    listener.start();
    QTRY_COMPARE(listener.state(), State::Unavailable);
    QVERIFY(!listener.isAvailable());
    QVERIFY(!listener.lastError().message.isEmpty());
    QTRY_COMPARE(BackgroundThreads::live(), 0); // nothing tries again
    QCOMPARE(
        pooler.psql(QStringLiteral("SELECT count(*) FROM pg_listening_channels()"), m_database), QStringLiteral("0"));
}

void tst_Listener::stopsWithinASecond_data()
{
    QTest::addColumn<bool>("listening");
    QTest::addColumn<bool>("blackHole");
    QTest::newRow("while it listens") << true << false;
    QTest::newRow("while it listens into a black hole") << true << true;
    QTest::newRow("while it connects into a black hole") << false << true;
}

void tst_Listener::stopsWithinASecond()
{
    QFETCH(bool, listening);
    QFETCH(bool, blackHole);
    FaultProxy proxy(PrivateCluster::shared().port());
    if (blackHole && !listening)
        proxy.blackhole();
    auto listener = std::make_unique<Listener>(through(proxy), QStringList{QStringLiteral("one")});
    listener->start();
    if (listening)
        QTRY_COMPARE(listener->state(), State::Listening);
    if (blackHole)
        proxy.blackhole();
    QVERIFY(BackgroundThreads::live() > 0);
    QElapsedTimer timer;
    timer.start();
    listener.reset();
    QVERIFY2(timer.elapsed() < 20, "the owner does not wait");
    QVERIFY(BackgroundThreads::allEndWithin(1'000));
}

void tst_Listener::saysNothingAfterStop()
{
    Listener listener(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database)), {QStringLiteral("one")});
    listener.start();
    QTRY_COMPARE(listener.state(), State::Listening);
    QSignalSpy notified(&listener, &Listener::notified);
    psql(QStringLiteral("NOTIFY one"));
    QThread::msleep(50); // heard by the thread, not yet told here
    listener.stop();
    QVERIFY(BackgroundThreads::allEndWithin(1'000));
    QCoreApplication::processEvents();
    QCOMPARE(notified.size(), 0);
    QCOMPARE(listener.state(), State::Off);
}

QTEST_GUILESS_MAIN(tst_Listener)
#include "tst_Listener.moc"
