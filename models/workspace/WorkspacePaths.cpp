// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/WorkspacePaths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace botdeck {

namespace {

QString systemText(int code)
{
    return QString::fromLocal8Bit(std::strerror(code));
}

Error cannotUse(const QString &path, const QString &reason)
{
    return Error::local(ErrorKind::Local,
        QCoreApplication::translate("botdeck", "The workspace folder %1 can't be used: %2.").arg(path, reason),
        QCoreApplication::translate("botdeck",
            "Make the folder writable, or choose another with the environment variable BOTDECK_WORKSPACE_DIR."));
}

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(QLatin1String("'"), QLatin1String("'\\''")) + u'\'';
}

// What helps is in the hand of who owns the folder.
Error belongsToAnother(const QString &path, const ServerAccount &account, uid_t owner)
{
    Error error =
        cannotUse(path, QCoreApplication::translate("botdeck", "it belongs to another user than %1").arg(account.name));
    if (owner == geteuid() || account.isOther) {
        error.hint = QCoreApplication::translate("botdeck", "Remove the folder, or give it to %1: %2")
                         .arg(account.name, QStringLiteral("chown %1 %2").arg(account.name, shellQuoted(path)));
    } else {
        error.hint = QCoreApplication::translate(
            "botdeck", "Choose another folder with the environment variable BOTDECK_WORKSPACE_DIR.");
    }
    return error;
}

// The parents of a folder, with the usual mode.
Outcome makeParents(const QString &path)
{
    const QString parent = QFileInfo(path).absolutePath();
    errno = 0;
    if (!QDir().mkpath(parent))
        return fail(cannotUse(parent, systemText(errno != 0 ? errno : EACCES)));
    return {};
}

// Moves a folder to where nothing is. An empty folder counts as something: another Botdeck may be working in it.
bool moveToFree(const char *from, const char *to)
{
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    // A file system that knows no such move, as NFS.
    return (errno == EINVAL || errno == ENOSYS) && rename(from, to) == 0;
}

// Makes the folder aside and moves it to its place once it has its owner: another Botdeck that starts at the same moment
// sees either no folder or a finished one. Somebody else's being there first is no failure.
Outcome makeWhole(const QString &path, const ServerAccount &account)
{
    QByteArray aside = QFile::encodeName(path) + ".XXXXXX";
    if (!mkdtemp(aside.data()))
        return fail(cannotUse(path, systemText(errno)));
    const QByteArray name = QFile::encodeName(path);
    const bool isOwned = !account.isOther || lchown(aside.constData(), account.uid, account.gid) == 0;
    if (isOwned && moveToFree(aside.constData(), name.constData()))
        return {};
    const int code = errno;
    rmdir(aside.constData());
    if (isOwned && (code == EEXIST || code == ENOTEMPTY || code == ENOTDIR))
        return {};
    return fail(cannotUse(path, systemText(code)));
}

// A folder with mode 0700 that belongs to the server's account and is no link to elsewhere.
Outcome makePrivate(const QString &path, const ServerAccount &account)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts
    {
    };
    if (lstat(name.constData(), &facts) != 0) {
        if (errno != ENOENT)
            return fail(cannotUse(path, systemText(errno)));
        if (const Outcome made = makeWhole(path, account); !made)
            return made;
        if (lstat(name.constData(), &facts) != 0)
            return fail(cannotUse(path, systemText(errno)));
    }
    if (!S_ISDIR(facts.st_mode))
        return fail(cannotUse(path, QCoreApplication::translate("botdeck", "it is no folder")));
    if (facts.st_uid != account.uid)
        return fail(belongsToAnother(path, account, facts.st_uid));
    if ((facts.st_mode & 0077) != 0 && chmod(name.constData(), 0700) != 0)
        return fail(cannotUse(path, systemText(errno)));
    return {};
}

QString rootFolder(const ServerAccount &account)
{
    const QString chosen = qEnvironmentVariable("BOTDECK_WORKSPACE_DIR");
    if (!chosen.isEmpty())
        return QDir::cleanPath(QDir(chosen).absolutePath());
    if (account.isOther)
        return QStringLiteral("/var/lib/botdeck/workspace-0");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/botdeck/workspace");
}

// The folders a socket's folder may lie in, best first.
QStringList socketBases(const ServerAccount &account)
{
    QStringList bases;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (account.isOther)
        bases << QStringLiteral("/run/botdeck-0");
    else if (!runtime.isEmpty())
        bases << runtime + QStringLiteral("/botdeck");
    return bases << QStringLiteral("/tmp/botdeck-%1").arg(account.uid);
}

Result<QString> makeSocketFolder(const QString &root, const ServerAccount &account)
{
    const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(root), QCryptographicHash::Sha256);
    const QString folder = u'/' + QString::fromLatin1(hash.left(4).toHex());
    const QString socket = QStringLiteral("/.s.PGSQL.%1").arg(WorkspacePaths::Port);
    Error last;
    for (const QString &base : socketBases(account)) {
        const QString path = base + folder;
        if (QFile::encodeName(path + socket).size() >= WorkspacePaths::LongestSocketPath) {
            last = cannotUse(path, QCoreApplication::translate("botdeck", "its path is too long for a socket"));
            continue;
        }
        Outcome made = makePrivate(base, account);
        if (made)
            made = makePrivate(path, account);
        if (made)
            return path;
        last = made.error();
    }
    return fail(last);
}

} // namespace

Result<WorkspacePaths> WorkspacePaths::prepare(const ServerAccount &account)
{
    WorkspacePaths paths;
    paths.root = rootFolder(account);
    if (const Outcome parents = makeParents(paths.root); !parents)
        return fail(parents.error());
    for (const QString &path : {paths.root, paths.logs()}) {
        if (const Outcome made = makePrivate(path, account); !made)
            return fail(made.error());
    }
    if (access(QFile::encodeName(paths.root).constData(), W_OK) != 0)
        return fail(cannotUse(paths.root, systemText(errno)));
    const Result<QString> socketFolder = makeSocketFolder(paths.root, account);
    if (!socketFolder)
        return fail(socketFolder.error());
    paths.socketDirectory = *socketFolder;
    return paths;
}

} // namespace botdeck
