// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionPool.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace botdeck::bench {

/// Runs the event loop until the future is there; ends the program with the error where it is one.
template<typename T>
T await(const QFuture<Result<T>> &future, const char *what)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().message), qPrintable(result.error().hint));
    return *result;
}

} // namespace botdeck::bench
