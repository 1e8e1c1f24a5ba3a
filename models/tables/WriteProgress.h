// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <mutex>

namespace botdeck {

/// What the GUI thread and the worker of one save share: whether COMMIT may still be held back, and by which number
/// the transaction can be asked for once it can't. Thread-safe.
class WriteProgress
{
public:
    /// GUI thread: no COMMIT is sent any more. True: none ever was, so nothing is saved. False: one was, or is about
    /// to be, and xid() is its transaction.
    bool stop()
    {
        const std::lock_guard lock(m_mutex);
        const bool wasCommitting = m_state == Committing || m_state == Last;
        m_state = wasCommitting ? Last : Stopped;
        return !wasCommitting;
    }
    /// Worker, just before it sends COMMIT. False: it must not be sent.
    bool commit(const QByteArray &xid)
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == Stopped || m_state == Last)
            return false;
        m_state = Committing;
        m_xid = xid;
        return true;
    }
    [[nodiscard]] QByteArray xid() const
    {
        const std::lock_guard lock(m_mutex);
        return m_xid;
    }

private:
    enum State { Running, Stopped, Committing, Last };
    mutable std::mutex m_mutex;
    State m_state = Running;
    QByteArray m_xid;
};

} // namespace botdeck
