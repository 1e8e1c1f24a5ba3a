// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PrivateCluster.h"

#include "tests/support/Command.h"
#include "tests/support/ServerProcess.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace botdeck::test {

namespace {

std::unique_ptr<PrivateCluster> &sharedCluster()
{
    static std::unique_ptr<PrivateCluster> cluster;
    return cluster;
}

QString text(const QByteArray &bytes)
{
    QString decoded = QString::fromUtf8(bytes);
    if (decoded.endsWith(u'\n'))
        decoded.chop(1);
    return decoded;
}

} // namespace

PrivateCluster::PrivateCluster(const ClusterOptions &options)
    : m_port(ServerDirectory::freePort())
{
    m_directory.makeFolder(QStringLiteral("s"), 0755);
    initialise(options);
    configure(settings(options));
    start();
}

PrivateCluster::PrivateCluster(StandbyOf of)
    : m_port(ServerDirectory::freePort())
{
    m_directory.makeFolder(QStringLiteral("s"), 0755);
    Command(postgresProgram(QStringLiteral("pg_basebackup")),
        {QStringLiteral("-d"), of.primary.url(QStringLiteral("postgres")), QStringLiteral("-D"), dataDirectory(),
            QStringLiteral("-R"), QStringLiteral("-X"), QStringLiteral("stream"), QStringLiteral("-c"),
            QStringLiteral("fast"), QStringLiteral("--no-sync")})
        .asServer()
        .runOrDie();
    configure({placeSettings(true)});
    start();
}

PrivateCluster::~PrivateCluster()
{
    const pid_t server = pid();
    if (server == 0)
        return;
    ServerProcess::signalTree(server, SIGCONT);
    ::kill(server, SIGINT);
    if (!ServerProcess::waitForEnd(server, 10000))
        ServerProcess::signalTree(server, SIGKILL);
}

PrivateCluster &PrivateCluster::shared()
{
    std::unique_ptr<PrivateCluster> &cluster = sharedCluster();
    if (!cluster) {
        cluster = std::make_unique<PrivateCluster>(ClusterOptions{.tcp = true});
        qAddPostRoutine([] { sharedCluster().reset(); });
    }
    return *cluster;
}

std::unique_ptr<PrivateCluster> PrivateCluster::makeStandby()
{
    return std::unique_ptr<PrivateCluster>(new PrivateCluster(StandbyOf{*this}));
}

void PrivateCluster::promote()
{
    Command(postgresProgram(QStringLiteral("pg_ctl")),
        {QStringLiteral("promote"), QStringLiteral("-w"), QStringLiteral("-D"), dataDirectory()})
        .asServer()
        .runOrDie();
}

void PrivateCluster::initialise(const ClusterOptions &options)
{
    QStringList arguments{QStringLiteral("-D"), dataDirectory(), QStringLiteral("--no-sync"),
        QStringLiteral("--wal-segsize=1"), QStringLiteral("--username=postgres"), QStringLiteral("--auth=trust"),
        QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8")};
    if (options.tmpfsMegabytes > 0) {
        m_directory.mountTmpfs(QStringLiteral("data"), options.tmpfsMegabytes);
        // A full disk under the WAL is a PANIC; only the tables' disk shall fill.
        arguments << QStringLiteral("--waldir") << m_directory.filePath(QStringLiteral("wal"));
    }
    Command(postgresProgram(QStringLiteral("initdb")), arguments).asServer().runOrDie();
    if (options.ssl)
        makeCertificate();
    QFile defaults(m_directory.filePath(QStringLiteral("data/pg_hba.conf")));
    if (!defaults.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(defaults.fileName()));
    m_directory.write(
        QStringLiteral("data/pg_hba.conf"), options.hostBasedAccess.join(u'\n').toUtf8() + '\n' + defaults.readAll());
}

QStringList PrivateCluster::settings(const ClusterOptions &options) const
{
    QStringList lines{QStringLiteral("fsync = off"), QStringLiteral("full_page_writes = off"),
        QStringLiteral("shared_buffers = 32MB"), QStringLiteral("max_connections = 60"),
        QStringLiteral("timezone = 'UTC'"), QStringLiteral("log_timezone = 'UTC'"),
        QStringLiteral("log_line_prefix = '%m [%p] '"), placeSettings(options.tcp || options.ssl)};
    if (options.ssl) {
        lines << QStringLiteral("ssl = on") << QStringLiteral("ssl_cert_file = '%1'").arg(certificateFile())
              << QStringLiteral("ssl_key_file = '%1'").arg(m_directory.filePath(QStringLiteral("server.key")));
    }
    return lines + options.configuration;
}

QString PrivateCluster::placeSettings(bool tcp) const
{
    return QStringLiteral("port = %1\nunix_socket_directories = '%2'\nlisten_addresses = '%3'")
        .arg(QString::number(m_port), socketDirectory(), tcp ? QStringLiteral("127.0.0.1") : QString());
}

void PrivateCluster::configure(const QStringList &lines) const
{
    m_directory.write(QStringLiteral("private.conf"), lines.join(u'\n').toUtf8() + '\n');
    QFile main(m_directory.filePath(QStringLiteral("data/postgresql.conf")));
    if (!main.open(QIODevice::Append))
        qFatal("can't write %s", qPrintable(main.fileName()));
    // "if exists": a standby's copy also includes its primary's file.
    main.write("include_if_exists '" + m_directory.filePath(QStringLiteral("private.conf")).toUtf8() + "'\n");
}

void PrivateCluster::makeCertificate() const
{
    Command(QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
            QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
            QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"),
            QStringLiteral("-keyout"), m_directory.filePath(QStringLiteral("server.key")), QStringLiteral("-out"),
            certificateFile()})
        .asServer()
        .runOrDie();
}

pid_t PrivateCluster::pid() const
{
    const pid_t pid = ServerProcess::fromPidFile(m_directory.filePath(QStringLiteral("data/postmaster.pid")));
    return pid != 0 && ServerProcess::isRunning(pid) ? pid : 0;
}

QString PrivateCluster::logText() const
{
    QFile file(m_directory.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString PrivateCluster::url(const QString &database, const QString &user) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(user)), QString::fromLatin1(QUrl::toPercentEncoding(database)),
            socketDirectory(), QString::number(m_port));
}

QString PrivateCluster::tcpUrl(const QString &database, const QString &user, quint16 port) const
{
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(user)), QString::number(port != 0 ? port : m_port),
            QString::fromLatin1(QUrl::toPercentEncoding(database)));
}

QString PrivateCluster::psql(const QString &sql, const QString &database, const QString &user) const
{
    const CommandResult result = psqlCommand(url(database, user), sql).run();
    return text(result.ok() ? result.out : result.err);
}

QString PrivateCluster::psqlOrDie(const QString &sql, const QString &database, int patienceMs) const
{
    return text(psqlCommand(url(database), sql).timeLimit(patienceMs).runOrDie());
}

QString PrivateCluster::createDatabase(const QString &name, const QString &templateName)
{
    psqlOrDie(QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE \"%2\"").arg(name, templateName));
    return name;
}

QString PrivateCluster::createDatabaseFrom(const QString &templateName)
{
    return createDatabase(QStringLiteral("test_%1").arg(++m_databases), templateName);
}

void PrivateCluster::dropDatabase(const QString &name)
{
    psqlOrDie(QStringLiteral("DROP DATABASE \"%1\" WITH (FORCE)").arg(name));
}

void PrivateCluster::start()
{
    // PostgreSQL takes a zombie nobody has reaped yet for a running server.
    if (pid() == 0) {
        QFile::remove(m_directory.filePath(QStringLiteral("data/postmaster.pid")));
        QFile::remove(socketDirectory() + QStringLiteral("/.s.PGSQL.%1.lock").arg(m_port));
    }
    const CommandResult result = Command(postgresProgram(QStringLiteral("pg_ctl")),
        {QStringLiteral("start"), QStringLiteral("-w"), QStringLiteral("-s"), QStringLiteral("-D"), dataDirectory(),
            QStringLiteral("-l"), m_directory.filePath(QStringLiteral("log"))})
                                     .asServer()
                                     .run();
    if (!result.ok())
        qFatal("the private cluster did not start:\n%s%s", result.err.constData(), qPrintable(logText()));
}

void PrivateCluster::stop()
{
    const pid_t server = pid();
    if (server == 0)
        return;
    ::kill(server, SIGINT);
    if (!ServerProcess::waitForEnd(server, 30000))
        qFatal("the private cluster did not stop:\n%s", qPrintable(logText()));
}

void PrivateCluster::restart()
{
    stop();
    start();
}

void PrivateCluster::kill()
{
    const pid_t server = pid();
    if (server == 0)
        return;
    const QList<pid_t> children = ServerProcess::childrenOf(server);
    ServerProcess::signalTree(server, SIGKILL);
    bool ended = ServerProcess::waitForEnd(server, 5000);
    for (const pid_t child : children)
        ended = ServerProcess::waitForEnd(child, 5000) && ended;
    if (!ended)
        qFatal("kill -9 did not end the private cluster");
}

void PrivateCluster::freeze()
{
    ServerProcess::signalTree(pid(), SIGSTOP);
}

void PrivateCluster::thaw()
{
    ServerProcess::signalTree(pid(), SIGCONT);
}

void PrivateCluster::fillDisk()
{
    const int filler = open(qPrintable(m_directory.filePath(QStringLiteral("data/filler"))),
        O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    if (filler < 0)
        qFatal("can't write the filler: %s", strerror(errno));
    const QByteArray megabyte(1 << 20, 'x');
    while (::write(filler, megabyte.constData(), static_cast<size_t>(megabyte.size())) > 0) { }
    const int reason = errno;
    close(filler);
    if (reason != ENOSPC)
        qFatal("the disk did not fill: %s", strerror(reason));
}

void PrivateCluster::freeDisk()
{
    QFile::remove(m_directory.filePath(QStringLiteral("data/filler")));
}

} // namespace botdeck::test
