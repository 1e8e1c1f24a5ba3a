// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PoolCore.h"

#include "models/base/Log.h"
#include "models/database/BackgroundThreads.h"
#include "models/database/PgDriver.h"
#include "models/database/PgError.h"
#include "models/database/PoolWorker.h"

#include <algorithm>
#include <chrono>

namespace botdeck {

namespace {

constexpr auto IdleLife = std::chrono::minutes(5);
constexpr int FullMs = 30'000; // before a server that had no room is asked for one more connection

} // namespace

PoolCore::PoolCore(ConnectionSpec spec, int size, PoolEvents events)
    : m_spec(std::move(spec))
    , m_size(size)
    , m_events(std::move(events))
{
}

PoolCore::~PoolCore() = default;

void PoolCore::enqueue(PoolWork work)
{
    std::unique_lock locker(m_mutex);
    std::optional<Error> refusal;
    if (m_closing)
        refusal = PgError::cancelled();
    else if (m_down && !work.connects)
        refusal = m_down;
    if (refusal) {
        locker.unlock();
        work.abort(*refusal);
        return;
    }
    auto &queue = m_queues[static_cast<std::size_t>(work.lane)];
    work.waiting.start();
    if (work.connects)
        queue.push_front(std::move(work));
    else
        queue.push_back(std::move(work));
    addWorkerIfUseful();
    m_wake.notify_all();
}

void PoolCore::addWorkerIfUseful()
{
    std::size_t waiting = 0;
    for (const auto &queue : m_queues)
        waiting += queue.size();
    if (static_cast<std::size_t>(m_idle) >= waiting || static_cast<int>(m_workers.size()) >= mostWorkers())
        return;
    auto worker = std::make_shared<PoolWorker>(shared_from_this(), m_nextNumber++);
    m_workers.push_back(worker);
    ++m_threads;
    BackgroundThreads::start([worker] { worker->loop(); });
}

int PoolCore::mostWorkers() const
{
    // Whether the server lives must be found out although every connection waits for it: one more, for that alone.
    const auto &first = m_queues[static_cast<std::size_t>(Lane::Interactive)];
    if (!first.empty() && first.front().connects)
        return m_size + 1;
    const auto connected = std::ranges::count_if(m_workers, [](const auto &one) { return one->isConnected.load(); });
    return connected > 0 && !m_fullUntil.hasExpired() ? qMin(m_size, static_cast<int>(connected)) : m_size;
}

bool PoolCore::othersAreConnected(const PoolWorker &worker) const
{
    return std::ranges::any_of(
        m_workers, [&worker](const auto &one) { return one.get() != &worker && one->isConnected.load(); });
}

bool PoolCore::isSurplus(const PoolWorker &worker) const
{
    const auto &first = m_queues[static_cast<std::size_t>(Lane::Interactive)];
    const bool mustAsk = !first.empty() && first.front().connects;
    const bool mayGo = !worker.isConnected || othersAreConnected(worker);
    return static_cast<int>(m_workers.size()) > m_size && !mustAsk && mayGo;
}

void PoolCore::remove(const PoolWorker &worker)
{
    std::erase_if(m_workers, [&worker](const auto &one) { return one.get() == &worker; });
}

int PoolCore::running(Lane lane) const
{
    return static_cast<int>(std::count_if(m_workers.begin(), m_workers.end(),
        [lane](const auto &worker) { return worker->currentId != 0 && worker->currentLane == lane; }));
}

std::optional<PoolWork> PoolCore::pick()
{
    const auto takeFrom = [this](Lane lane) {
        auto &queue = m_queues[static_cast<std::size_t>(lane)];
        PoolWork work = std::move(queue.front());
        queue.pop_front();
        return work;
    };
    const auto waits = [this](Lane lane) { return !m_queues[static_cast<std::size_t>(lane)].empty(); };
    if (waits(Lane::Interactive))
        return takeFrom(Lane::Interactive);
    // One save at a time: the second sees what the first wrote.
    if (waits(Lane::Write) && running(Lane::Write) == 0)
        return takeFrom(Lane::Write);
    // One connection is always kept free of long jobs, while there may be more than one.
    const int most = mostWorkers();
    if (waits(Lane::Long) && (most == 1 || running(Lane::Long) < most - 1))
        return takeFrom(Lane::Long);
    return std::nullopt;
}

std::optional<PoolWork> PoolCore::take(PoolWorker &worker)
{
    std::unique_lock locker(m_mutex);
    ++m_idle;
    std::optional<PoolWork> work;
    while (!m_closing && !worker.abandoned && !isSurplus(worker) && !(work = pick())) {
        const bool idleForLong = m_wake.wait_for(locker, IdleLife) == std::cv_status::timeout;
        // Work may have come in the moment the time was up: look once more before leaving.
        if (idleForLong && m_workers.size() > 1) {
            work = pick();
            break;
        }
    }
    --m_idle;
    if (!work)
        remove(worker);
    if (work) {
        worker.currentId = work->id;
        worker.currentLane = work->lane;
        worker.currentAccess = work->access;
        worker.currentName = work->name;
        worker.currentWaiting = work->waiting;
        worker.currentEpoch = m_epoch.load();
        worker.interruptedSince.invalidate();
        m_aborts[work->id] = work->abort;
    }
    return work;
}

bool PoolCore::hasOtherConnection(const PoolWorker &worker) const
{
    const std::lock_guard locker(m_mutex);
    return othersAreConnected(worker);
}

bool PoolCore::giveBack(PoolWorker &worker, PoolWork &work)
{
    const std::lock_guard locker(m_mutex);
    if (m_closing || worker.abandoned || worker.interruptedSince.isValid())
        return false;
    m_fullUntil.setRemainingTime(FullMs);
    m_wasFull = true;
    remove(worker); // at once, or who takes next would think there are enough
    m_aborts.erase(worker.currentId);
    worker.currentId = 0;
    m_queues[static_cast<std::size_t>(work.lane)].push_front(std::move(work));
    m_wake.notify_all();
    return true;
}

void PoolCore::connected(const PoolWorker &worker)
{
    const std::lock_guard locker(m_mutex);
    if (othersAreConnected(worker))
        m_wasFull = false;
}

void PoolCore::leave(PoolWorker &worker)
{
    const std::lock_guard locker(m_mutex);
    remove(worker);
}

bool PoolCore::release(PoolWorker &worker)
{
    const std::lock_guard locker(m_mutex);
    m_aborts.erase(worker.currentId);
    worker.currentId = 0;
    const bool interrupted = worker.interruptedSince.isValid();
    worker.interruptedSince.invalidate();
    m_wake.notify_all();
    return interrupted;
}

void PoolCore::registerDriver(PoolWorker &worker, PgDriver *driver)
{
    const std::lock_guard locker(m_mutex);
    worker.driver = driver;
}

void PoolCore::threadEnded(PoolWorker &worker)
{
    const std::lock_guard locker(m_mutex);
    worker.driver = nullptr;
    remove(worker);
    --m_threads;
    m_threadEnded.notify_all();
}

void PoolCore::cancel(quint64 id)
{
    std::function<void(const Error &)> abort;
    {
        const std::lock_guard locker(m_mutex);
        for (auto &queue : m_queues) {
            const auto found =
                std::find_if(queue.begin(), queue.end(), [id](const PoolWork &work) { return work.id == id; });
            if (found != queue.end()) {
                abort = std::move(found->abort);
                queue.erase(found);
                break;
            }
        }
        for (const auto &worker : m_workers) {
            if (worker->currentId != id || !worker->driver)
                continue;
            worker->interruptedSince.start();
            worker->driver->interrupt();
            // A write tells itself what became of it (it is woken at once); a read has nothing more to tell.
            if (worker->currentAccess == Access::ReadOnly)
                abort = m_aborts[id];
        }
    }
    if (abort)
        abort(PgError::cancelled());
}

void PoolCore::setDown(const Error &error)
{
    std::vector<PoolWork> refused;
    {
        const std::lock_guard locker(m_mutex);
        m_down = error;
        for (auto &queue : m_queues) {
            for (auto work = queue.begin(); work != queue.end();) {
                if (work->connects) {
                    ++work;
                    continue;
                }
                refused.push_back(std::move(*work));
                work = queue.erase(work);
            }
        }
    }
    for (const PoolWork &work : refused)
        work.abort(error);
}

void PoolCore::setUp()
{
    const std::lock_guard locker(m_mutex);
    m_down.reset();
}

std::optional<BlockingWork> PoolCore::blocking(int milliseconds) const
{
    const std::lock_guard locker(m_mutex);
    const auto &reads = m_queues[static_cast<std::size_t>(Lane::Interactive)];
    const bool isLate = std::ranges::any_of(reads,
        [milliseconds](const PoolWork &work) { return !work.connects && work.waiting.hasExpired(milliseconds); });
    // From time to time one more connection is tried, with the read in hand that waits.
    const bool isTried = std::ranges::any_of(m_workers, [milliseconds](const auto &one) {
        return one->currentId != 0 && !one->isConnected && one->currentLane == Lane::Interactive
            && one->currentWaiting.hasExpired(milliseconds);
    });
    const auto isOpen = [](const auto &one) { return one->isConnected.load(); };
    const bool mayBeOne = (m_size == 1 || m_wasFull) && std::ranges::count_if(m_workers, isOpen) == 1;
    if (!mayBeOne || !(isLate || isTried))
        return std::nullopt;
    const PoolWorker &only = **std::ranges::find_if(m_workers, isOpen);
    if (only.currentId == 0)
        return std::nullopt;
    return BlockingWork{only.currentId, only.currentLane, only.currentName};
}

void PoolCore::distrustConnections()
{
    ++m_epoch;
}

void PoolCore::hangUpIf(const std::function<bool(const PoolWorker &)> &condition)
{
    const std::lock_guard locker(m_mutex);
    for (const auto &worker : m_workers) {
        const bool isOld = worker->currentId != 0 && worker->currentEpoch != m_epoch.load();
        if (isOld && worker->driver && condition(*worker))
            worker->driver->hangUp();
    }
}

void PoolCore::hangUpDistrusted()
{
    hangUpIf([](const PoolWorker &) { return true; });
}

void PoolCore::hangUpDistrustedReads()
{
    hangUpIf([](const PoolWorker &worker) {
        return worker.currentLane == Lane::Interactive && worker.currentAccess == Access::ReadOnly;
    });
}

void PoolCore::setPassword(const QString &password)
{
    const std::lock_guard locker(m_mutex);
    m_spec.password = password;
}

ConnectionSpec PoolCore::spec() const
{
    const std::lock_guard locker(m_mutex);
    return m_spec;
}

void PoolCore::abandonStuck(int milliseconds)
{
    std::vector<std::function<void()>> aborts;
    std::unique_lock locker(m_mutex);
    std::erase_if(m_workers, [&](const auto &worker) {
        const bool stuck = worker->interruptedSince.isValid() && worker->interruptedSince.hasExpired(milliseconds);
        if (stuck) {
            qCWarning(logDatabase) << "a worker did not answer a cancel and is replaced";
            worker->abandoned = true;
            if (const auto abort = m_aborts.find(worker->currentId); abort != m_aborts.end())
                aborts.push_back([end = endOf(*worker), abort = abort->second] { abort(end); });
        }
        return stuck;
    });
    addWorkerIfUseful();
    locker.unlock();
    for (const auto &abort : aborts)
        abort();
}

Error PoolCore::endOf(const PoolWorker &worker)
{
    const bool isOpen = worker.currentAccess == Access::ReadWrite && worker.isAttempting;
    return isOpen ? PgError::unanswered() : PgError::cancelled();
}

void PoolCore::shutDown(int milliseconds)
{
    std::vector<std::function<void()>> aborts;
    std::unique_lock locker(m_mutex);
    m_closing = true;
    for (auto &queue : m_queues) {
        for (PoolWork &work : queue)
            aborts.push_back([abort = std::move(work.abort)] { abort(PgError::cancelled()); });
        queue.clear();
    }
    for (const auto &worker : m_workers) {
        worker->interruptedSince.start();
        if (worker->driver)
            worker->driver->interrupt();
    }
    m_wake.notify_all();
    m_threadEnded.wait_for(locker, std::chrono::milliseconds(milliseconds), [this] { return m_threads == 0; });
    for (const auto &worker : m_workers) {
        worker->abandoned = true;
        if (const auto abort = m_aborts.find(worker->currentId); abort != m_aborts.end())
            aborts.push_back([end = endOf(*worker), abort = abort->second] { abort(end); });
    }
    m_workers.clear();
    locker.unlock();
    for (const auto &abort : aborts)
        abort();
}

} // namespace botdeck
