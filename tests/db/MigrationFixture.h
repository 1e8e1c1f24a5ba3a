// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"
#include "models/migration/MigrationRunner.h"
#include "tests/support/Command.h"
#include "tests/support/PrivateCluster.h"

#include <memory>

namespace botdeck::test {

/// A migration made of two scripts, as if read from the folder `set/<version>_name`.
[[nodiscard]] inline Migration migration(
    const QString &version, const QByteArray &up, const std::optional<QByteArray> &down = {})
{
    Migration made;
    made.name = version + QStringLiteral("_name");
    made.version = version;
    made.upPath = QStringLiteral("set/%1/up.sql").arg(made.name);
    made.up = up;
    made.downPath = QStringLiteral("set/%1/down.sql").arg(made.name);
    made.down = down;
    return made;
}

[[nodiscard]] inline MigrationSet setOf(const QList<Migration> &migrations)
{
    return {MigrationKind::Diesel, QStringLiteral("set"), migrations};
}

/// Why a run failed; empty where it did not.
[[nodiscard]] inline QString failureOf(const Result<MigrationRun> &run)
{
    if (!run)
        return run.error().message;
    return run->failure ? run->failure->text() : QString();
}

/// An empty database of its own with an open connection, for one test function; dropped with it.
class MigrationFixture
{
public:
    MigrationFixture()
        : m_database(PrivateCluster::shared().createDatabaseFrom())
        , m_driver(connection())
    {
    }

    ~MigrationFixture()
    {
        m_driver.reset();
        PrivateCluster::shared().dropDatabase(m_database);
    }

    Q_DISABLE_COPY_MOVE(MigrationFixture)

    /// What the journal records, byte-wise, between spaces.
    [[nodiscard]] static QString recordedSql()
    {
        return QStringLiteral(
            "SELECT string_agg(version, ' ' ORDER BY version COLLATE \"C\") FROM __diesel_schema_migrations");
    }

    [[nodiscard]] const QString &database() const { return m_database; }
    [[nodiscard]] PgDriver &driver() { return *m_driver; }

    /// One more open connection.
    [[nodiscard]] std::unique_ptr<PgDriver> connection() const
    {
        return connectionTo(PrivateCluster::shared().url(m_database));
    }

    [[nodiscard]] static std::unique_ptr<PgDriver> connectionTo(const QString &url)
    {
        auto driver = std::make_unique<PgDriver>(*ConnectionSpec::fromUrl(url));
        if (const Outcome opened = driver->connectNow(); !opened)
            qFatal("no connection: %s", qPrintable(opened.error().message));
        return driver;
    }

    /// Makes driver() a new connection, through @p url where given.
    void reconnect(const QString &url = {})
    {
        m_driver = connectionTo(url.isEmpty() ? PrivateCluster::shared().url(m_database) : url);
    }

    [[nodiscard]] Result<MigrationRun> apply(const QList<Migration> &migrations, const RunControl &control = {})
    {
        return MigrationRunner(*m_driver, control).applyPending(setOf(migrations));
    }

    [[nodiscard]] QString psql(const QString &sql) const { return PrivateCluster::shared().psql(sql, m_database); }
    void run(const QString &sql) const { PrivateCluster::shared().psqlOrDie(sql, m_database); }

    /// pg_dump's words; @p part is --schema-only or --data-only.
    [[nodiscard]] QByteArray dump(const QString &part = QStringLiteral("--schema-only")) const
    {
        const QByteArray text = Command(postgresProgram(QStringLiteral("pg_dump")),
            {part, QStringLiteral("-d"), PrivateCluster::shared().url(m_database)})
                                    .runOrDie();
        // pg_dump puts a random key into its \restrict and \unrestrict lines.
        QByteArrayList lines = text.split('\n');
        lines.removeIf(
            [](const QByteArray &line) { return line.startsWith("\\restrict") || line.startsWith("\\unrestrict"); });
        return lines.join('\n');
    }

private:
    const QString m_database;
    std::unique_ptr<PgDriver> m_driver;
};

} // namespace botdeck::test
