// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionPool.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

#include <functional>

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

/// Runs the event loop until @p done says so; ends the program where that takes more than five minutes.
inline void runUntil(const std::function<bool()> &done, const char *what)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    QTimer::singleShot(std::chrono::minutes(5), &loop, [what] { qFatal("%s: nothing came in five minutes", what); });
    look.start(std::chrono::milliseconds(5));
    loop.exec();
}

inline void runFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace botdeck::bench
