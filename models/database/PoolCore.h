// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionSpec.h"
#include "models/database/PoolWork.h"
#include "models/database/ServerFacts.h"

#include <QDeadlineTimer>

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace botdeck {

class PoolWorker;

/// What a PoolCore tells its pool. Called on worker threads; the pool passes it on to its own thread.
struct PoolEvents
{
    std::function<void(const ServerFacts &)> connected;
    std::function<void(const Error &)> lost; ///< no connection can be made, or one that stood is gone
    std::function<void(quint64 id, qint64 micros)> finished;
};

/// The queues and workers of a ConnectionPool, shared with the worker threads so that an abandoned one may outlive
/// the pool. Thread-safe.
class PoolCore : public std::enable_shared_from_this<PoolCore>
{
public:
    PoolCore(ConnectionSpec spec, int size, PoolEvents events);
    ~PoolCore();

    /// Queues the work; while the pool is down, work that does not connect is refused at once with @p reason.
    void enqueue(PoolWork work);
    void cancel(quint64 id);
    /// Refuses new work with @p error until setUp().
    void setDown(const Error &error);
    void setUp();
    /// Every connection is to prove itself before its next use: the machine slept, or the network changed.
    void distrustConnections();
    /// Shuts the sockets of work that began before the last distrustConnections(), since their peer may be gone.
    void hangUpDistrusted();
    /// The same for interactive work alone: exports and saves may be heard of yet.
    void hangUpDistrustedReads();
    /// Replaces workers that did not answer a cancel within @p milliseconds; their reads end as Cancelled, writes that
    /// may have reached the server as Unknown.
    void abandonStuck(int milliseconds);
    /// Cancels everything and waits at most @p milliseconds for the threads. They are abandoned after that, and end by
    /// themselves when the server has been asked to stop.
    void shutDown(int milliseconds);
    /// What has the only connection there may be, where a read has waited for it for @p milliseconds: the pool's size is
    /// one, or the server gives this role no other.
    [[nodiscard]] std::optional<BlockingWork> blocking(int milliseconds) const;
    /// For connections made from now on.
    void setPassword(const QString &password);

    // For workers.
    [[nodiscard]] ConnectionSpec spec() const;
    [[nodiscard]] int epoch() const { return m_epoch.load(); }
    [[nodiscard]] const PoolEvents &events() const { return m_events; }
    /// Waits for work that @p worker may take; nothing when it is to end.
    [[nodiscard]] std::optional<PoolWork> take(PoolWorker &worker);
    /// Whether a worker other than @p worker has a connection that stands, as far as is known.
    [[nodiscard]] bool hasOtherConnection(const PoolWorker &worker) const;
    /// The server has no room for the connection of @p worker: its work goes back to the head of its queue, for those
    /// there are, and no more are made for a while. False where the work was cancelled meanwhile: it is not taken.
    [[nodiscard]] bool giveBack(PoolWorker &worker, PoolWork &work);
    /// @p worker has made a connection.
    void connected(const PoolWorker &worker);
    /// The worker takes no work any more; its thread is about to end.
    void leave(PoolWorker &worker);
    /// The worker is done with its work; true when a cancel of it was under way.
    bool release(PoolWorker &worker);
    void registerDriver(PoolWorker &worker, PgDriver *driver);
    void threadEnded(PoolWorker &worker);

private:
    [[nodiscard]] std::optional<PoolWork> pick();
    void hangUpIf(const std::function<bool(const PoolWorker &)> &condition);
    void addWorkerIfUseful();
    /// How many workers there may be now.
    [[nodiscard]] int mostWorkers() const;
    /// There are more than the size allows, since one was needed to ask whether the server lives, and @p worker may
    /// go: the last connection that stands stays.
    [[nodiscard]] bool isSurplus(const PoolWorker &worker) const;
    [[nodiscard]] bool othersAreConnected(const PoolWorker &worker) const;
    void remove(const PoolWorker &worker);
    /// How running work ends that is not waited for: a write that had a connection may have been done.
    [[nodiscard]] static Error endOf(const PoolWorker &worker);
    [[nodiscard]] int running(Lane lane) const;

    ConnectionSpec m_spec;
    const int m_size;
    const PoolEvents m_events;
    std::atomic_int m_epoch = 1;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_threadEnded;
    std::array<std::deque<PoolWork>, 3> m_queues; // by Lane
    std::vector<std::shared_ptr<PoolWorker>> m_workers;
    std::unordered_map<quint64, std::function<void(const Error &)>> m_aborts; // of running work
    std::optional<Error> m_down;
    QDeadlineTimer m_fullUntil; // the server refused one more connection
    bool m_wasFull = false; // it did so when it was last asked for a second one
    bool m_closing = false;
    int m_idle = 0;
    int m_threads = 0;
    int m_nextNumber = 1;
};

} // namespace botdeck
