// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/ConnectionPool.h"

#include "models/base/Log.h"
#include "models/database/BackgroundThreads.h"
#include "models/database/PgError.h"
#include "models/database/PoolCore.h"

#include <QAbstractEventDispatcher>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <ctime>

namespace botdeck {

namespace {

constexpr int DefaultSize = 10;
constexpr int TickMs = 1'000;
constexpr int SleepMs = 5'000; // a gap between ticks that only a sleeping machine or process explains
constexpr int PatienceMs = 2'000; // for a connection that is asked whether it lives
constexpr int HeartbeatMs = 15'000;
constexpr int LateMs = 1'000; // a read that waits for a connection for so long is told of
constexpr int StuckMs = 2'500;
constexpr int ShutDownMs = 30; // on the pool's thread: idle workers end in it, others without being waited for
constexpr int FirstRetryMs = 500;
constexpr int LongestRetryMs = 30'000;

// Milliseconds on the clock that counts a suspended machine's time as well; QElapsedTimer's stands still meanwhile.
qint64 clockMs()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1'000 + now.tv_nsec / 1'000'000;
}

int sizeFor(int wanted)
{
    if (wanted > 0)
        return wanted;
    const int configured = qEnvironmentVariableIntValue("BOTDECK_POOL_SIZE");
    return configured > 0 ? configured : DefaultSize;
}

} // namespace

ConnectionPool::ConnectionPool(ConnectionSpec spec, int size, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_size(sizeFor(size))
{
    auto *ticker = new QTimer(this);
    connect(ticker, &QTimer::timeout, this, &ConnectionPool::onTick);
    ticker->start(TickMs);
    m_lastTick = clockMs();
    m_lastWork.start();
}

ConnectionPool::~ConnectionPool()
{
    if (m_core)
        m_core->shutDown(ShutDownMs);
}

std::function<void(std::function<void(ConnectionPool &)>)> ConnectionPool::poster()
{
    // Workers may outlive the pool: what they tell it goes through a guarded pointer, on the pool's thread.
    // The guard is only dereferenced there.
    auto guard = std::make_shared<QPointer<ConnectionPool>>(this);
    return [guard, home = thread(), generation = m_generation](std::function<void(ConnectionPool &)> act) {
        QObject *dispatcher = QAbstractEventDispatcher::instance(home);
        if (!dispatcher)
            return;
        QMetaObject::invokeMethod(
            dispatcher,
            [guard, generation, act = std::move(act)] {
                if (*guard && (*guard)->m_generation == generation)
                    act(**guard);
            },
            Qt::QueuedConnection);
    };
}

PoolEvents ConnectionPool::events()
{
    const auto post = poster();
    PoolEvents events;
    events.connected = [post](const ServerFacts &facts) {
        post([facts](ConnectionPool &pool) { pool.onConnected(facts); });
    };
    events.lost = [post](const Error &error) { post([error](ConnectionPool &pool) { pool.onLost(error); }); };
    events.finished = [post](quint64 id, qint64 micros) {
        post([id, micros](ConnectionPool &pool) {
            pool.m_lastWork.start();
            if (pool.m_blocking && pool.m_blocking->id == id)
                pool.setBlocking({});
            emit pool.workFinished(id, micros);
        });
    };
    return events;
}

QFuture<Result<ServerFacts>> ConnectionPool::open()
{
    close();
    m_core = std::make_shared<PoolCore>(m_spec, m_size, events());
    setState(State::Connecting);
    auto ticket =
        submit<ServerFacts>(Lane::Interactive, Access::ReadOnly, [](PgDriver &driver) { return driver.facts(); });
    return ticket.future;
}

void ConnectionPool::close()
{
    if (m_core)
        m_core->shutDown(ShutDownMs);
    m_core.reset();
    ++m_generation;
    m_hangUpAfterSleep = QDeadlineTimer(QDeadlineTimer::Forever);
    m_nextAttempt = QDeadlineTimer(QDeadlineTimer::Forever);
    m_attempts = 0;
    m_checking = false;
    setBlocking({});
    setState(State::Disconnected);
}

void ConnectionPool::setPassword(const QString &password)
{
    m_spec.password = password;
    if (m_core)
        m_core->setPassword(password);
    reconnectNow();
}

bool ConnectionPool::hasAbandonedThreads(int patienceMs)
{
    return !BackgroundThreads::allEndWithin(patienceMs);
}

int ConnectionPool::nextAttemptMs() const
{
    return m_nextAttempt.isForever() ? -1 : static_cast<int>(m_nextAttempt.remainingTime());
}

quint64 ConnectionPool::enqueue(PoolWork work)
{
    work.id = ++m_lastId;
    const quint64 id = work.id;
    if (m_core)
        m_core->enqueue(std::move(work));
    else
        work.abort(Error::local(ErrorKind::Lost, tr("There is no connection")));
    return id;
}

Ticket<UnitResult> ConnectionPool::run(Unit unit)
{
    const Lane lane = unit.lane;
    const Access access = m_spec.readOnly ? Access::ReadOnly : unit.access;
    return submit<UnitResult>(lane, access, [unit = std::move(unit)](PgDriver &driver) { return driver.run(unit); });
}

void ConnectionPool::cancel(quint64 id)
{
    if (m_core)
        m_core->cancel(id);
}

void ConnectionPool::setBlocking(const std::optional<BlockingWork> &work)
{
    if (std::exchange(m_blocking, work) != work)
        emit blockingChanged();
}

void ConnectionPool::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    qCInfo(logDatabase) << "connection state" << state;
    emit stateChanged(state);
}

void ConnectionPool::onConnected(const ServerFacts &facts)
{
    if (!m_core)
        return;
    m_facts = facts;
    m_attempts = 0;
    m_nextAttempt = QDeadlineTimer(QDeadlineTimer::Forever);
    m_core->setUp();
    setState(State::Ready);
}

void ConnectionPool::onLost(const Error &error)
{
    if (!m_core)
        return;
    m_lastError = error;
    // A first connection that fails is told to whoever asked for it; only one that stood is tried again.
    if (m_state == State::Connecting) {
        setState(State::Disconnected);
        return;
    }
    if (m_state == State::Disconnected)
        return;
    Error down = error;
    if (down.kind != ErrorKind::Authentication)
        down.kind = ErrorKind::Lost;
    m_core->setDown(down);
    if (error.kind == ErrorKind::TimedOut) {
        // Silence on a new connection: the answers of the old ones are not waited for either.
        m_core->distrustConnections();
        m_core->hangUpDistrustedReads();
    }
    const int delay = retryDelay(error.kind);
    m_nextAttempt = QDeadlineTimer(delay);
    setState(State::Lost);
    if (delay == 0)
        QMetaObject::invokeMethod(this, &ConnectionPool::reconnectNow, Qt::QueuedConnection);
}

int ConnectionPool::retryDelay(ErrorKind kind) const
{
    // The same wrong password again and again would lock the account.
    if (kind == ErrorKind::Authentication)
        return LongestRetryMs;
    return m_attempts == 0 ? 0 : qMin(LongestRetryMs, FirstRetryMs << qMin(m_attempts - 1, 6));
}

void ConnectionPool::reconnectNow()
{
    if (!m_core || m_checking || (m_state != State::Lost && m_state != State::Reconnecting))
        return;
    ++m_attempts;
    m_checking = true;
    m_nextAttempt = QDeadlineTimer(QDeadlineTimer::Forever);
    setState(State::Reconnecting);
    checkConnection();
}

void ConnectionPool::checkConnection()
{
    const auto facts = std::make_shared<Result<ServerFacts>>(fail(PgError::silent()));
    PoolWork work;
    work.connects = true;
    work.attempt = [facts](PgDriver &driver) -> std::optional<Error> {
        *facts = driver.probe(PatienceMs) ? driver.facts(PatienceMs) : fail(PgError::silent());
        if (*facts)
            return std::nullopt;
        if (facts->error().sqlState.isEmpty())
            driver.close(); // silent: another connection is tried
        return facts->error();
    };
    const auto post = poster();
    work.finish = [post, facts] { post([facts](ConnectionPool &pool) { pool.onChecked(*facts); }); };
    work.abort = [post](const Error &error) { post([error](ConnectionPool &pool) { pool.onChecked(fail(error)); }); };
    (void)enqueue(std::move(work));
}

void ConnectionPool::onChecked(const Result<ServerFacts> &facts)
{
    m_checking = false;
    if (m_state == State::Ready) {
        if (facts)
            m_facts = *facts;
        return; // a loss is told by the worker
    }
    if (facts)
        onConnected(*facts);
    else
        onLost(facts.error());
}

void ConnectionPool::onTick()
{
    const qint64 now = clockMs();
    const bool slept = now - m_lastTick > SleepMs;
    m_lastTick = now;
    if (!m_core)
        return;
    setBlocking(m_state == State::Ready ? m_core->blocking(LateMs) : std::nullopt);
    m_core->abandonStuck(StuckMs);
    if (slept) {
        m_core->distrustConnections();
        m_hangUpAfterSleep = QDeadlineTimer(PatienceMs);
    }
    if (m_hangUpAfterSleep.hasExpired()) {
        m_core->hangUpDistrusted();
        m_hangUpAfterSleep = QDeadlineTimer(QDeadlineTimer::Forever);
    }
    if (m_nextAttempt.hasExpired())
        reconnectNow();
    else if (m_state == State::Ready && !m_checking && (slept || m_lastWork.hasExpired(HeartbeatMs))) {
        m_lastWork.start();
        m_checking = true;
        checkConnection();
    }
}

} // namespace botdeck
