// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFixture.h"

#include "models/base/Deliver.h"
#include "models/workspace/PostmasterFile.h"

#include "tests/support/Command.h"
#include "tests/support/ServerProcess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSocketNotifier>
#include <QTextStream>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace botdeck;
using namespace botdeck::test;

WorkspaceFixture::WorkspaceFixture()
{
    qputenv("BOTDECK_WORKSPACE_DIR", path(QStringLiteral("w")).toLocal8Bit());
    qunsetenv("BOTDECK_PG_BIN");
}

WorkspaceFixture::~WorkspaceFixture()
{
    const PostmasterFile file = PostmasterFile::read(data());
    if (file.isAlive(data())) {
        ::kill(file.pid, SIGINT);
        if (!ServerProcess::waitForEnd(file.pid, 10000))
            ServerProcess::signalTree(file.pid, SIGKILL);
    }
    const QByteArray hash = QCryptographicHash::hash(qgetenv("BOTDECK_WORKSPACE_DIR"), QCryptographicHash::Sha256);
    QDir(QStringLiteral("/run/botdeck-0/") + QString::fromLatin1(hash.left(4).toHex())).removeRecursively();
}

pid_t WorkspaceFixture::serverPid() const
{
    return ServerProcess::fromPidFile(data() + QStringLiteral("/postmaster.pid"));
}

void WorkspaceFixture::writeData(const QString &file, const QByteArray &content) const
{
    m_directory.makeFolder(QStringLiteral("w"));
    m_directory.makeFolder(QStringLiteral("w/data"));
    m_directory.write(QStringLiteral("w/data/") + file, content);
}

QString WorkspaceFixture::told(const Started &result)
{
    if (!result)
        return QStringLiteral("error ") + result.error().message + QStringLiteral(" | ") + result.error().hint;
    return QStringLiteral("ready %1 %2 %3 %4")
        .arg(result->socketDirectory, QString::number(result->port), result->database, result->user);
}

Started WorkspaceFixture::start(Workspace &workspace)
{
    QObject context;
    std::optional<Started> answer;
    deliver(workspace.start(), &context, [&answer](const Started &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60000))
        return fail(ErrorKind::TimedOut, QStringLiteral("no answer in the test"));
    return *answer;
}

QString WorkspaceFixture::psql(const WorkspaceEndpoint &endpoint, const QString &sql)
{
    const QString url =
        QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
            .arg(endpoint.user, endpoint.database, endpoint.socketDirectory, QString::number(endpoint.port));
    const CommandResult result = psqlCommand(url, sql).run();
    return QString::fromUtf8(result.ok() ? result.out : result.err).trimmed();
}

std::unique_ptr<QProcess> WorkspaceFixture::otherBotdeck(const QStringList &variables, bool asOrdinaryUser) const
{
    auto process = std::make_unique<QProcess>();
    process->setEnvironment(QProcess::systemEnvironment() + variables);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setWorkingDirectory(QStringLiteral("/"));
    QStringList words{QCoreApplication::applicationFilePath(), QStringLiteral("--another-botdeck")};
    if (asOrdinaryUser && isRoot()) {
        // The build folder may be closed to others.
        words.first() = path(QStringLiteral("botdeck"));
        QFile::copy(QCoreApplication::applicationFilePath(), words.first());
        chmod(qPrintable(words.first()), 0755);
        words = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid"), QStringLiteral("nobody"),
                    QStringLiteral("--regid"), QStringLiteral("nogroup"), QStringLiteral("--clear-groups")}
            + words;
    }
    process->start(words.first(), words.mid(1));
    return process;
}

QString WorkspaceFixture::answerOf(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(60000)) { }
    return QString::fromUtf8(process.readLine()).trimmed();
}

QString WorkspaceFixture::makeOrdinaryFolder(const QString &name) const
{
    const QString folder = m_directory.makeFolder(name, 0700);
    if (isRoot())
        Command(QStringLiteral("chown"), {QStringLiteral("nobody"), folder}).runOrDie();
    return folder;
}

bool isAnotherBotdeck(const QCoreApplication &application)
{
    return application.arguments().contains(QStringLiteral("--another-botdeck"));
}

int beAnotherBotdeck(QCoreApplication &application)
{
    Workspace workspace;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [] { QCoreApplication::quit(); });
    deliver(workspace.start(), &application,
        [](const Started &result) { QTextStream(stdout) << WorkspaceFixture::told(result) << Qt::endl; });
    return application.exec();
}
