// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PoolWork.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

#include <atomic>
#include <memory>

namespace botdeck {

class PgDriver;
class PoolCore;

/// One connection on one thread. The thread runs loop() until the core closes, the worker is abandoned or it has
/// been idle for long. Everything but the fields that PoolCore guards is touched by that thread alone.
class PoolWorker
{
public:
    PoolWorker(std::shared_ptr<PoolCore> core, int number);

    /// Takes work from the core until told to end. The thread's main function.
    void loop();

    // Guarded by PoolCore's mutex.
    quint64 currentId = 0; ///< work under way, 0 none
    Lane currentLane = Lane::Interactive;
    Access currentAccess = Access::ReadOnly;
    QString currentName;
    QElapsedTimer currentWaiting; ///< since the current work was queued
    bool abandoned = false;
    QElapsedTimer interruptedSince; ///< valid while a cancel of the current work is under way
    int currentEpoch = 0; ///< PoolCore::epoch() when the current work was taken
    PgDriver *driver = nullptr; ///< null before and after the thread's life

    // Set by the worker's thread, read by others.
    std::atomic_bool isConnected = false;
    std::atomic_bool isAttempting = false; ///< the current work has the connection: it may have reached the server

private:
    /// False: the server has no room for this connection, and the work goes to one that stands.
    [[nodiscard]] bool serve(PoolWork &work);
    /// No connection could be made. True: others stand, and this worker is to end.
    [[nodiscard]] bool giveWay(PoolWork &work, const Error &error);
    void close();
    [[nodiscard]] Outcome ensureOpen(int epoch);
    [[nodiscard]] Outcome connect();
    void afterWork();

    std::shared_ptr<PoolCore> m_core;
    QString m_name;
    QSqlDatabase m_database;
    QElapsedTimer m_lastUse;
    QElapsedTimer m_age;
    int m_epoch = 0;
};

} // namespace botdeck
