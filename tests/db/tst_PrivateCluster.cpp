// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Command.h"
#include "tests/support/PgBouncerFixture.h"
#include "tests/support/PrivateCluster.h"
#include "tests/support/ServerProcess.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace botdeck::test;

/// The support for database tests does what it promises, on real servers.
class tst_PrivateCluster : public QObject
{
    Q_OBJECT

private slots:
    void answersPsql();
    void reportsErrors();
    void copiesTemplates();
    void survivesKill();
    void freezesAndThaws();
    void takesConfiguration();
    void speaksTls();
    void standbyFollowsAndPromotes();
    void diskFull();
    void poolerSharesOneConnection();
    void nothingOutlivesTheTest();
    void socketPathIsShort();
};

void tst_PrivateCluster::answersPsql()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    QCOMPARE(cluster.psql(QStringLiteral("SELECT 1, 'ä'")), QStringLiteral("1|ä"));
    QVERIFY(cluster.psql(QStringLiteral("SHOW server_version")).startsWith(QStringLiteral("15.")));
    QCOMPARE(cluster.psql(QStringLiteral("SHOW server_encoding; SHOW TimeZone")), QStringLiteral("UTF8\nUTC"));
    const CommandResult overTcp =
        psqlCommand(cluster.tcpUrl(QStringLiteral("postgres")), QStringLiteral("SELECT inet_server_addr()")).run();
    QCOMPARE(overTcp.out.trimmed(), QByteArray("127.0.0.1"));
}

void tst_PrivateCluster::reportsErrors()
{
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT 1/0")), QStringLiteral("ERROR:  division by zero"));
}

void tst_PrivateCluster::copiesTemplates()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    cluster.createDatabase(QStringLiteral("pattern"));
    cluster.psqlOrDie(QStringLiteral("CREATE TABLE t AS SELECT 7 AS n"), QStringLiteral("pattern"));
    const QString first = cluster.createDatabaseFrom(QStringLiteral("pattern"));
    const QString second = cluster.createDatabaseFrom(QStringLiteral("pattern"));
    QVERIFY(first != second);
    cluster.psqlOrDie(QStringLiteral("DELETE FROM t"), first);
    QCOMPARE(cluster.psql(QStringLiteral("SELECT n FROM t"), second), QStringLiteral("7"));
    cluster.dropDatabase(first);
    QVERIFY(cluster.psql(QStringLiteral("SELECT 1"), first).contains(QStringLiteral("does not exist")));
}

void tst_PrivateCluster::survivesKill()
{
    PrivateCluster cluster;
    cluster.psqlOrDie(QStringLiteral("CREATE TABLE t AS SELECT 7 AS n"));
    const pid_t before = cluster.pid();
    QVERIFY(before > 0);
    cluster.kill();
    QCOMPARE(cluster.pid(), 0);
    QVERIFY(!cluster.psql(QStringLiteral("SELECT 1")).startsWith(u'1'));
    cluster.start();
    QVERIFY(cluster.pid() != before);
    QCOMPARE(cluster.psql(QStringLiteral("SELECT n FROM t")), QStringLiteral("7"));
    cluster.restart();
    QCOMPARE(cluster.psql(QStringLiteral("SELECT n FROM t")), QStringLiteral("7"));
}

void tst_PrivateCluster::freezesAndThaws()
{
    PrivateCluster cluster;
    cluster.freeze();
    QProcess client;
    client.start(QStringLiteral("psql"),
        {QStringLiteral("-XAtc"), QStringLiteral("SELECT 1"), QStringLiteral("-d"),
            cluster.url(QStringLiteral("postgres"))});
    QVERIFY(!client.waitForFinished(500));
    cluster.thaw();
    QVERIFY(client.waitForFinished(10000));
    QCOMPARE(client.readAllStandardOutput(), QByteArray("1\n"));
}

void tst_PrivateCluster::takesConfiguration()
{
    const PrivateCluster cluster({.tcp = true,
        .configuration = {QStringLiteral("max_connections = 17")},
        .hostBasedAccess = {QStringLiteral("host all refused 127.0.0.1/32 reject")}});
    QCOMPARE(cluster.psql(QStringLiteral("SHOW max_connections; CREATE ROLE refused LOGIN")), QStringLiteral("17"));
    const CommandResult result =
        psqlCommand(cluster.tcpUrl(QStringLiteral("postgres"), QStringLiteral("refused")), QStringLiteral("SELECT 1"))
            .run();
    QVERIFY(result.err.contains("pg_hba.conf rejects connection"));
}

void tst_PrivateCluster::speaksTls()
{
    const PrivateCluster cluster({.ssl = true});
    const QString sql = QStringLiteral("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
    const QString url = QStringLiteral("postgresql://postgres@localhost:%1/postgres?sslmode=verify-full&sslrootcert=")
                            .arg(cluster.port());
    const CommandResult trusted = psqlCommand(url + cluster.certificateFile(), sql).run();
    QCOMPARE(trusted.err + trusted.out.trimmed(), QByteArray("t"));
    const CommandResult untrusted = psqlCommand(url + QStringLiteral("/etc/ssl/certs/ca-certificates.crt"), sql).run();
    QVERIFY2(untrusted.err.contains("certificate") && !untrusted.ok(), untrusted.err);
}

void tst_PrivateCluster::standbyFollowsAndPromotes()
{
    PrivateCluster primary;
    const std::unique_ptr<PrivateCluster> standby = primary.makeStandby();
    QCOMPARE(standby->psql(QStringLiteral("SELECT pg_is_in_recovery()")), QStringLiteral("t"));
    primary.psqlOrDie(QStringLiteral("CREATE TABLE t AS SELECT 7 AS n"));
    QTRY_COMPARE(standby->psql(QStringLiteral("SELECT n FROM t")), QStringLiteral("7"));
    QVERIFY(standby->psql(QStringLiteral("DELETE FROM t")).contains(QStringLiteral("read-only transaction")));
    standby->promote();
    QCOMPARE(standby->psql(QStringLiteral("DELETE FROM t RETURNING n")), QStringLiteral("7"));
}

void tst_PrivateCluster::diskFull()
{
    PrivateCluster cluster({.tmpfsMegabytes = 64});
    cluster.psqlOrDie(QStringLiteral("CREATE TABLE t (x text)"));
    const QString insert = QStringLiteral(
        "\\set VERBOSITY sqlstate\nINSERT INTO t SELECT repeat('x', 1000) FROM generate_series(1, 2000)");
    cluster.fillDisk();
    const QString refused = cluster.psql(insert);
    QVERIFY2(refused.endsWith(QStringLiteral("ERROR:  53100")), qPrintable(refused));
    cluster.freeDisk();
    QCOMPARE(cluster.psql(insert + QStringLiteral(";SELECT count(*) FROM t")), QStringLiteral("2000"));
}

void tst_PrivateCluster::poolerSharesOneConnection()
{
    PrivateCluster &cluster = PrivateCluster::shared();
    const QString database = cluster.createDatabaseFrom();
    const PgBouncerFixture pooler(cluster, 1);
    const QString pid = pooler.psql(QStringLiteral("SELECT pg_backend_pid()"), database);
    QVERIFY2(pid.toInt() > 0, qPrintable(pid));
    QCOMPARE(pooler.psql(QStringLiteral("SELECT pg_backend_pid()"), database), pid);
    // What leaks into the one server connection is seen by the next client: the fixture shows the fault it is for.
    pooler.psql(QStringLiteral("SET work_mem = '3MB'"), database);
    QCOMPARE(pooler.psql(QStringLiteral("SHOW work_mem"), database), QStringLiteral("3MB"));
    const CommandResult overSocket = psqlCommand(pooler.socketUrl(database), QStringLiteral("SELECT 1")).run();
    QCOMPARE(overSocket.err + overSocket.out.trimmed(), QByteArray("1"));
}

void tst_PrivateCluster::nothingOutlivesTheTest()
{
    // This very program, started again and killed with SIGKILL while its cluster runs.
    QProcess other;
    other.setProcessChannelMode(QProcess::SeparateChannels);
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--cluster-until-killed")});
    QVERIFY(other.waitForReadyRead(30000));
    const QList<QByteArray> words = other.readLine().trimmed().split(' ');
    QCOMPARE(words.size(), 2);
    const pid_t server = words.first().toInt();
    const QString folder = QString::fromUtf8(words.last());
    QVERIFY(ServerProcess::isRunning(server));
    QVERIFY(QFileInfo::exists(folder));
    other.kill();
    QVERIFY(other.waitForFinished(5000));
    QTRY_VERIFY_WITH_TIMEOUT(!ServerProcess::isRunning(server), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder), 10000);
}

void tst_PrivateCluster::socketPathIsShort()
{
    const PrivateCluster &cluster = PrivateCluster::shared();
    const QString path = cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.%1").arg(cluster.port());
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(path.toUtf8().size() < 107);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--cluster-until-killed"))) {
        const PrivateCluster cluster;
        printf("%d %s\n", cluster.pid(), qPrintable(cluster.dataDirectory()));
        fflush(stdout);
        return application.exec();
    }
    tst_PrivateCluster test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_PrivateCluster.moc"
