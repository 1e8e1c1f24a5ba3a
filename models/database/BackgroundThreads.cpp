// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/BackgroundThreads.h"

#include <QSqlDatabase>
#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace botdeck::BackgroundThreads {

namespace {

constexpr int AtExitMs = 700;

/// Counts the threads. When the program ends it waits for them a little, so that none meets what is being torn down.
class Register
{
public:
    Register() { (void)QSqlDatabase::connectionNames(); } // made before this, so torn down after it
    ~Register() { (void)wait(AtExitMs); }
    Q_DISABLE_COPY_MOVE(Register)

    void enter()
    {
        const std::lock_guard locker(m_mutex);
        ++m_live;
    }
    void leave()
    {
        const std::lock_guard locker(m_mutex);
        --m_live;
        m_left.notify_all();
    }
    int live()
    {
        const std::lock_guard locker(m_mutex);
        return m_live;
    }
    bool wait(int milliseconds)
    {
        std::unique_lock locker(m_mutex);
        return m_left.wait_for(locker, std::chrono::milliseconds(milliseconds), [this] { return m_live == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_left;
    int m_live = 0;
};

Register &threads()
{
    static Register all;
    return all;
}

} // namespace

void start(std::function<void()> body)
{
    threads().enter();
    std::thread([body = std::move(body)]() mutable {
        body();
        body = nullptr; // what it owned goes before it counts as ended
        threads().leave();
    }).detach();
}

int live()
{
    return threads().live();
}

bool allEndWithin(int milliseconds)
{
    return threads().wait(milliseconds);
}

} // namespace botdeck::BackgroundThreads
