// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFixture.h"

#include "models/base/Deliver.h"
#include "models/workspace/PostmasterFile.h"
#include "models/workspace/ServerAccount.h"
#include "models/workspace/WorkspacePaths.h"

#include "tests/support/Command.h"
#include "tests/support/ServerProcess.h"

#include <QtTest>

#include <sys/stat.h>

#include <csignal>
#include <future>
#include <vector>

using namespace botdeck;
using namespace botdeck::test;

/// The life of the local workspace on real servers: made, shared, adopted, stopped.
class tst_Workspace : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<WorkspaceFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void createsAndAnswers();
    void othersAreKeptOut();
    void keepsDataAcrossStarts();
    void foldersAreMadeByManyAtOnce();
    void twoAtOnceShareOneServer();
    void killedBotdeckIsAdopted();
    void stalePidOfAnotherProgram();
    void waitsForOrphans();
    void sweptSocketIsMended();
    void endsWithinASecond();
    void ordinaryUser();
    void longRuntimeFolder();

private:
    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void tst_Workspace::createsAndAnswers()
{
    Workspace workspace;
    QSignalSpy progress(&workspace, &Workspace::progressChanged);
    const Started endpoint = WorkspaceFixture::start(workspace);
    QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
    QCOMPARE(progress.size(), 2);
    QVERIFY(progress.first().first().toString().startsWith(QStringLiteral("Creating")));
    QVERIFY(progress.last().first().toString().startsWith(QStringLiteral("Starting")));
    QCOMPARE(WorkspaceFixture::psql(*endpoint, QStringLiteral("SELECT current_user, current_database()")),
        QStringLiteral("postgres|botdeck"));
    QCOMPARE(WorkspaceFixture::psql(*endpoint,
                 QStringLiteral("SHOW listen_addresses; SHOW max_connections; SHOW shared_buffers;"
                                "SHOW TimeZone; SHOW server_encoding; SHOW data_checksums")),
        QStringLiteral("40\n64MB\nUTC\nUTF8\non"));
    QCOMPARE(WorkspaceFixture::psql(*endpoint, QStringLiteral("SELECT type, auth_method FROM pg_hba_file_rules")),
        QStringLiteral("local|peer"));
    struct stat facts
    {
    };
    QCOMPARE(stat(qPrintable(endpoint->socketDirectory), &facts), 0);
    QCOMPARE(facts.st_mode & 0777U, 0700U);
    QVERIFY(endpoint->socketDirectory.size() + 16 < 107);
}

void tst_Workspace::othersAreKeptOut()
{
    Workspace workspace;
    const Started endpoint = WorkspaceFixture::start(workspace);
    QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
    struct stat facts
    {
    };
    QCOMPARE(stat(qPrintable(endpoint->socketDirectory), &facts), 0);
    QCOMPARE(facts.st_mode & 0077U, 0U);
    if (!isRoot()) { // who can't become another user; the folder's owner and mode say who may enter
        QCOMPARE(facts.st_uid, geteuid());
        return;
    }
    const CommandResult other = Command(QStringLiteral("setpriv"),
        {QStringLiteral("--reuid"), QStringLiteral("nobody"), QStringLiteral("--clear-groups"),
            QStringLiteral("--regid"), QStringLiteral("nogroup"), QStringLiteral("psql"), QStringLiteral("-h"),
            endpoint->socketDirectory, QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-c"),
            QStringLiteral("SELECT 1"), QStringLiteral("botdeck")})
                                    .run();
    QVERIFY(!other.ok());
    QVERIFY2(other.err.contains("Permission denied"), other.err);
}

void tst_Workspace::keepsDataAcrossStarts()
{
    {
        Workspace workspace;
        const Started endpoint = WorkspaceFixture::start(workspace);
        QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
        QCOMPARE(WorkspaceFixture::psql(*endpoint, QStringLiteral("CREATE TABLE t AS SELECT 7 AS n; SELECT n FROM t")),
            QStringLiteral("7"));
    }
    const pid_t first = m_fixture->serverPid();
    Workspace workspace;
    const Started endpoint = WorkspaceFixture::start(workspace); // at once: it must wait for the first server's end
    QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
    QVERIFY(m_fixture->serverPid() != first);
    QCOMPARE(WorkspaceFixture::psql(*endpoint, QStringLiteral("SELECT n FROM t")), QStringLiteral("7"));
}

void tst_Workspace::foldersAreMadeByManyAtOnce()
{
    const Result<ServerAccount> account = ServerAccount::find();
    QVERIFY(account);
    const QByteArray root = qgetenv("BOTDECK_WORKSPACE_DIR");
    const auto restore = qScopeGuard([&root] { qputenv("BOTDECK_WORKSPACE_DIR", root); });
    for (int round = 0; round < 50; ++round) {
        qputenv("BOTDECK_WORKSPACE_DIR", root + QByteArray::number(round));
        std::vector<std::future<QString>> all;
        for (int each = 0; each < 8; ++each) {
            all.push_back(std::async(std::launch::async, [&account] {
                const Result<WorkspacePaths> paths = WorkspacePaths::prepare(*account);
                return paths ? QString() : paths.error().message;
            }));
        }
        for (std::future<QString> &one : all)
            QCOMPARE(one.get(), QString());
    }
}

void tst_Workspace::twoAtOnceShareOneServer()
{
    const auto first = m_fixture->otherBotdeck();
    const auto second = m_fixture->otherBotdeck();
    const QString answer = WorkspaceFixture::answerOf(*first);
    QVERIFY2(answer.startsWith(QStringLiteral("ready ")), qPrintable(answer));
    QCOMPARE(WorkspaceFixture::answerOf(*second), answer);
    const pid_t server = m_fixture->serverPid();
    QVERIFY(ServerProcess::isRunning(server));
    first->closeWriteChannel();
    QVERIFY(first->waitForFinished(10000));
    QVERIFY(!PostmasterFile::read(m_fixture->data()).isStopping());
    QVERIFY(ServerProcess::isRunning(server));
    second->closeWriteChannel();
    QVERIFY(second->waitForFinished(10000));
    QTRY_VERIFY_WITH_TIMEOUT(!ServerProcess::isRunning(server), 10000);
    QVERIFY(!QFileInfo::exists(m_fixture->data() + QStringLiteral("/postmaster.pid")));
}

void tst_Workspace::killedBotdeckIsAdopted()
{
    const auto other = m_fixture->otherBotdeck();
    const QString answer = WorkspaceFixture::answerOf(*other);
    QVERIFY2(answer.startsWith(QStringLiteral("ready ")), qPrintable(answer));
    const pid_t server = m_fixture->serverPid();
    other->kill();
    QVERIFY(other->waitForFinished(5000));
    QVERIFY(ServerProcess::isRunning(server));
    {
        Workspace workspace;
        QSignalSpy progress(&workspace, &Workspace::progressChanged);
        const Started endpoint = WorkspaceFixture::start(workspace);
        QCOMPARE(WorkspaceFixture::told(endpoint), answer);
        QCOMPARE(m_fixture->serverPid(), server);
        QCOMPARE(progress.size(), 0);
        QCOMPARE(WorkspaceFixture::psql(*endpoint, QStringLiteral("SELECT 1")), QStringLiteral("1"));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!ServerProcess::isRunning(server), 10000); // the killed one counts no more
}

void tst_Workspace::stalePidOfAnotherProgram()
{
    QString socketLock;
    {
        Workspace workspace;
        const Started endpoint = WorkspaceFixture::start(workspace);
        QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
        socketLock = endpoint->socketDirectory + QStringLiteral("/.s.PGSQL.5432.lock");
        const pid_t server = m_fixture->serverPid();
        ServerProcess::signalTree(server, SIGKILL);
        QVERIFY(ServerProcess::waitForEnd(server, 5000));
    }
    // After a reboot the pid may be anybody's: here this test's own.
    for (const QString &name : QStringList{m_fixture->data() + QStringLiteral("/postmaster.pid"), socketLock}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArrayList lines = file.readAll().split('\n');
        lines.first() = QByteArray::number(QCoreApplication::applicationPid());
        file.resize(0);
        file.write(lines.join('\n'));
    }
    Workspace workspace;
    const Started endpoint = WorkspaceFixture::start(workspace);
    QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
    QCOMPARE(WorkspaceFixture::psql(*endpoint, QStringLiteral("SELECT 1")), QStringLiteral("1"));
}

void tst_Workspace::waitsForOrphans()
{
    pid_t server = 0;
    pid_t orphan = 0;
    {
        Workspace workspace;
        const Started endpoint = WorkspaceFixture::start(workspace);
        QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
        server = m_fixture->serverPid();
        orphan = ServerProcess::childrenOf(server).constLast();
        ::kill(orphan, SIGSTOP);
        ::kill(server, SIGKILL);
        QVERIFY(ServerProcess::waitForEnd(server, 5000));
    }
    Workspace workspace;
    std::optional<Started> answer;
    deliver(workspace.start(), this, [&answer](const Started &result) { answer = result; });
    // A careless start would have come up beside the orphan within this time.
    QVERIFY(!QTest::qWaitFor([&answer] { return answer.has_value(); }, 500));
    QVERIFY(PostmasterFile::processesIn(m_fixture->data()).contains(orphan));
    ::kill(orphan, SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30000);
    QVERIFY2(*answer, qPrintable(WorkspaceFixture::told(*answer)));
    QVERIFY(!ServerProcess::isRunning(orphan));
}

void tst_Workspace::sweptSocketIsMended()
{
    Workspace workspace;
    const Started endpoint = WorkspaceFixture::start(workspace);
    QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
    QVERIFY(QFile::remove(endpoint->socketDirectory + QStringLiteral("/.s.PGSQL.5432")));
    const Started again = WorkspaceFixture::start(workspace);
    QVERIFY2(again, qPrintable(WorkspaceFixture::told(again)));
    QCOMPARE(WorkspaceFixture::psql(*again, QStringLiteral("SELECT 1")), QStringLiteral("1"));
}

void tst_Workspace::endsWithinASecond()
{
    auto workspace = std::make_unique<Workspace>();
    const QFuture<Started> creation = workspace->start();
    QTRY_VERIFY(QFileInfo::exists(m_fixture->path(QStringLiteral("w/data.new"))));
    QElapsedTimer timer;
    timer.start();
    workspace.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(creation.isFinished());

    workspace = std::make_unique<Workspace>();
    const Started endpoint = WorkspaceFixture::start(*workspace);
    QVERIFY2(endpoint, qPrintable(WorkspaceFixture::told(endpoint)));
    const pid_t server = m_fixture->serverPid();
    timer.restart();
    workspace.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(!ServerProcess::isRunning(server), 10000);
}

void tst_Workspace::ordinaryUser()
{
    const QString home = m_fixture->makeOrdinaryFolder(QStringLiteral("home"));
    const QString runtime = m_fixture->makeOrdinaryFolder(QStringLiteral("run"));
    const auto botdeck =
        m_fixture->otherBotdeck({QStringLiteral("BOTDECK_WORKSPACE_DIR="), QStringLiteral("XDG_DATA_HOME=") + home,
                                    QStringLiteral("XDG_RUNTIME_DIR=") + runtime, QStringLiteral("HOME=") + home},
            true);
    const QString answer = WorkspaceFixture::answerOf(*botdeck);
    QVERIFY2(answer.startsWith(QStringLiteral("ready ") + runtime + QStringLiteral("/botdeck/")), qPrintable(answer));
    const QString folder = home + QStringLiteral("/botdeck/workspace/data");
    struct stat facts
    {
    };
    QCOMPARE(stat(qPrintable(folder), &facts), 0);
    QVERIFY(!isRoot() || facts.st_uid == 65534);
    const QStringList words = answer.split(u' ');
    QStringList command{QStringLiteral("psql"), QStringLiteral("-XAt"), QStringLiteral("-h"), words.value(1),
        QStringLiteral("-U"), words.value(4), QStringLiteral("-c"), QStringLiteral("SELECT current_user"),
        words.value(3)};
    if (isRoot()) {
        command = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid"), QStringLiteral("nobody"),
                      QStringLiteral("--regid"), QStringLiteral("nogroup"), QStringLiteral("--clear-groups")}
            + command;
        // Peer authentication lets in the person alone, not even root.
        const CommandResult root = Command(QStringLiteral("psql"), command.mid(7)).run();
        QVERIFY2(root.err.contains("Peer authentication failed"), root.err);
    }
    const CommandResult person = Command(command.first(), command.mid(1)).run();
    QCOMPARE(person.err + person.out, QByteArray("postgres\n"));
    const pid_t server = PostmasterFile::read(folder).pid;
    botdeck->closeWriteChannel();
    QVERIFY(botdeck->waitForFinished(10000));
    QTRY_VERIFY_WITH_TIMEOUT(!ServerProcess::isRunning(server), 10000);
}

void tst_Workspace::longRuntimeFolder()
{
    const QString home = m_fixture->makeOrdinaryFolder(QStringLiteral("home"));
    const QString runtime = m_fixture->makeOrdinaryFolder(QString(90, u'r'));
    const auto botdeck =
        m_fixture->otherBotdeck({QStringLiteral("BOTDECK_WORKSPACE_DIR=") + home + QStringLiteral("/it's a $w"),
                                    QStringLiteral("XDG_RUNTIME_DIR=") + runtime},
            true);
    const QString answer = WorkspaceFixture::answerOf(*botdeck);
    QVERIFY2(answer.startsWith(QStringLiteral("ready /tmp/botdeck-")), qPrintable(answer));
    botdeck->closeWriteChannel();
    QVERIFY(botdeck->waitForFinished(10000));
    const QString folder = home + QStringLiteral("/it's a $w/data");
    QVERIFY(QFileInfo::exists(folder));
    QTRY_VERIFY_WITH_TIMEOUT(PostmasterFile::processesIn(folder).isEmpty(), 10000);
    QVERIFY(QDir(answer.section(u' ', 1, 1)).removeRecursively());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (isAnotherBotdeck(application))
        return beAnotherBotdeck(application);
    tst_Workspace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Workspace.moc"
