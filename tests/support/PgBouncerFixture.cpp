// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PgBouncerFixture.h"

#include "tests/support/Command.h"
#include "tests/support/PrivateCluster.h"
#include "tests/support/ServerProcess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QThread>

#include <csignal>

namespace botdeck::test {

PgBouncerFixture::PgBouncerFixture(const PrivateCluster &cluster, int poolSize, const QStringList &configuration)
    : m_port(ServerDirectory::freePort())
{
    m_directory.makeFolder(QStringLiteral("s"), 0755);
    const QStringList lines{QStringLiteral("[databases]"),
        QStringLiteral("* = host=%1 port=%2 user=postgres").arg(cluster.socketDirectory()).arg(cluster.port()),
        QStringLiteral("[pgbouncer]"), QStringLiteral("listen_addr = 127.0.0.1"),
        QStringLiteral("listen_port = %1").arg(m_port), QStringLiteral("unix_socket_dir = ") + socketDirectory(),
        QStringLiteral("auth_type = any"), QStringLiteral("pool_mode = transaction"),
        QStringLiteral("default_pool_size = %1").arg(poolSize), QStringLiteral("max_client_conn = 100"),
        QStringLiteral("logfile = ") + m_directory.filePath(QStringLiteral("log")),
        QStringLiteral("pidfile = ") + m_directory.filePath(QStringLiteral("pgbouncer.pid"))};
    m_directory.write(QStringLiteral("pgbouncer.ini"), (lines + configuration).join(u'\n').toUtf8() + '\n');
    Command(QStringLiteral("/usr/sbin/pgbouncer"),
        {QStringLiteral("-d"), QStringLiteral("-q"), m_directory.filePath(QStringLiteral("pgbouncer.ini"))})
        .asServer()
        .runOrDie();
    waitUntilReady();
}

PgBouncerFixture::~PgBouncerFixture()
{
    const pid_t server = pid();
    if (server == 0)
        return;
    ::kill(server, SIGCONT);
    ::kill(server, SIGTERM);
    if (!ServerProcess::waitForEnd(server, 5000))
        ::kill(server, SIGKILL);
}

void PgBouncerFixture::waitUntilReady() const
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(10000)) {
        QTcpSocket probe;
        probe.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (probe.waitForConnected(1000))
            return;
        QThread::msleep(20);
    }
    qFatal("PgBouncer did not start:\n%s", qPrintable(logText()));
}

pid_t PgBouncerFixture::pid() const
{
    const pid_t pid = ServerProcess::fromPidFile(m_directory.filePath(QStringLiteral("pgbouncer.pid")));
    return pid != 0 && ServerProcess::isRunning(pid) ? pid : 0;
}

QString PgBouncerFixture::url(const QString &database, const QString &user) const
{
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3").arg(user, QString::number(m_port), database);
}

QString PgBouncerFixture::socketUrl(const QString &database, const QString &user) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
        .arg(user, database, socketDirectory(), QString::number(m_port));
}

QString PgBouncerFixture::psql(const QString &sql, const QString &database) const
{
    const CommandResult result = psqlCommand(url(database), sql).run();
    return QString::fromUtf8(result.ok() ? result.out : result.err).trimmed();
}

QString PgBouncerFixture::logText() const
{
    QFile file(m_directory.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace botdeck::test
