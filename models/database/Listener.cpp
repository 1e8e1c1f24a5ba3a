// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/Listener.h"

#include "models/base/Log.h"
#include "models/base/Texts.h"
#include "models/database/BackgroundThreads.h"
#include "models/database/PgDriver.h"
#include "models/database/PgError.h"

#include <QAbstractEventDispatcher>
#include <QPointer>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace botdeck {

namespace {

constexpr int FactsPatienceMs = 5'000;
constexpr int QuietMs = 15'000; // after that much silence the connection is asked whether it lives
constexpr int ProbePatienceMs = 2'000;
constexpr int FirstRetryMs = 250;
constexpr int LongestRetryMs = 30'000;

} // namespace

/// The thread's side, shared with the thread so that one which does not end may outlive the listener.
class Listener::Loop
{
public:
    using Tell = std::function<void(std::function<void(Listener &)>)>;

    Loop(ConnectionSpec spec, QStringList channels, Tell tell)
        : m_spec(std::move(spec))
        , m_channels(std::move(channels))
        , m_tell(std::move(tell))
    {
    }

    /// The thread's main function.
    void run()
    {
        PgDriver driver(m_spec);
        adopt(&driver);
        while (!isStopped()) {
            tellState(State::Connecting);
            const Outcome ended = listen(driver);
            driver.close();
            if (isStopped() || m_isUnavailable)
                break;
            tellState(State::Lost, ended.error());
            pause();
        }
        adopt(nullptr);
    }

    /// Any thread.
    void stop()
    {
        const std::lock_guard locker(m_mutex);
        m_stopped = true;
        if (m_driver)
            m_driver->interrupt();
        m_wake.notify_all();
    }

private:
    void adopt(PgDriver *driver)
    {
        const std::lock_guard locker(m_mutex);
        m_driver = driver;
    }

    bool isStopped()
    {
        const std::lock_guard locker(m_mutex);
        return m_stopped;
    }

    void tellState(State state, const Error &error = {})
    {
        m_tell([state, error](Listener &listener) { listener.enter(state, error); });
    }

    /// Ends with what ended the connection, or without an error behind a pooler.
    Outcome listen(PgDriver &driver)
    {
        if (Outcome opened = driver.connectNow(); !opened)
            return opened;
        const auto facts = driver.facts(FactsPatienceMs);
        if (!facts)
            return fail(facts.error());
        if (facts->behindPooler) {
            m_isUnavailable = true;
            tellState(State::Unavailable,
                Error::local(ErrorKind::Refused,
                    Texts::tr("A connection pooler stands before the server, so changes are not heard of at once")));
            return {};
        }
        for (const QString &channel : m_channels) {
            if (Outcome listening = driver.listen(channel); !listening)
                return listening;
        }
        m_retryMs = FirstRetryMs;
        tellState(State::Listening);
        return receive(driver);
    }

    Outcome receive(PgDriver &driver)
    {
        while (true) {
            const auto received = driver.notifications(QuietMs);
            if (!received)
                return fail(received.error());
            if (received->empty() && !driver.probe(ProbePatienceMs))
                return fail(PgError::silent());
            for (const Notification &one : *received)
                m_tell([one](Listener &listener) { emit listener.notified(one.channel, one.payload); });
        }
    }

    void pause()
    {
        std::unique_lock locker(m_mutex);
        m_wake.wait_for(locker, std::chrono::milliseconds(m_retryMs), [this] { return m_stopped; });
        m_retryMs = std::min(LongestRetryMs, m_retryMs * 2);
    }

    const ConnectionSpec m_spec;
    const QStringList m_channels;
    const Tell m_tell;
    bool m_isUnavailable = false;
    int m_retryMs = FirstRetryMs;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    PgDriver *m_driver = nullptr;
    bool m_stopped = false;
};

Listener::Listener(ConnectionSpec spec, QStringList channels, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_channels(std::move(channels))
{
}

Listener::~Listener()
{
    if (m_loop)
        m_loop->stop();
}

void Listener::start()
{
    if (m_loop)
        return;
    auto guard = std::make_shared<QPointer<Listener>>(this); // only dereferenced on the listener's thread
    auto source = std::make_shared<std::weak_ptr<Loop>>();
    const auto tell = [guard, source, home = thread()](std::function<void(Listener &)> act) {
        QObject *dispatcher = QAbstractEventDispatcher::instance(home);
        if (!dispatcher)
            return;
        QMetaObject::invokeMethod(
            dispatcher,
            [guard, loop = source->lock(), act = std::move(act)] {
                if (*guard && (*guard)->m_loop == loop) // not after stop()
                    act(**guard);
            },
            Qt::QueuedConnection);
    };
    m_loop = std::make_shared<Loop>(m_spec, m_channels, tell);
    *source = m_loop;
    enter(State::Connecting, {});
    BackgroundThreads::start([loop = m_loop] { loop->run(); });
}

void Listener::stop()
{
    if (const auto loop = std::exchange(m_loop, nullptr))
        loop->stop();
    enter(State::Off, {});
}

void Listener::enter(State state, const Error &error)
{
    m_lastError = error;
    if (std::exchange(m_state, state) == state)
        return;
    qCInfo(logDatabase) << "listener" << state;
    emit stateChanged(state);
}

} // namespace botdeck
