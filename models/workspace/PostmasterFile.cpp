// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/PostmasterFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace botdeck {

namespace {

bool isPostgresIn(pid_t pid, const QString &canonicalFolder)
{
    const QString process = QStringLiteral("/proc/%1/").arg(pid);
    QFile name(process + QStringLiteral("comm"));
    if (!name.open(QIODevice::ReadOnly) || !name.readAll().startsWith("postgres"))
        return false;
    return QFile::symLinkTarget(process + QStringLiteral("cwd")) == canonicalFolder;
}

} // namespace

PostmasterFile PostmasterFile::read(const QString &dataFolder)
{
    PostmasterFile result;
    QFile file(dataFolder + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return result;
    // Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status.
    const QStringList lines = QString::fromLocal8Bit(file.readAll()).split(u'\n');
    result.pid = lines.value(0).trimmed().toInt();
    result.port = lines.value(3).trimmed().toInt();
    result.socketDirectory = lines.value(4).trimmed();
    result.status = lines.value(7).trimmed();
    return result;
}

bool PostmasterFile::isAlive(const QString &dataFolder) const
{
    return pid > 0 && isRunning(pid) && isPostgresIn(pid, QFileInfo(dataFolder).canonicalFilePath());
}

QList<pid_t> PostmasterFile::processesIn(const QString &dataFolder)
{
    const QString folder = QFileInfo(dataFolder).canonicalFilePath();
    QList<pid_t> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isPid = false;
        const pid_t pid = entry.toInt(&isPid);
        if (isPid && !folder.isEmpty() && isPostgresIn(pid, folder))
            found.append(pid);
    }
    return found;
}

bool PostmasterFile::isRunning(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // The state follows the command's name, which may itself hold parentheses.
    const QByteArray line = file.readAll();
    const char state = line.mid(line.lastIndexOf(')') + 2, 1).isEmpty() ? 'X' : line.at(line.lastIndexOf(')') + 2);
    return state != 'Z' && state != 'X';
}

} // namespace botdeck
