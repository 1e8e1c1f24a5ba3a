// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ThreadTime.h"

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace botdeck::bench {

/// How long the event loop of the thread that owns it did not come round: the intervals of a precise 1 ms timer, and
/// the longest processor time the thread itself spent in one. Runs as long as it lives.
class GapProbe
{
public:
    GapProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { note(); });
        m_clock.start();
        m_cpu = test::threadTimeMs();
        m_timer.start(1);
    }

    /// Milliseconds, with what has gone by since the last one.
    [[nodiscard]] QList<double> intervals()
    {
        note();
        return m_intervals;
    }

    /// Milliseconds: what a gap would be on a machine with nothing else to do.
    [[nodiscard]] double longestWork() const { return m_longestWork; }

private:
    void note()
    {
        const double cpu = test::threadTimeMs();
        m_longestWork = std::max(m_longestWork, cpu - std::exchange(m_cpu, cpu));
        m_intervals.append(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.start();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<double> m_intervals;
    double m_cpu = 0;
    double m_longestWork = 0;
};

} // namespace botdeck::bench
