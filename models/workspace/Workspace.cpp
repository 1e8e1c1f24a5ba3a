// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/Workspace.h"

#include "models/workspace/WorkspaceServer.h"

#include <QPromise>

namespace botdeck {

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<WorkspaceServer>())
{
    m_pool.setMaxThreadCount(1);
}

Workspace::~Workspace()
{
    cancel();
    release();
}

void Workspace::setTimeLimit(std::chrono::milliseconds limit)
{
    m_timeLimit = limit;
}

QFuture<Result<WorkspaceEndpoint>> Workspace::start()
{
    const auto promise = std::make_shared<QPromise<Result<WorkspaceEndpoint>>>();
    const int number = ++m_starts;
    promise->start();
    WorkWatch watch;
    watch.timeLimit = m_timeLimit;
    // The pool ends before this object does, so the worker may always reach it.
    watch.isCancelled = [this, promise, number] { return number <= m_cancelled || promise->isCanceled(); };
    watch.tell = [this](const QString &text) {
        QMetaObject::invokeMethod(this, [this, text] { emit progressChanged(text); });
    };
    m_pool.start([server = m_server.get(), promise, watch] {
        promise->addResult(server->start(watch));
        promise->finish();
    });
    return promise->future();
}

void Workspace::cancel()
{
    m_cancelled = m_starts;
}

QFuture<Outcome> Workspace::release()
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    m_pool.start([server = m_server.get(), promise] {
        server->release();
        promise->addResult(Outcome());
        promise->finish();
    });
    return promise->future();
}

} // namespace botdeck
