// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ServerProcess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <csignal>

namespace botdeck::test {

namespace {

// The fields of /proc/<pid>/stat after the command's name, which may itself hold spaces: state, parent, ...
QList<QByteArray> statOf(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

} // namespace

pid_t ServerProcess::fromPidFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readLine().trimmed().toInt();
}

bool ServerProcess::isRunning(pid_t pid)
{
    const QList<QByteArray> stat = statOf(pid);
    return stat.size() > 1 && stat.first() != "Z";
}

QList<pid_t> ServerProcess::childrenOf(pid_t pid)
{
    QList<pid_t> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isPid = false;
        const pid_t candidate = entry.toInt(&isPid);
        if (!isPid)
            continue;
        const QList<QByteArray> stat = statOf(candidate);
        if (stat.size() > 1 && stat.at(1).toInt() == pid)
            children.append(candidate);
    }
    return children;
}

void ServerProcess::signalTree(pid_t pid, int signal)
{
    const QList<pid_t> children = childrenOf(pid);
    kill(pid, signal);
    for (const pid_t child : children)
        kill(child, signal);
}

bool ServerProcess::waitForEnd(pid_t pid, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (isRunning(pid)) {
        if (timer.hasExpired(milliseconds))
            return false;
        QThread::msleep(10);
    }
    return true;
}

} // namespace botdeck::test
