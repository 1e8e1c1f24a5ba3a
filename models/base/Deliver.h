// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace botdeck {

/// Calls @p receive with the future's value on the thread of @p context once it is there. Nothing is called when
/// @p context is gone by then or the future was cancelled without a value.
///
/// The one way results of workers reach the GUI thread (QFuture::then with a context asserts on Qt 6.4 when the
/// context has been destroyed). Call it on the thread of @p context.
template<typename T, typename Receive>
void deliver(const QFuture<T> &future, QObject *context, Receive &&receive)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, receive = std::forward<Receive>(receive)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                receive(watcher->future().takeResult());
        });
    watcher->setFuture(future);
}

} // namespace botdeck
