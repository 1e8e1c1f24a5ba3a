// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/WorkspaceLock.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace botdeck {

WorkspaceLock::WorkspaceLock(const QString &folder)
    : m_folder(folder)
{
}

WorkspaceLock::~WorkspaceLock()
{
    endTurn();
    if (m_users >= 0)
        close(m_users);
}

Result<int> WorkspaceLock::open(const QString &name) const
{
    const QString path = m_folder + u'/' + name;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd >= 0)
        return fd;
    return fail(ErrorKind::Local,
        QCoreApplication::translate("botdeck", "The workspace's lock %1 can't be opened: %2.")
            .arg(path, QString::fromLocal8Bit(std::strerror(errno))),
        QCoreApplication::translate("botdeck", "Make the folder writable and see that the disk is not full."));
}

Outcome WorkspaceLock::takeTurn(const WorkWatch &watch)
{
    const Result<int> fd = open(QStringLiteral("turn.lock"));
    if (!fd)
        return fail(fd.error());
    const Outcome taken = ProcessRun::await(watch, [&fd] { return flock(*fd, LOCK_EX | LOCK_NB) == 0; });
    if (taken) {
        m_turn = *fd;
        return {};
    }
    close(*fd);
    if (taken.error().kind != ErrorKind::TimedOut)
        return taken;
    return fail(ErrorKind::Local,
        QCoreApplication::translate("botdeck", "Another Botdeck has been starting the workspace for too long."),
        QCoreApplication::translate("botdeck", "Close the other Botdeck and try again."));
}

void WorkspaceLock::endTurn()
{
    if (m_turn >= 0)
        close(m_turn);
    m_turn = -1;
}

Outcome WorkspaceLock::enter()
{
    if (m_users >= 0)
        return {};
    const Result<int> fd = open(QStringLiteral("users.lock"));
    if (!fd)
        return fail(fd.error());
    m_users = *fd;
    // Nobody holds it alone but for a moment in leave(), and then holds the turn.
    flock(m_users, LOCK_SH);
    return {};
}

bool WorkspaceLock::leave()
{
    if (m_users < 0)
        return false;
    const bool wasLast = flock(m_users, LOCK_EX | LOCK_NB) == 0;
    close(m_users);
    m_users = -1;
    return wasLast;
}

} // namespace botdeck
