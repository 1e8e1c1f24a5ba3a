// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace botdeck::test {

/// Milliseconds of processor time this thread has taken: what its own work costs, however busy the machine is.
inline double threadTimeMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace botdeck::test
