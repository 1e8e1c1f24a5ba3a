// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace botdeck::test {

/// A temporary folder with a short path for one private server. It is owned by the account servers run under.
///
/// A detached watchdog waits for the test to end, in whatever way it ends, then stops the servers whose pid files
/// lie in the folder (`*.pid`, `data/postmaster.pid`), unmounts `data` and removes the folder. So no server
/// outlives its test, even one that was killed.
class ServerDirectory
{
public:
    ServerDirectory();
    /// Leaves the rest to the watchdog; returns at once.
    ~ServerDirectory();
    Q_DISABLE_COPY_MOVE(ServerDirectory)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_path + u'/' + name; }
    /// Writes a file the server's account owns, mode 0600. Ends the test when it can't.
    void write(const QString &name, const QByteArray &content) const;
    /// Makes an empty folder the server's account owns. @p mode as in chmod. Returns its path.
    QString makeFolder(const QString &name, unsigned mode = 0700) const;
    /// Mounts a tmpfs of @p megabytes on a new folder. A test that does so is run through with-mounts.sh.
    QString mountTmpfs(const QString &name, int megabytes) const;
    /// Mounts @p path, which mountTmpfs() returned, read-only.
    static void makeReadOnly(const QString &path);

    /// A TCP port on 127.0.0.1 nobody listens on just now.
    [[nodiscard]] static quint16 freePort();

private:
    void startWatchdog() const;

    QString m_path;
    int m_alive = -1; // holds an flock the watchdog waits for
};

} // namespace botdeck::test
