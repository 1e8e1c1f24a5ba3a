// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PrivateCluster.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using botdeck::test::PrivateCluster;

/// The real program, asked to end while the server works for it.
class tst_BotdeckEnds : public QObject
{
    Q_OBJECT

private slots:
    void leavesNoStatementBehind();
};

void tst_BotdeckEnds::leavesNoStatementBehind()
{
    auto &cluster = PrivateCluster::shared();
    const QString database = cluster.createDatabaseFrom();
    cluster.psqlOrDie(QStringLiteral("CREATE VIEW slow AS SELECT pg_sleep(60)::text AS rest"), database);
    const QString sleeping = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_STATE_HOME"), home.path());
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    for (int run = 0; run < 4; ++run) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(BOTDECK_PROGRAM),
            {QStringLiteral("--url"), cluster.url(database), QStringLiteral("--page"),
                QStringLiteral("table:public.slow")});
        QTRY_COMPARE_WITH_TIMEOUT(cluster.psql(sleeping), QStringLiteral("1"), 20'000);
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGTERM), 0);
        QVERIFY(program.waitForFinished(5'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QTRY_COMPARE(cluster.psql(sleeping), QStringLiteral("0"));
    }
}

QTEST_GUILESS_MAIN(tst_BotdeckEnds)
#include "tst_BotdeckEnds.moc"
