// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/ShotData.h"

#include "models/migration/SchemaSetup.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace botdeck::shots {

namespace {

template<typename T>
void await(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (const Result<T> result = future.result(); !result)
        qFatal("the sample: %s", qPrintable(result.error().message));
}

} // namespace

ShotData::ShotData()
{
    m_cluster.createDatabase(QStringLiteral("generalbots"));
    ConnectionPool pool(*ConnectionSpec::fromUrl(url()), 1);
    await(pool.open());
    await(SchemaSetup::start(pool, {true}).future);
}

QString ShotData::url() const
{
    return m_cluster.url(QStringLiteral("generalbots"));
}

} // namespace botdeck::shots
