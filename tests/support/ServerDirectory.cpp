// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ServerDirectory.h"

#include "tests/support/Command.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace botdeck::test {

namespace {

void giveToServer(const QString &path)
{
    if (!isRoot())
        return;
    const passwd *account = getpwnam("postgres");
    if (!account || chown(qPrintable(path), account->pw_uid, account->pw_gid) != 0)
        qFatal("can't give %s to postgres", qPrintable(path));
}

} // namespace

ServerDirectory::ServerDirectory()
{
    // /tmp rather than TMPDIR: a Unix socket's path has at most 107 bytes.
    QByteArray pattern("/tmp/bdt-XXXXXX");
    if (!mkdtemp(pattern.data()))
        qFatal("can't make a folder in /tmp: %s", strerror(errno));
    m_path = QString::fromLatin1(pattern);
    chmod(pattern.constData(), 0755);
    giveToServer(m_path);
    m_alive = open(qPrintable(filePath(QStringLiteral("alive"))), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (m_alive < 0 || flock(m_alive, LOCK_EX) != 0)
        qFatal("can't lock %s/alive: %s", qPrintable(m_path), strerror(errno));
    startWatchdog();
}

ServerDirectory::~ServerDirectory()
{
    close(m_alive);
}

void ServerDirectory::startWatchdog() const
{
    QProcess watchdog;
    watchdog.setProgram(QStringLiteral("/bin/sh"));
    watchdog.setArguments({QStringLiteral(BOTDECK_TEST_SUPPORT_DIR "/watchdog.sh"), m_path});
    watchdog.setStandardInputFile(QProcess::nullDevice());
    watchdog.setStandardOutputFile(QProcess::nullDevice());
    watchdog.setStandardErrorFile(QProcess::nullDevice());
    watchdog.setWorkingDirectory(QStringLiteral("/"));
    if (!watchdog.startDetached())
        qFatal("can't start the watchdog of %s", qPrintable(m_path));
}

void ServerDirectory::write(const QString &name, const QByteArray &content) const
{
    QFile file(filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("can't write %s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    giveToServer(file.fileName());
}

QString ServerDirectory::makeFolder(const QString &name, unsigned mode) const
{
    const QString path = filePath(name);
    if (mkdir(qPrintable(path), mode) != 0 || chmod(qPrintable(path), mode) != 0)
        qFatal("can't make %s: %s", qPrintable(path), strerror(errno));
    giveToServer(path);
    return path;
}

QString ServerDirectory::mountTmpfs(const QString &name, int megabytes) const
{
    const QString path = makeFolder(name);
    const QByteArray options = QByteArray("mode=0700,size=") + QByteArray::number(megabytes) + 'm';
    if (mount("tmpfs", qPrintable(path), "tmpfs", 0, options.constData()) != 0)
        qFatal("can't mount a tmpfs on %s: %s; with-mounts.sh runs such a test", qPrintable(path), strerror(errno));
    giveToServer(path);
    return path;
}

void ServerDirectory::makeReadOnly(const QString &path)
{
    if (mount(nullptr, qPrintable(path), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0)
        qFatal("can't make %s read-only: %s", qPrintable(path), strerror(errno));
}

quint16 ServerDirectory::freePort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        qFatal("no free TCP port on 127.0.0.1: %s", qPrintable(probe.errorString()));
    return probe.serverPort();
}

} // namespace botdeck::test
