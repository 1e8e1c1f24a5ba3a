// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QProcess>

namespace botdeck::bench {

/// botdeck_empty_window, running beside: the yardstick for what the machine itself does to a program.
class EmptyProgram
{
public:
    /// Returns when its window is painted and its probe runs.
    EmptyProgram();
    ~EmptyProgram();

    /// Ends it; the intervals of its event loop in milliseconds.
    [[nodiscard]] QList<double> finish();

    [[nodiscard]] static QString path();

private:
    QProcess m_process;
};

} // namespace botdeck::bench
