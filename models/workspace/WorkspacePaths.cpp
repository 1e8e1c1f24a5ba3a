// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/WorkspacePaths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

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

// The parents of a folder, with the usual mode.
Outcome makeParents(const QString &path)
{
    const QString parent = QFileInfo(path).absolutePath();
    errno = 0;
    if (!QDir().mkpath(parent))
        return fail(cannotUse(parent, systemText(errno != 0 ? errno : EACCES)));
    return {};
}

// Makes the folder where there is none, under another name first: another Botdeck that starts now never meets it
// without its owner.
Outcome makeOwned(const QString &path, const ServerAccount &account)
{
    const QByteArray name = QFile::encodeName(path);
    QByteArray made = name + ".XXXXXX";
    struct stat facts
    {
    };
    if (lstat(name.constData(), &facts) == 0)
        return {};
    if (!mkdtemp(made.data()))
        return fail(cannotUse(path, systemText(errno)));
    if ((!account.isOther || lchown(made.constData(), account.uid, account.gid) == 0)
        && rename(made.constData(), name.constData()) == 0)
        return {};
    const int code = errno;
    rmdir(made.constData());
    if (code == ENOTEMPTY || code == EEXIST)
        return {}; // the other one was faster
    return fail(cannotUse(path, systemText(code)));
}

// A folder with mode 0700 that belongs to the server's account and is no link to elsewhere.
Outcome makePrivate(const QString &path, const ServerAccount &account)
{
    const QByteArray name = QFile::encodeName(path);
    if (const Outcome made = makeOwned(path, account); !made)
        return made;
    struct stat facts
    {
    };
    if (lstat(name.constData(), &facts) != 0)
        return fail(cannotUse(path, systemText(errno)));
    if (!S_ISDIR(facts.st_mode))
        return fail(cannotUse(path, QCoreApplication::translate("botdeck", "it is no folder")));
    if (facts.st_uid != account.uid) {
        return fail(cannotUse(
            path, QCoreApplication::translate("botdeck", "it belongs to another user than %1").arg(account.name)));
    }
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
