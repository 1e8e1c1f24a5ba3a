// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionSpec.h"
#include "models/database/PgDriver.h"
#include "models/database/PoolWork.h"
#include "models/database/ServerFacts.h"
#include "models/database/Unit.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace botdeck {

class PoolCore;
struct PoolEvents;

/// A piece of work under way: its id for ConnectionPool::cancel() and the future of its result.
template<typename T>
struct Ticket
{
    quint64 id = 0;
    QFuture<Result<T>> future;
};

/// The one way to a server: up to ten lazily opened connections, each on a worker thread of its own, behind three
/// lanes. Lives on the thread that made it (the GUI thread, or main in the command line); no call of it waits.
///
/// Retry rule, here alone: a read whose connection was lost runs once more on a fresh connection; a write never
/// does. Deliver results with botdeck::deliver().
class ConnectionPool : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, Connecting, Ready, Lost, Reconnecting };
    Q_ENUM(State)

    /// @p size connections at most; 0 takes BOTDECK_POOL_SIZE, else 10.
    explicit ConnectionPool(ConnectionSpec spec, int size = 0, QObject *parent = nullptr);
    /// Returns at once in every state; workers end on their own, see hasAbandonedThreads().
    ~ConnectionPool() override;

    /// Opens the first connection; stateChanged() tells what came of it, and so does the future.
    QFuture<Result<ServerFacts>> open();
    /// Cancels what runs, drops what waits, closes all connections: at once, as far as the server answers.
    void close();
    /// Connects with this password from now on, at once where the connection is lost. Nothing else changes, so
    /// whoever uses the pool keeps what it has.
    void setPassword(const QString &password);
    /// Tries to reconnect now instead of at the next interval.
    void reconnectNow();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &lastError() const { return m_lastError; }
    [[nodiscard]] const ServerFacts &facts() const { return m_facts; }
    [[nodiscard]] const ConnectionSpec &spec() const { return m_spec; }
    /// For the end of main(): waits at most @p patienceMs for threads that still cancel and close. True where some
    /// did not end in time: then leave by _exit().
    [[nodiscard]] static bool hasAbandonedThreads(int patienceMs = 600);
    /// Milliseconds until the next attempt to reconnect, -1 where none is planned.
    [[nodiscard]] int nextAttemptMs() const;

    /// What has the only connection there may be while reads have waited for it for a second, for this role's or the
    /// pool's limit; none where there is nothing to tell.
    [[nodiscard]] const std::optional<BlockingWork> &blocking() const { return m_blocking; }

    /// Runs a unit on the lane it names.
    [[nodiscard]] Ticket<UnitResult> run(Unit unit);
    /// Runs @p job on a worker with a connection that is open and idle. The job must leave no transaction open
    /// (one left open is rolled back and logged). @p access tells whether it may be run again after a lost connection.
    /// @p name: what a long job does, for people.
    template<typename T>
    [[nodiscard]] Ticket<T> submit(
        Lane lane, Access access, std::function<Result<T>(PgDriver &)> job, const QString &name = {});
    /// Ends a piece of work: its future gets Cancelled at once, the server is asked to stop. Unknown ids are ignored.
    void cancel(quint64 id);

signals:
    void stateChanged(botdeck::ConnectionPool::State state);
    /// A unit or job ended well on a worker after @p micros.
    void workFinished(quint64 id, qint64 micros);
    /// blocking() is another.
    void blockingChanged();

private:
    [[nodiscard]] quint64 enqueue(PoolWork work);
    [[nodiscard]] PoolEvents events();
    void setState(State state);
    [[nodiscard]] std::function<void(std::function<void(ConnectionPool &)>)> poster();
    void onConnected(const ServerFacts &facts);
    void onLost(const Error &error);
    void onChecked(const Result<ServerFacts> &facts);
    void onTick();
    void checkConnection();
    void setBlocking(const std::optional<BlockingWork> &work);
    [[nodiscard]] int retryDelay(ErrorKind kind) const;

    ConnectionSpec m_spec;
    const int m_size;
    State m_state = State::Disconnected;
    Error m_lastError;
    ServerFacts m_facts;
    std::shared_ptr<PoolCore> m_core;
    std::atomic<quint64> m_lastId = 0;
    int m_attempts = 0; // to reconnect, since the loss
    QDeadlineTimer m_nextAttempt{QDeadlineTimer::Forever};
    std::optional<BlockingWork> m_blocking;
    quint64 m_generation = 0; // of m_core: what an older one still tells is dropped
    qint64 m_lastTick = 0; // on a clock that runs on while the machine sleeps
    QElapsedTimer m_lastWork;
    QDeadlineTimer m_hangUpAfterSleep{QDeadlineTimer::Forever};
    bool m_checking = false; // a heartbeat or an attempt to reconnect is under way
};

template<typename T>
Ticket<T> ConnectionPool::submit(
    Lane lane, Access access, std::function<Result<T>(PgDriver &)> job, const QString &name)
{
    struct Shared
    {
        QPromise<Result<T>> promise;
        std::optional<Result<T>> result;
        std::atomic_bool done = false;
        void give(Result<T> value)
        {
            if (done.exchange(true))
                return;
            promise.addResult(std::move(value));
            promise.finish();
        }
    };
    auto shared = std::make_shared<Shared>();
    shared->promise.start();
    Ticket<T> ticket;
    ticket.future = shared->promise.future();
    PoolWork work;
    work.lane = lane;
    work.access = access;
    work.name = name;
    work.attempt = [shared, job = std::move(job)](PgDriver &driver) -> std::optional<Error> {
        shared->result = job(driver);
        return shared->result->has_value() ? std::nullopt : std::optional(shared->result->error());
    };
    work.finish = [shared] { shared->give(std::move(*shared->result)); };
    work.abort = [shared](const Error &error) { shared->give(fail(error)); };
    ticket.id = enqueue(std::move(work));
    return ticket;
}

} // namespace botdeck
