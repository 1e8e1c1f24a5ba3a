// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

namespace botdeck::bench {

/// How long the event loop of the thread that owns it did not come round: the intervals of a precise 1 ms timer. Runs
/// as long as it lives.
class GapProbe
{
public:
    GapProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { note(); });
        m_clock.start();
        m_timer.start(1);
    }

    /// Milliseconds, with what has gone by since the last one.
    [[nodiscard]] QList<double> intervals()
    {
        note();
        return m_intervals;
    }

private:
    void note()
    {
        m_intervals.append(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.start();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<double> m_intervals;
};

} // namespace botdeck::bench
