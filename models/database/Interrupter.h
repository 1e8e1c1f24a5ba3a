// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace botdeck {

/// Wakes a thread that waits in poll(): one eventfd and a flag. raise() may be called from any thread.
class Interrupter
{
public:
    Interrupter();
    ~Interrupter();
    Interrupter(const Interrupter &) = delete;
    Interrupter &operator=(const Interrupter &) = delete;

    void raise();
    void clear();
    [[nodiscard]] bool isRaised() const { return m_raised.load(); }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    std::atomic_bool m_raised = false;
    int m_descriptor = -1;
};

} // namespace botdeck
