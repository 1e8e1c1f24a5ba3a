// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFixture.h"

#include "models/workspace/PostmasterFile.h"

#include "tests/support/Command.h"

#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace botdeck;
using namespace botdeck::test;

/// What can go wrong with the local workspace, each with a clear word and nothing of the person's touched.
class tst_WorkspaceFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<WorkspaceFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void wrongVersionIsNotTouched();
    void foreignFolderIsNotTouched();
    void missingServer();
    void readOnlyFolder();
    void diskFullAtCreation();
    void diskFullAtStart();
    void serverThatDies();
    void cancelledCreationLeavesNothing();
    void serverThatIsNeverReady();
    void folderOfAnotherUser();

private:
    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void tst_WorkspaceFaults::wrongVersionIsNotTouched()
{
    m_fixture->writeData(QStringLiteral("PG_VERSION"), "11\n");
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Local);
    QVERIFY2(result.error().message.contains(m_fixture->data()), qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().message.contains(QStringLiteral("made by PostgreSQL 11")),
        qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(
        result.error().message.contains(QStringLiteral("installed: 15.")), qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().hint.contains(QStringLiteral("postgresql-11")), qPrintable(WorkspaceFixture::told(result)));
    QCOMPARE(QDir(m_fixture->data()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList{QStringLiteral("PG_VERSION")});
}

void tst_WorkspaceFaults::foreignFolderIsNotTouched()
{
    m_fixture->writeData(QStringLiteral("thesis.txt"), "all my work");
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(QStringLiteral("is not a PostgreSQL cluster")),
        qPrintable(WorkspaceFixture::told(result)));
    QVERIFY(QFileInfo::exists(m_fixture->data() + QStringLiteral("/thesis.txt")));
}

void tst_WorkspaceFaults::missingServer()
{
    qputenv("BOTDECK_PG_BIN", "/nonexistent");
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Local);
    QVERIFY2(
        result.error().message.contains(QStringLiteral("installed: none")), qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().hint.contains(QStringLiteral("the package postgresql")),
        qPrintable(WorkspaceFixture::told(result)));
}

void tst_WorkspaceFaults::readOnlyFolder()
{
    const QString folder = m_fixture->directory().mountTmpfs(QStringLiteral("w"), 8);
    ServerDirectory::makeReadOnly(folder);
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(folder), qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().message.contains(QStringLiteral("Read-only file system")),
        qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().hint.contains(QStringLiteral("BOTDECK_WORKSPACE_DIR")),
        qPrintable(WorkspaceFixture::told(result)));
}

void tst_WorkspaceFaults::diskFullAtCreation()
{
    const QString folder = m_fixture->directory().mountTmpfs(QStringLiteral("w"), 20);
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(folder + QStringLiteral(" is full")),
        qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().hint.contains(QStringLiteral("100 MB")), qPrintable(WorkspaceFixture::told(result)));
    QVERIFY(!QFileInfo::exists(m_fixture->data()));
}

void tst_WorkspaceFaults::diskFullAtStart()
{
    const QString folder = m_fixture->directory().mountTmpfs(QStringLiteral("w"), 140);
    {
        Workspace workspace;
        const Started first = WorkspaceFixture::start(workspace);
        QVERIFY2(first, qPrintable(WorkspaceFixture::told(first)));
    }
    QTRY_VERIFY_WITH_TIMEOUT(PostmasterFile::processesIn(m_fixture->data()).isEmpty(), 10000);
    for (const QFileInfo &log : QDir(folder + QStringLiteral("/log")).entryInfoList(QDir::Files))
        QVERIFY(QFile::remove(log.filePath())); // what a start removes itself would make room again
    QFile filler(folder + QStringLiteral("/filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(65536, 'x');
    while (filler.write(block) > 0) { }
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(folder + QStringLiteral(" is full")),
        qPrintable(WorkspaceFixture::told(result)));
    QVERIFY(filler.remove());
    const Started again = WorkspaceFixture::start(workspace);
    QVERIFY2(again, qPrintable(WorkspaceFixture::told(again)));
}

void tst_WorkspaceFaults::serverThatDies()
{
    {
        Workspace workspace;
        const Started first = WorkspaceFixture::start(workspace);
        QVERIFY2(first, qPrintable(WorkspaceFixture::told(first)));
    }
    QTRY_VERIFY_WITH_TIMEOUT(PostmasterFile::processesIn(m_fixture->data()).isEmpty(), 10000);
    QFile configuration(m_fixture->data() + QStringLiteral("/postgresql.conf"));
    QVERIFY(configuration.open(QIODevice::Append));
    configuration.write("shared_preload_libraries = 'not_there'\n");
    configuration.close();
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(QStringLiteral("ended while it started")),
        qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().message.contains(QStringLiteral("could not access file \"not_there\"")),
        qPrintable(WorkspaceFixture::told(result)));
    QVERIFY2(result.error().hint.contains(m_fixture->path(QStringLiteral("w/log"))),
        qPrintable(WorkspaceFixture::told(result)));
}

void tst_WorkspaceFaults::cancelledCreationLeavesNothing()
{
    Workspace workspace;
    connect(&workspace, &Workspace::progressChanged, &workspace, &Workspace::cancel);
    QElapsedTimer timer;
    timer.start();
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(!QFileInfo::exists(m_fixture->data()));
    workspace.disconnect();
    const Started again = WorkspaceFixture::start(workspace);
    QVERIFY2(again, qPrintable(WorkspaceFixture::told(again)));
}

void tst_WorkspaceFaults::serverThatIsNeverReady()
{
    {
        Workspace workspace;
        const Started first = WorkspaceFixture::start(workspace);
        QVERIFY2(first, qPrintable(WorkspaceFixture::told(first)));
    }
    QTRY_VERIFY_WITH_TIMEOUT(PostmasterFile::processesIn(m_fixture->data()).isEmpty(), 10000);
    const QString folder = m_fixture->directory().makeFolder(QStringLiteral("bin"), 0755);
    QVERIFY(QFile::link(postgresProgram(QStringLiteral("initdb")), folder + QStringLiteral("/initdb")));
    m_fixture->directory().write(QStringLiteral("bin/postgres"),
        "#!/bin/sh\ncase $1 in --version) echo 'postgres (PostgreSQL) 15.99' ;; *) exec sleep 300 ;; esac\n");
    chmod(qPrintable(folder + QStringLiteral("/postgres")), 0755);
    qputenv("BOTDECK_PG_BIN", folder.toLocal8Bit());
    Workspace workspace;
    workspace.setTimeLimit(std::chrono::seconds(1));
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(QStringLiteral("not ready after 1 second")),
        qPrintable(WorkspaceFixture::told(result)));
    qunsetenv("BOTDECK_PG_BIN");
    workspace.setTimeLimit(std::chrono::seconds(60));
    const Started again = WorkspaceFixture::start(workspace);
    QVERIFY2(again, qPrintable(WorkspaceFixture::told(again)));
}

void tst_WorkspaceFaults::folderOfAnotherUser()
{
    // Only root can give a folder away; others take one of root's.
    const QString folder =
        isRoot() ? m_fixture->directory().makeFolder(QStringLiteral("w")) : QStringLiteral("/usr/local/lib");
    const auto botdeck = m_fixture->otherBotdeck({QStringLiteral("BOTDECK_WORKSPACE_DIR=") + folder}, true);
    const QString answer = WorkspaceFixture::answerOf(*botdeck);
    QVERIFY2(answer.startsWith(QStringLiteral("error The workspace folder ") + folder), qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("Permission denied"))
            || answer.contains(QStringLiteral("belongs to another user than")),
        qPrintable(answer));
    botdeck->closeWriteChannel();
    QVERIFY(botdeck->waitForFinished(10000));
    if (!isRoot())
        return;
    // Root's own server runs as postgres, to whom an empty folder of root's can be given.
    const QString own = m_fixture->directory().makeFolder(QStringLiteral("it's own"));
    QCOMPARE(chown(qPrintable(own), 0, 0), 0);
    qputenv("BOTDECK_WORKSPACE_DIR", own.toLocal8Bit());
    Workspace workspace;
    const Started result = WorkspaceFixture::start(workspace);
    QVERIFY(!result);
    const QString hint = result.error().hint;
    QVERIFY2(hint.contains(QStringLiteral("chown postgres '%1'")
                               .arg(QString(own).replace(QLatin1String("'"), QLatin1String("'\\''")))),
        qPrintable(hint));
    QVERIFY2(hint.startsWith(QStringLiteral("Remove the folder")), qPrintable(hint));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (isAnotherBotdeck(application))
        return beAnotherBotdeck(application);
    tst_WorkspaceFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_WorkspaceFaults.moc"
