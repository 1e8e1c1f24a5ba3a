// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ServerDirectory.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace botdeck::test {

class PrivateCluster;

/// A real PgBouncer in transaction mode in front of a PrivateCluster; auth_type=any, every client becomes
/// `postgres`. Listens on 127.0.0.1 and on a Unix socket of its own. Blocking; ends with the test.
class PgBouncerFixture
{
public:
    /// @p poolSize server connections a database: with 1 every client shares one, and whatever leaks into it shows.
    /// @p configuration more lines of the [pgbouncer] section.
    explicit PgBouncerFixture(const PrivateCluster &cluster, int poolSize = 1, const QStringList &configuration = {});
    ~PgBouncerFixture();
    Q_DISABLE_COPY_MOVE(PgBouncerFixture)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString socketDirectory() const { return m_directory.filePath(QStringLiteral("s")); }
    [[nodiscard]] pid_t pid() const;
    /// `postgresql://user@127.0.0.1:port/database`.
    [[nodiscard]] QString url(const QString &database, const QString &user = QStringLiteral("postgres")) const;
    [[nodiscard]] QString socketUrl(const QString &database, const QString &user = QStringLiteral("postgres")) const;
    /// The same oracle as PrivateCluster::psql, through the pooler.
    QString psql(const QString &sql, const QString &database) const;
    [[nodiscard]] QString logText() const;

private:
    void waitUntilReady() const;

    ServerDirectory m_directory;
    quint16 m_port = 0;
};

} // namespace botdeck::test
