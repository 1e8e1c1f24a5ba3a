// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/WorkspaceCommand.h"

#include "app/ctl/CtlOutput.h"
#include "models/base/Deliver.h"
#include "models/workspace/ClusterFiles.h"
#include "models/workspace/PostmasterFile.h"

#include <QFileInfo>
#include <QUrl>

namespace botdeck {

namespace {

constexpr int LookAgainMs = 50;

QString urlOf(const QString &socketDirectory, int port)
{
    return QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
        .arg(QString::fromLatin1(ClusterFiles::User), QString::fromLatin1(ClusterFiles::Database),
            QString::fromLatin1(QUrl::toPercentEncoding(socketDirectory, "/")))
        .arg(port);
}

} // namespace

WorkspaceCommand::WorkspaceCommand(const CtlContext &context, QObject *parent)
    : CtlCommand(context, parent)
{
    m_look.setInterval(LookAgainMs);
    connect(&m_look, &QTimer::timeout, this, &WorkspaceCommand::awaitEnd);
    connect(&m_local, &LocalWorkspace::progressChanged, this, [this](const QString &text) { tell(text); });
    connect(&m_local, &LocalWorkspace::failed, this, [this](const Error &error) { giveUp(error); });
    connect(&m_local, &LocalWorkspace::ready, this, [this] {
        m_started = true;
        tellStatus();
    });
}

void WorkspaceCommand::start()
{
    const Result<ServerAccount> account = ServerAccount::find();
    const Result<WorkspacePaths> paths = account ? WorkspacePaths::prepare(*account) : fail(account.error());
    if (!paths)
        return giveUp(paths.error());
    m_paths = *paths;
    const QString verb = argument(0);
    if (verb == QLatin1String("start"))
        m_local.start(!isSet(QStringLiteral("no-sample")));
    else if (verb == QLatin1String("stop"))
        stopServer();
    else
        tellStatus();
}

void WorkspaceCommand::cancel()
{
    m_local.cancel();
    m_workspace.cancel();
    CtlCommand::cancel();
}

void WorkspaceCommand::tellStatus()
{
    const PostmasterFile file = PostmasterFile::read(m_paths.data());
    const bool running = file.isAlive(m_paths.data());
    QJsonObject object{{QStringLiteral("running"), running}, {QStringLiteral("data"), m_paths.data()}};
    if (!running) {
        answer(object, {tr("The local workspace is not running")});
        return;
    }
    const QString url = urlOf(file.socketDirectory, file.port);
    object.insert(QStringLiteral("pid"), static_cast<qint64>(file.pid));
    object.insert(QStringLiteral("socketDirectory"), file.socketDirectory);
    object.insert(QStringLiteral("port"), file.port);
    object.insert(QStringLiteral("database"), QString::fromLatin1(ClusterFiles::Database));
    object.insert(QStringLiteral("user"), QString::fromLatin1(ClusterFiles::User));
    object.insert(QStringLiteral("url"), url);
    const QString socket = file.socketDirectory + QStringLiteral("/.s.PGSQL.") + QString::number(file.port);
    const bool isReachable = QFileInfo::exists(socket);
    object.insert(QStringLiteral("reachable"), isReachable);
    if (!isReachable)
        tell(tr("The server runs, but its socket %1 is gone: nobody can reach it. End the process %2, then start the "
                "workspace again")
                 .arg(socket)
                 .arg(file.pid));
    answer(object, {url}, isReachable ? CtlExit::Ok : CtlExit::Connection);
}

void WorkspaceCommand::stopServer()
{
    if (!PostmasterFile::read(m_paths.data()).isAlive(m_paths.data())) {
        tellStatus();
        return;
    }
    deliver(m_workspace.start(), this, [this](const Result<WorkspaceEndpoint> &joined) {
        if (!joined)
            return giveUp(joined.error());
        deliver(m_workspace.release(), this, [this](const Outcome &) { onReleased(); });
    });
}

void WorkspaceCommand::onReleased()
{
    const PostmasterFile file = PostmasterFile::read(m_paths.data());
    if (file.isAlive(m_paths.data()) && !file.isStopping()) {
        giveUp(Error::local(ErrorKind::Refused, tr("The local workspace runs on: another Botdeck uses it"),
            tr("Close the other windows and commands that use it")));
        return;
    }
    m_clock.start();
    m_look.start();
}

void WorkspaceCommand::awaitEnd()
{
    if (PostmasterFile::processesIn(m_paths.data()).isEmpty()) {
        m_look.stop();
        tellStatus();
    } else if (m_clock.hasExpired(PatienceMs)) {
        m_look.stop();
        giveUp(Error::local(ErrorKind::Local, tr("The workspace's server is asked to stop, but still runs"),
            tr("See its log in %1").arg(m_paths.logs())));
    }
}

} // namespace botdeck
