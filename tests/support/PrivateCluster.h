// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ServerDirectory.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <sys/types.h>

namespace botdeck::test {

/// How a PrivateCluster differs from the plain one.
struct ClusterOptions
{
    bool tcp = false; ///< listen on 127.0.0.1 as well, on the same port number as the socket
    bool ssl = false; ///< with a self-made certificate for localhost and 127.0.0.1
    int tmpfsMegabytes = 0; ///< the data directory on a tmpfs of this size (WAL outside), see mountTmpfs(); at least 48
    QStringList configuration = {}; ///< more lines of postgresql.conf; they win
    QStringList hostBasedAccess = {}; ///< lines of pg_hba.conf in front of the default, which trusts everyone
};

/// A real PostgreSQL 15 cluster of its own in a temporary folder, for tests. The constructor returns with the
/// server ready (about 0.6 s); whatever fails ends the test with the server's own words.
///
/// Superuser `postgres`, Unix socket always, trust authentication, encoding UTF8, locale C.UTF-8, fsync off.
/// Blocking; any one thread. As root the server runs as `postgres`. The server ends with the test, however it ends.
class PrivateCluster
{
public:
    explicit PrivateCluster(const ClusterOptions &options = {});
    ~PrivateCluster();
    Q_DISABLE_COPY_MOVE(PrivateCluster)

    /// The plain cluster (TCP on) all tests of one binary share, started by the first call, stopped with the
    /// application. Use a database of your own on it.
    [[nodiscard]] static PrivateCluster &shared();
    /// A streaming standby of this cluster, in hot standby when it returns. Keep the primary alive longer.
    [[nodiscard]] std::unique_ptr<PrivateCluster> makeStandby();
    /// Makes a standby a primary; returns when it is one.
    void promote();

    [[nodiscard]] QString socketDirectory() const { return m_directory.filePath(QStringLiteral("s")); }
    [[nodiscard]] QString dataDirectory() const { return m_directory.filePath(QStringLiteral("data")); }
    /// The port of the socket's name and of 127.0.0.1.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// The certificate in PEM, to be used as sslrootcert; only with ssl.
    [[nodiscard]] QString certificateFile() const { return m_directory.filePath(QStringLiteral("server.crt")); }
    /// The postmaster's pid, 0 when it is not running.
    [[nodiscard]] pid_t pid() const;
    [[nodiscard]] QString logText() const;

    /// `postgresql://user@/database?host=/socket/folder&port=…`.
    [[nodiscard]] QString url(const QString &database, const QString &user = QStringLiteral("postgres")) const;
    /// `postgresql://user@127.0.0.1:port/database`; @p port may be a proxy's. Needs `tcp` on.
    [[nodiscard]] QString tcpUrl(
        const QString &database, const QString &user = QStringLiteral("postgres"), quint16 port = 0) const;

    /// Runs SQL through the real psql (-X -A -t, stops at the first error) and returns its output without the last
    /// newline: the independent oracle. After an error, psql's message ("ERROR:  …") is what is returned.
    QString psql(const QString &sql, const QString &database = QStringLiteral("postgres"),
        const QString &user = QStringLiteral("postgres")) const;
    /// As psql(), but an error ends the test, and so does more time than @p patienceMs.
    QString psqlOrDie(
        const QString &sql, const QString &database = QStringLiteral("postgres"), int patienceMs = 60'000) const;

    /// Creates a database (plain SQL identifier) as a copy of @p templateName, which nobody may be connected to.
    QString createDatabase(const QString &name, const QString &templateName = QStringLiteral("template0"));
    /// The same under a name not used before, for one test function. Returns the name.
    QString createDatabaseFrom(const QString &templateName = QStringLiteral("template0"));
    /// Drops it although others are connected.
    void dropDatabase(const QString &name);

    void start();
    /// A fast, clean shutdown.
    void stop();
    void restart();
    /// kill -9 of the postmaster and its children; start() recovers.
    void kill();
    /// SIGSTOP to the postmaster and all its children: connections stand, nobody answers.
    void freeze();
    void thaw();
    /// Fills the tmpfs to the last byte (SQLSTATE 53100 for whoever extends a table); freeDisk() takes it back.
    void fillDisk();
    void freeDisk();

private:
    struct StandbyOf
    {
        PrivateCluster &primary;
    };
    explicit PrivateCluster(StandbyOf of);
    void initialise(const ClusterOptions &options);
    void configure(const QStringList &lines) const;
    [[nodiscard]] QStringList settings(const ClusterOptions &options) const;
    [[nodiscard]] QString placeSettings(bool tcp) const;
    void makeCertificate() const;

    ServerDirectory m_directory;
    quint16 m_port = 0;
    int m_databases = 0;
};

} // namespace botdeck::test
