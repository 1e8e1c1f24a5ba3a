// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace botdeck::test {

/// The longest time the event loop of this thread did not turn: the largest interval of a 1 ms precise timer.
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
        m_timer.start(1);
    }
    /// What is blocked until here counts; the longest interval stays for longest().
    void stop()
    {
        note();
        m_timer.stop();
    }
    [[nodiscard]] double longestMs() const { return double(m_longest) / 1e6; }

private:
    void note()
    {
        m_longest = std::max(m_longest, m_since.nsecsElapsed());
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
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
