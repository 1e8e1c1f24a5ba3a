// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PoolWork.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

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
    bool abandoned = false;
    QElapsedTimer interruptedSince; ///< valid while a cancel of the current work is under way
    int currentEpoch = 0; ///< PoolCore::epoch() when the current work was taken
    PgDriver *driver = nullptr; ///< null before and after the thread's life

private:
    void serve(PoolWork &work);
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
