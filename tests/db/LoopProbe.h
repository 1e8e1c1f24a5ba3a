// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ThreadTime.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <utility>

namespace botdeck::test {

/// The longest time the event loop of this thread did not turn: the largest interval of a 1 ms precise timer, and the
/// longest processor time the thread spent in one.
class LoopProbe
{
public:
    LoopProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(&m_timer, [this] { note(); });
    }
    Q_DISABLE_COPY_MOVE(LoopProbe)

    void start()
    {
        m_since.start();
        m_work = threadTimeMs();
        m_timer.start(1);
    }
    /// What is blocked until here counts; the longest interval stays for longest().
    void stop()
    {
        note();
        m_timer.stop();
    }
    [[nodiscard]] double longestMs() const { return double(m_longest) / 1e6; }
    /// What longestMs() would be on a machine with nothing else to do, waits left out.
    [[nodiscard]] double longestWorkMs() const { return m_longestWork; }

private:
    void note()
    {
        m_longest = std::max(m_longest, m_since.nsecsElapsed());
        const double work = threadTimeMs();
        m_longestWork = std::max(m_longestWork, work - std::exchange(m_work, work));
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    double m_work = 0;
    double m_longestWork = 0;
};

/// Turns the event loop, unlike QTRY_* without sleeping in it, until @p done or for @p milliseconds.
inline bool spinUntil(const std::function<bool()> &done, int milliseconds)
{
    QEventLoop loop;
    QTimer poll, end;
    poll.callOnTimeout(&loop, [&] {
        if (done())
            loop.quit();
    });
    end.callOnTimeout(&loop, &QEventLoop::quit);
    poll.start(2);
    end.start(milliseconds);
    if (!done())
        loop.exec();
    return done();
}

} // namespace botdeck::test
