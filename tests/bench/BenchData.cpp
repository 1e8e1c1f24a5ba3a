// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchData.h"

#include "models/migration/SampleData.h"
#include "models/migration/SchemaSetup.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceEndpoint.h"
#include "tests/bench/Await.h"

#include <QStandardPaths>
#include <QTextStream>
#include <QUrlQuery>

#include <unistd.h>

namespace botdeck::bench {

namespace {

constexpr qint64 SmallRows = 12'000; // the sample itself
constexpr qint64 FullRows = 10'000'000;
constexpr qint64 MillionRows = 1'000'000;

QString cacheFolder()
{
    // As root the server runs as postgres, who may not enter root's home.
    if (geteuid() == 0)
        return QStringLiteral("/var/cache/botdeck-bench");
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/botdeck-bench");
}

} // namespace

class BenchData::ServerLife
{
public:
    Workspace workspace;
};

BenchData::BenchData(double scale)
    : m_largeRows(qMax<qint64>(SmallRows, qRound64(static_cast<double>(FullRows) * scale)))
    , m_life(std::make_unique<ServerLife>())
{
    m_large = QStringLiteral("large_%1").arg(m_largeRows);
    startServer();
    fill(QStringLiteral("small"), 0);
    fill(QStringLiteral("million"), qMin(m_largeRows, MillionRows));
    fill(m_large, m_largeRows);
}

BenchData::~BenchData() = default;

void BenchData::startServer()
{
    qputenv("BOTDECK_WORKSPACE_DIR", cacheFolder().toUtf8());
    const WorkspaceEndpoint endpoint = await(m_life->workspace.start(), "the benchmark's server");
    m_server.host = endpoint.socketDirectory;
    m_server.port = QString::number(endpoint.port);
    m_server.database = endpoint.database;
    m_server.user = endpoint.user;
    m_server.sslMode = QStringLiteral("disable");
}

ConnectionSpec BenchData::database(const QString &name) const
{
    ConnectionSpec spec = m_server;
    spec.database = QStringLiteral("bench_") + name;
    return spec;
}

QString BenchData::url(const ConnectionSpec &spec)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("host"), spec.host);
    query.addQueryItem(QStringLiteral("port"), spec.port);
    query.addQueryItem(QStringLiteral("sslmode"), spec.sslMode);
    return QStringLiteral("postgresql://%1@/%2?%3").arg(spec.user, spec.database, query.toString(QUrl::FullyEncoded));
}

QString BenchData::processFile()
{
    return cacheFolder() + QStringLiteral("/data/postmaster.pid");
}

void BenchData::fill(const QString &name, qint64 messages)
{
    const ConnectionSpec target = database(name);
    ConnectionPool server(m_server, 1);
    (void)await(server.open(), "the benchmark's server");
    const auto created =
        server.submit<bool>(Lane::Long, Access::ReadWrite, [&target](PgDriver &driver) -> Result<bool> {
            const auto there =
                driver.execute({"SELECT 1 FROM pg_database WHERE datname = $1", {target.database.toUtf8()}, "there"});
            if (!there)
                return fail(there.error());
            if (!there->isEmpty())
                return false;
            const auto made = driver.runScript("CREATE DATABASE " + target.database.toUtf8());
            if (!made)
                return fail(made.error());
            return true;
        });
    if (!await(created.future, "CREATE DATABASE"))
        return;
    QTextStream(stdout) << "making the database " << target.database << " (once; it is kept)\n" << Qt::flush;
    ConnectionPool pool(target, 1);
    (void)await(pool.open(), "the new database");
    (void)await(SchemaSetup::start(pool, {true}).future, "the schema");
    if (messages <= SmallRows)
        return;
    const auto grown = pool.submit<SampleReport>(Lane::Long, Access::ReadWrite,
        [messages](PgDriver &driver) { return SampleData(driver).grow(messages - SmallRows); });
    (void)await(grown.future, "growing");
    const auto vacuumed = pool.submit<bool>(Lane::Long, Access::ReadWrite, [](PgDriver &driver) -> Result<bool> {
        const auto done = driver.runScript("VACUUM ANALYZE message_history");
        if (!done)
            return fail(done.error());
        return true;
    });
    (void)await(vacuumed.future, "VACUUM");
}

} // namespace botdeck::bench
