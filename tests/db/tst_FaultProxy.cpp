// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Command.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PrivateCluster.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <memory>

using namespace botdeck::test;

/// A server that sends back what it gets, on the test's own event loop.
class EchoServer : public QTcpServer
{
public:
    EchoServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray bytes = socket->readAll();
                received += bytes;
                socket->write(bytes);
            });
        });
        listen(QHostAddress::LocalHost);
    }
    QByteArray received;
};

class tst_FaultProxy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void passes();
    void carriesMuch();
    void delays();
    void blackholes();
    void resets();
    void refuses();
    void cutsBeforeForwarding();
    void cutPatternMaySpanReads();
    void cutsOnlyAfterTheText();
    void cutBeforeCommitIsARollback();
    void cutBeforeReplyIsACommit();
    void forwardsToUnixSocket();

private:
    std::unique_ptr<QTcpSocket> connected();
    QByteArray exchange(QTcpSocket &socket, const QByteArray &bytes);

    std::unique_ptr<EchoServer> m_echo;
    std::unique_ptr<FaultProxy> m_proxy;
};

void tst_FaultProxy::init()
{
    m_echo = std::make_unique<EchoServer>();
    m_proxy = std::make_unique<FaultProxy>(m_echo->serverPort());
}

std::unique_ptr<QTcpSocket> tst_FaultProxy::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_proxy->port());
    return socket->waitForConnected(5000) ? std::move(socket) : nullptr;
}

QByteArray tst_FaultProxy::exchange(QTcpSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    QByteArray answer;
    QElapsedTimer timer;
    timer.start();
    while (answer.size() < bytes.size() && !timer.hasExpired(5000)) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
        answer += socket.readAll();
    }
    return answer;
}

void tst_FaultProxy::passes()
{
    const auto first = connected();
    const auto second = connected();
    QCOMPARE(exchange(*first, "one"), QByteArray("one"));
    QCOMPARE(exchange(*second, "two"), QByteArray("two"));
    QCOMPARE(exchange(*first, "three"), QByteArray("three"));
    QCOMPARE(m_proxy->connections(), 2);
    QCOMPARE(m_proxy->openConnections(), 2);
    QCOMPARE(m_proxy->roundTrips(), 1); // "three" alone followed an answer
    first->disconnectFromHost();
    QTRY_COMPARE(m_proxy->openConnections(), 1);
}

void tst_FaultProxy::carriesMuch()
{
    const auto socket = connected();
    QByteArray much(20'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < much.size(); ++i)
        much[i] = static_cast<char>(i * 7 / 3);
    QCOMPARE(exchange(*socket, much) == much, true);
}

void tst_FaultProxy::delays()
{
    const auto socket = connected();
    m_proxy->delay(150);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(exchange(*socket, "slow"), QByteArray("slow"));
    QVERIFY2(timer.elapsed() >= 300 && timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

void tst_FaultProxy::blackholes()
{
    const auto socket = connected();
    QCOMPARE(exchange(*socket, "before"), QByteArray("before"));
    m_proxy->blackhole();
    socket->write("lost?");
    QVERIFY(!socket->waitForReadyRead(300));
    QCOMPARE(m_echo->received, QByteArray("before"));
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    QVERIFY(connected()); // the kernel takes it, nobody answers
    m_proxy->pass();
    QTRY_COMPARE(socket->bytesAvailable(), 5);
    QCOMPARE(socket->readAll(), QByteArray("lost?"));
}

void tst_FaultProxy::resets()
{
    const auto socket = connected();
    QCOMPARE(exchange(*socket, "before"), QByteArray("before"));
    QSignalSpy failed(socket.get(), &QTcpSocket::errorOccurred);
    m_proxy->reset();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(socket->error(), QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(m_proxy->openConnections(), 0);
    m_proxy->pass();
    QCOMPARE(exchange(*connected(), "again"), QByteArray("again"));
}

void tst_FaultProxy::refuses()
{
    const auto socket = connected();
    QCOMPARE(exchange(*socket, "before"), QByteArray("before"));
    m_proxy->refuse();
    QTcpSocket other;
    other.connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QVERIFY(!other.waitForConnected(5000));
    QCOMPARE(other.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(exchange(*socket, "still"), QByteArray("still"));
    m_proxy->pass();
    QCOMPARE(exchange(*connected(), "again"), QByteArray("again"));
}

void tst_FaultProxy::cutsBeforeForwarding()
{
    const auto socket = connected();
    m_proxy->cutAfterClientSends("COMMIT");
    QCOMPARE(exchange(*socket, "BEGIN"), QByteArray("BEGIN"));
    socket->write("x;COMMIT;y");
    QTRY_COMPARE(m_proxy->cuts(), 1);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_echo->received, QByteArray("BEGINx;"));
    const auto next = connected();
    QCOMPARE(exchange(*next, "COMMIT"), QByteArray("COMMIT")); // it works once
}

void tst_FaultProxy::cutPatternMaySpanReads()
{
    const auto socket = connected();
    m_proxy->cutAfterClientSends("COMMIT");
    QCOMPARE(exchange(*socket, "x;COM"), QByteArray("x;COM"));
    socket->write("MIT;y");
    QTRY_COMPARE(m_proxy->cuts(), 1);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_echo->received, QByteArray("x;COM"));
}

void tst_FaultProxy::cutsOnlyAfterTheText()
{
    const auto writer = connected(), reader = connected();
    QCOMPARE(exchange(*writer, "UPDATE 0;"), QByteArray("UPDATE 0;")); // before the cut is armed
    m_proxy->cutAfterClientSends("COMMIT", "UPDATE");
    QCOMPARE(exchange(*reader, "COMMIT"), QByteArray("COMMIT"));
    QCOMPARE(exchange(*connected(), "COMMIT"), QByteArray("COMMIT"));
    QCOMPARE(exchange(*writer, "COMMIT UPD"), QByteArray("COMMIT UPD"));
    QCOMPARE(exchange(*writer, "ATE COM"), QByteArray("ATE COM"));
    QCOMPARE(m_proxy->cuts(), 0);
    m_echo->received.clear();
    writer->write("MIT;x");
    QTRY_COMPARE(m_proxy->cuts(), 1);
    QTRY_COMPARE(writer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_echo->received, QByteArray());
    m_proxy->cutAfterClientSends("COMMIT", "UPDATE");
    reader->write("COMMIT UPDATE 1 COMMIT");
    QTRY_COMPARE(m_proxy->cuts(), 2);
    QTRY_COMPARE(m_echo->received, QByteArray("COMMIT UPDATE 1 "));
}

void tst_FaultProxy::cutBeforeCommitIsARollback()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    const QString database = cluster.createDatabaseFrom();
    cluster.psqlOrDie(QStringLiteral("CREATE TABLE t (n int)"), database);
    FaultProxy proxy(cluster.port());
    proxy.cutAfterClientSends("COMMIT");
    const CommandResult result = psqlCommand(cluster.tcpUrl(database, QStringLiteral("postgres"), proxy.port()),
        QStringLiteral("BEGIN; INSERT INTO t VALUES (1);\nCOMMIT;"))
                                     .run();
    QVERIFY2(result.err.contains("server closed the connection unexpectedly"), result.err);
    QCOMPARE(proxy.cuts(), 1);
    QCOMPARE(cluster.psql(QStringLiteral("SELECT count(*) FROM t"), database), QStringLiteral("0"));
}

void tst_FaultProxy::cutBeforeReplyIsACommit()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    const QString database = cluster.createDatabaseFrom();
    cluster.psqlOrDie(QStringLiteral("CREATE TABLE t (n int)"), database);
    FaultProxy proxy(cluster.port());
    proxy.cutBeforeServerReply("COMMIT");
    const CommandResult result = psqlCommand(cluster.tcpUrl(database, QStringLiteral("postgres"), proxy.port()),
        QStringLiteral("BEGIN; INSERT INTO t VALUES (1);\nCOMMIT;"))
                                     .run();
    QVERIFY2(result.err.contains("server closed the connection unexpectedly"), result.err);
    QCOMPARE(proxy.cuts(), 1);
    QCOMPARE(cluster.psql(QStringLiteral("SELECT count(*) FROM t"), database), QStringLiteral("1"));
}

void tst_FaultProxy::forwardsToUnixSocket()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    FaultProxy proxy(cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.%1").arg(cluster.port()));
    const CommandResult result =
        psqlCommand(cluster.tcpUrl(QStringLiteral("postgres"), QStringLiteral("postgres"), proxy.port()),
            QStringLiteral("SELECT inet_server_addr() IS NULL"))
            .run();
    QCOMPARE(result.err + result.out.trimmed(), QByteArray("t"));
}

QTEST_GUILESS_MAIN(tst_FaultProxy)
#include "tst_FaultProxy.moc"
