// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlFixture.h"

#include "tests/support/ServerDirectory.h"
#include "tests/support/ServerProcess.h"

#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace botdeck::test;

/// The real program's commands beside tables: migrations, sample, workspace, profiles, passwords, and its end by signals.
class tst_BotdeckctlRuns : public QObject, private CtlFixture
{
    Q_OBJECT

private:
    void showsConversations();

private slots:
    void initTestCase();
    void init() { begin(); }
    void cleanup() { end(); }
    void appliesAndRevertsMigrations();
    void tellsAFailedMigration();
    void loadsAndGrowsTheSample();
    void endsBySignal();
    void runsTheWorkspace();
    void keepsProfiles();
    void hashesAPassword();
};

void tst_BotdeckctlRuns::initTestCase()
{
    prepare(s("CREATE TABLE team (id int PRIMARY KEY)"));
}

void tst_BotdeckctlRuns::appliesAndRevertsMigrations()
{
    writeMigration(s("1_a"), "CREATE TABLE t1_a()", "DROP TABLE t1_a");
    writeMigration(s("2_b"), "CREATE TABLE t2_b()", "DROP TABLE t2_b");
    const QString folder = set();
    const QStringList named{s("--set"), folder};
    QVERIFY(!json({s("migrations"), s("status")}, Refused).isEmpty());
    QCOMPARE(json(QStringList{s("migrations"), s("status")} + named).value(s("pending")).toInt(), 2);
    QCOMPARE(json(QStringList{s("migrations"), s("apply")} + named).value(s("steps")).toArray().size(), 2);
    QCOMPARE(psql(s("SELECT string_agg(version, ' ' ORDER BY version) FROM __diesel_schema_migrations")), s("1 2"));
    QCOMPARE(json(QStringList{s("migrations"), s("revert")} + named).value(s("done")).toBool(), true);
    QCOMPARE(psql(s("SELECT to_regclass('t1_a') IS NULL, to_regclass('t2_b') IS NULL")), s("f|t"));
    const CommandResult status = run(QStringList{s("migrations"), s("status")} + named);
    QVERIFY2(status.out.contains("pending\t2_b"), status.out.constData());
}

void tst_BotdeckctlRuns::tellsAFailedMigration()
{
    const QString folder = set();
    writeMigration(s("2_bad"), "SELECT 1;\nSELEC 2");
    const QJsonObject first = json({s("migrations"), s("apply"), s("--set"), folder}, Refused);
    QVERIFY2(first.value(s("message")).toString().contains(s("2_bad/up.sql, line 2, column 1")),
        qPrintable(first.value(s("message")).toString()));
    QCOMPARE(first.value(s("sqlState")).toString(), s("42601"));
    writeMigration(s("1_good"), "CREATE TABLE good()");
    QVERIFY(!json({s("migrations"), s("apply"), s("--set"), folder}, Unsure).isEmpty());
    QCOMPARE(psql(s("SELECT to_regclass('good') IS NOT NULL")), s("t"));
}

void tst_BotdeckctlRuns::loadsAndGrowsTheSample()
{
    PrivateCluster::shared().dropDatabase(database());
    PrivateCluster::shared().createDatabase(database());
    QCOMPARE(json({s("migrations"), s("apply")}).value(s("done")).toBool(), true);
    QVERIFY(json({s("sample"), s("load")}).value(s("rows")).toInt() > 12000);
    QCOMPARE(json({s("facts")}).value(s("system")).toString(), s("generalbots-documented"));
    QVERIFY(!json({s("sample"), s("load")}, Refused).isEmpty());
    showsConversations();
    QVERIFY(!json({s("sample")}, Usage).isEmpty());
    const CommandResult grown = run({s("sample"), s("--messages"), s("13001")});
    QCOMPARE(grown.exitCode, Ok);
    QVERIFY(!grown.err.isEmpty());
    QCOMPARE(psql(s("SELECT count(*) FROM message_history")), s("13002"));
    QCOMPARE(run({s("sample"), s("--messages"), s("14000")}).exitCode, Ok);
    QCOMPARE(psql(s("SELECT count(*) FROM message_history")), s("14000"));
    QCOMPARE(json({s("sample"), s("--messages"), s("100")}).value(s("rows")).toInt(), 0);
}

void tst_BotdeckctlRuns::showsConversations()
{
    const QJsonArray list = json({s("conversations"), s("--limit"), s("5")}).value(s("conversations")).toArray();
    QCOMPARE(list.size(), 5);
    const QString bot = psql(s("SELECT name FROM bots ORDER BY id LIMIT 1"));
    const QJsonArray ofBot = json({s("conversations"), s("--bot"), bot}).value(s("conversations")).toArray();
    QVERIFY(!ofBot.isEmpty());
    for (const QJsonValue &one : ofBot)
        QCOMPARE(one.toObject().value(s("botName")).toString(), bot);
    const QString session = psql(s("SELECT session_id FROM message_history GROUP BY 1 "
                                   "HAVING count(*) BETWEEN 3 AND 50 ORDER BY 1 LIMIT 1"));
    const QJsonObject transcript = json({s("transcript"), session});
    QCOMPARE(QString::number(transcript.value(s("messages")).toArray().size()),
        psql(s("SELECT count(*) FROM message_history WHERE session_id = '%1'").arg(session)));
    QVERIFY(transcript.value(s("complete")).toBool());
    QVERIFY(!json({s("transcript"), s("00000000-0000-0000-0000-000000000001")}, Missing).isEmpty());
    const QByteArray nope = QJsonDocument(json({s("transcript"), s("nope")}, Usage)).toJson();
    QVERIFY2(nope.contains("uuid") && !nope.contains("invalid input"), nope.constData());
    QVERIFY(!json({s("conversations"), s("--bot"), s("nobody")}, Missing).isEmpty());
}

void tst_BotdeckctlRuns::endsBySignal()
{
    writeMigration(s("1_slow"), "CREATE TABLE slow(); SELECT pg_sleep(60)");
    const QString folder = set();
    const QString sleeping = s("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' "
                               "AND datname = current_database()");
    // Often, since whether the server hears of the end before the program is gone is a race.
    for (int run = 0; run < 8; ++run) {
        QProcess process;
        process.start(s(BOTDECKCTL), {s("migrations"), s("apply"), s("--set"), folder, s("--url"), url()});
        QTRY_COMPARE(psql(sleeping), s("1"));
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), Cancelled);
        QTRY_COMPARE(psql(sleeping), s("0"));
    }
    QCOMPARE(psql(s("SELECT to_regclass('slow') IS NULL")), s("t"));
}

void tst_BotdeckctlRuns::runsTheWorkspace()
{
    const ServerDirectory directory;
    const auto workspace = [this, &directory](const QStringList &arguments) {
        const CommandResult result = ctl(arguments + QStringList{s("--json")})
                                         .variable(s("BOTDECK_WORKSPACE_DIR"), directory.filePath(s("w")))
                                         .run();
        if (result.exitCode != Ok)
            qWarning("%s", result.err.constData());
        return QJsonDocument::fromJson(result.out).object();
    };
    QCOMPARE(workspace({s("workspace"), s("status")}).value(s("running")), QJsonValue(false));
    const QJsonObject started = workspace({s("workspace"), s("start"), s("--no-sample")});
    const auto pid = static_cast<pid_t>(started.value(s("pid")).toInt());
    const auto stop = qScopeGuard([pid] {
        if (pid > 0)
            ::kill(pid, SIGINT);
    });
    QVERIFY(pid > 0);
    QCOMPARE(::kill(pid, 0), 0);
    const CommandResult asked = psqlCommand(started.value(s("url")).toString(), s("SELECT current_user")).run();
    QCOMPARE(asked.out.trimmed(), QByteArray("postgres"));
    QCOMPARE(workspace({s("workspace"), s("status")}).value(s("pid")).toInt(), int(pid));
    QCOMPARE(workspace({s("facts"), s("--local")}).value(s("system")).toString(), s("generalbots-documented"));
    QCOMPARE(::kill(pid, 0), 0); // a command does not stop what it found running
    QCOMPARE(workspace({s("workspace"), s("stop")}).value(s("running")), QJsonValue(false));
    QVERIFY(ServerProcess::waitForEnd(pid, 0));
}

void tst_BotdeckctlRuns::keepsProfiles()
{
    QVERIFY(QDir(home().path()).mkpath(s("config/botdeck")));
    const auto &cluster = PrivateCluster::shared();
    const QJsonObject profile{{s("id"), s("5c0f7f6e-0a53-4a3e-9a3d-0d1d3f7f0001")}, {s("name"), s("mine")},
        {s("environment"), s("production")}, {s("host"), cluster.socketDirectory()},
        {s("port"), QString::number(cluster.port())}, {s("database"), database()}, {s("user"), s("postgres")}};
    const CommandResult none = ctl({s("profiles"), s("list"), s("--json")}).run();
    QCOMPARE(none.out.trimmed(), QByteArray("{\"profiles\":[]}"));
    QFile file(home().filePath(s("config/botdeck/profiles.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{s("format"), 1}, {s("profiles"), QJsonArray{profile}}}).toJson());
    file.close();
    const CommandResult list = ctl({s("profiles"), s("list")}).run();
    QVERIFY2(list.out.startsWith("mine\tproduction\t"), list.err.constData());
    QCOMPARE(ctl({s("profiles"), s("show"), s("other")}).run().exitCode, Missing);
    const CommandResult facts =
        ctl({s("facts"), s("--profile"), s("mine")}).variable(s("PGPASSWORD"), s("unused")).run();
    QCOMPARE(facts.exitCode, Ok);
    QVERIFY(facts.out.contains(database().toUtf8()));
    const CommandResult guarded =
        ctl({s("migrations"), s("apply"), s("--set"), home().path(), s("--profile"), s("mine")})
            .variable(s("PGPASSWORD"), s("unused"))
            .run();
    QCOMPARE(guarded.exitCode, Refused);
    QVERIFY(guarded.err.contains("--yes"));
    QCOMPARE(ctl({s("profiles"), s("remove"), s("mine")}).run().exitCode, Ok);
    QCOMPARE(ctl({s("facts"), s("--profile"), s("mine")}).run().exitCode, Missing);
}

void tst_BotdeckctlRuns::hashesAPassword()
{
    const CommandResult hashed = ctl({s("password"), s("hash")}).input("correct horse\n").run();
    QCOMPARE(hashed.exitCode, Ok);
    QVERIFY2(hashed.out.startsWith("$argon2id$v=19$m=65536,t=3,p=4$"), hashed.out.constData());
    QCOMPARE(ctl({s("password"), s("hash")}).input("\n").run().exitCode, Refused);
}

QTEST_GUILESS_MAIN(tst_BotdeckctlRuns)

#include "tst_BotdeckctlRuns.moc"
