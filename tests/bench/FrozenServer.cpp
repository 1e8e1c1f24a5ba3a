// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/FrozenServer.h"

#include <QFile>

#include <csignal>

namespace botdeck::bench {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(path));
    return file.readAll();
}

} // namespace

FrozenServer::FrozenServer(const QString &processFile)
{
    const pid_t postmaster = contents(processFile).split('\n').constFirst().toInt();
    if (postmaster <= 1 || ::kill(postmaster, SIGSTOP) != 0) // first, so that no child comes or goes
        qFatal("the server can't be stopped");
    m_processes.append(postmaster);
    const QByteArray children = contents(QStringLiteral("/proc/%1/task/%1/children").arg(postmaster));
    for (const QByteArray &child : children.simplified().split(' ')) {
        if (const pid_t pid = child.toInt(); pid > 1 && ::kill(pid, SIGSTOP) == 0)
            m_processes.append(pid);
    }
}

FrozenServer::~FrozenServer()
{
    for (const pid_t pid : m_processes)
        ::kill(pid, SIGCONT);
}

} // namespace botdeck::bench
