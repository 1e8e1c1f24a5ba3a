// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/WorkspaceServer.h"

#include "models/base/Log.h"
#include "models/workspace/ClusterFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <csignal>

namespace botdeck {

namespace {

constexpr auto ShortWait = std::chrono::milliseconds(500); // what quitting may take
constexpr auto OrphanWait = std::chrono::seconds(10); // children of a killed postmaster end by themselves

WorkWatch within(WorkWatch watch, std::chrono::milliseconds limit)
{
    watch.timeLimit = std::min(watch.timeLimit, limit);
    return watch;
}

// PostgreSQL refuses to start where a lock file names a process that exists, though it may be another program by now.
// Only called once no PostgreSQL works in the data folder.
void removeIfMisleading(const QString &lockFile)
{
    QFile file(lockFile);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const pid_t pid = file.readLine().trimmed().toInt();
    if (pid > 0 && kill(pid, 0) == 0) {
        qCInfo(logWorkspace) << "removing a stale lock file that names pid" << pid;
        file.remove();
    }
}

Error startFailure(const QString &message, const ClusterFiles &files, const QString &logFolder)
{
    if (const qint64 room = files.freeRoom(); room >= 0 && room < 2)
        return files.diskFull();
    const QStringList lines = files.lastLogLines(10);
    QString reason;
    for (const QString &line : lines) {
        if (reason.isEmpty() || line.contains(QStringLiteral("FATAL:")) || line.contains(QStringLiteral("PANIC:")))
            reason = line;
    }
    Error error = Error::local(ErrorKind::Local, reason.isEmpty() ? message : message + u' ' + reason,
        QCoreApplication::translate("botdeck", "See the server's log in %1.").arg(logFolder));
    error.detail = lines.join(u'\n');
    return error;
}

} // namespace

WorkspaceServer::~WorkspaceServer() = default;

Result<WorkspaceEndpoint> WorkspaceServer::start(const WorkWatch &watch)
{
    const Result<ServerAccount> account = ServerAccount::find();
    if (!account)
        return fail(account.error());
    const Result<WorkspacePaths> paths = WorkspacePaths::prepare(*account);
    if (!paths)
        return fail(paths.error());
    m_paths = *paths;
    if (!m_lock)
        m_lock = std::make_unique<WorkspaceLock>(m_paths->root);
    if (const Outcome turn = m_lock->takeTurn(watch); !turn)
        return fail(turn.error());
    const auto endTurn = qScopeGuard([this] { m_lock->endTurn(); });
    const bool wasUser = m_lock->isUser();
    if (const Outcome entered = m_lock->enter(); !entered)
        return fail(entered.error());
    Result<WorkspaceEndpoint> result = startInTurn(ProcessRun(*account), watch);
    if (!result && !wasUser && m_lock->leave())
        stop();
    return result;
}

Result<WorkspaceEndpoint> WorkspaceServer::startInTurn(const ProcessRun &run, const WorkWatch &watch)
{
    PostmasterFile file;
    if (const Outcome settled = settle(watch, file); !settled)
        return fail(settled.error());
    if (file.isAlive(m_paths->data())) {
        qCInfo(logWorkspace) << "using the running server" << file.pid;
    } else {
        if (const Outcome cleared = clearStale(file, watch); !cleared)
            return fail(cleared.error());
        if (const Outcome launched = launch(run, watch); !launched)
            return fail(launched.error());
        file = PostmasterFile::read(m_paths->data());
    }
    return WorkspaceEndpoint{file.socketDirectory, file.port, QString::fromLatin1(ClusterFiles::Database),
        QString::fromLatin1(ClusterFiles::User)};
}

// Waits until the server is either ready, with its socket in place, or gone.
Outcome WorkspaceServer::settle(const WorkWatch &watch, PostmasterFile &file) const
{
    bool wasAskedToStop = false;
    const Outcome settled = ProcessRun::await(watch, [this, &file, &wasAskedToStop] {
        file = PostmasterFile::read(m_paths->data());
        if (!file.isAlive(m_paths->data()))
            return true;
        if (!file.isReady() || wasAskedToStop)
            return false;
        if (hasSocket(file))
            return true;
        // Something swept the socket away: nobody can connect any more, so nobody loses by a restart.
        kill(file.pid, SIGINT);
        wasAskedToStop = true;
        return false;
    });
    if (settled || settled.error().kind != ErrorKind::TimedOut)
        return settled;
    return fail(ErrorKind::Local,
        QCoreApplication::translate("botdeck", "The workspace's server (process %1) is neither ready nor ending.")
            .arg(file.pid),
        QCoreApplication::translate("botdeck", "Wait and try again; see the server's log in %1.").arg(m_paths->logs()));
}

bool WorkspaceServer::hasSocket(const PostmasterFile &file) const
{
    return QFileInfo::exists(file.socketDirectory + QStringLiteral("/.s.PGSQL.%1").arg(file.port));
}

Outcome WorkspaceServer::clearStale(const PostmasterFile &file, const WorkWatch &watch) const
{
    QList<pid_t> orphans;
    const Outcome gone = ProcessRun::await(within(watch, OrphanWait), [this, &orphans] {
        orphans = PostmasterFile::processesIn(m_paths->data());
        return orphans.isEmpty();
    });
    if (!gone && gone.error().kind == ErrorKind::Cancelled)
        return gone;
    if (!gone) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "A process of an ended server (%1) still works in %2.")
                .arg(orphans.first())
                .arg(m_paths->data()),
            QCoreApplication::translate("botdeck", "End that process, then try again."));
    }
    if (file.pid > 0)
        removeIfMisleading(m_paths->data() + QStringLiteral("/postmaster.pid"));
    removeIfMisleading(m_paths->socketDirectory + QStringLiteral("/.s.PGSQL.%1.lock").arg(WorkspacePaths::Port));
    return {};
}

Outcome WorkspaceServer::launch(const ProcessRun &run, const WorkWatch &watch)
{
    const ClusterFiles files(*m_paths, run, watch);
    const Result<std::optional<int>> major = files.existingMajor();
    if (!major)
        return fail(major.error());
    const Result<PostgresBinaries> binaries = PostgresBinaries::choose(run, watch, *major, m_paths->data());
    if (watch.isCancelled())
        return fail(ErrorKind::Cancelled, QCoreApplication::translate("botdeck", "Cancelled."));
    if (!binaries)
        return fail(binaries.error());
    if (!major->has_value()) {
        watch.tell(QCoreApplication::translate("botdeck", "Creating the local workspace…"));
        if (const Outcome created = files.create(*binaries); !created)
            return created;
    }
    watch.tell(QCoreApplication::translate("botdeck", "Starting the local workspace…"));
    if (const Outcome configured = files.configure(); !configured)
        return configured;
    const Result<pid_t> pid = run.startDetached(binaries->program(QStringLiteral("postgres")),
        {QStringLiteral("-D"), m_paths->data(), QStringLiteral("-c"),
            QStringLiteral("config_file=") + files.configurationFile()},
        m_paths->startLog());
    if (!pid)
        return fail(pid.error());
    qCInfo(logWorkspace) << "started PostgreSQL" << binaries->version << "as process" << *pid;
    return awaitReady(*pid, files, watch);
}

Outcome WorkspaceServer::awaitReady(pid_t pid, const ClusterFiles &files, const WorkWatch &watch) const
{
    bool isReady = false;
    const Outcome ended = ProcessRun::await(watch, [this, pid, &isReady] {
        const PostmasterFile file = PostmasterFile::read(m_paths->data());
        isReady = file.pid == pid && file.isReady();
        return isReady || !PostmasterFile::isRunning(pid);
    });
    if (isReady)
        return {};
    if (PostmasterFile::isRunning(pid))
        kill(pid, SIGINT);
    if (!ended && ended.error().kind == ErrorKind::Cancelled)
        return ended;
    if (!ended) {
        return fail(startFailure(
            QCoreApplication::translate("botdeck", "The workspace's server was not ready after %n second(s).", nullptr,
                static_cast<int>(watch.timeLimit.count() / 1000)),
            files, m_paths->logs()));
    }
    return fail(startFailure(QCoreApplication::translate("botdeck", "The workspace's server ended while it started."),
        files, m_paths->logs()));
}

void WorkspaceServer::release()
{
    if (!m_lock || !m_lock->isUser())
        return;
    WorkWatch watch;
    watch.timeLimit = ShortWait;
    const Outcome turn = m_lock->takeTurn(watch);
    const bool wasLast = m_lock->leave();
    // Without the turn somebody is just starting: it stays theirs.
    if (turn && wasLast)
        stop();
    m_lock->endTurn();
}

// Asks for a fast shutdown and stays, within ShortWait, until the server says that it is stopping: who comes next then
// waits for its end instead of joining it.
void WorkspaceServer::stop() const
{
    const PostmasterFile file = PostmasterFile::read(m_paths->data());
    if (!file.isAlive(m_paths->data()))
        return;
    kill(file.pid, SIGINT);
    WorkWatch watch;
    watch.timeLimit = ShortWait;
    const Outcome heard = ProcessRun::await(watch, [this] {
        const PostmasterFile now = PostmasterFile::read(m_paths->data());
        return now.isStopping() || !now.isAlive(m_paths->data());
    });
    qCInfo(logWorkspace) << "asked the server" << file.pid << "to stop, heard:" << heard.has_value();
}

} // namespace botdeck
