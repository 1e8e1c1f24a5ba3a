// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/ServerFacts.h"
#include "models/database/Unit.h"

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <optional>

namespace botdeck {

class PgDriver;

/// What has the only connection there may be while reads wait for it.
struct BlockingWork
{
    quint64 id = 0; ///< for ConnectionPool::cancel()
    Lane lane = Lane::Interactive;
    QString name; ///< of a long job, for people; often empty

    bool operator==(const BlockingWork &) const = default;
};

/// What a lane's queue holds. `attempt` runs the job once and gives its error; `finish` hands the last result to the
/// future, `abort` an error in its stead. Of all these hand-overs only the first has an effect.
struct PoolWork
{
    quint64 id = 0;
    Lane lane = Lane::Interactive;
    Access access = Access::ReadOnly;
    QString name; ///< for people, see BlockingWork
    QElapsedTimer waiting; ///< since it was queued
    bool connects = false; ///< open() or an attempt to reconnect: runs although the pool is not Ready
    std::function<std::optional<Error>(PgDriver &)> attempt;
    std::function<void()> finish;
    std::function<void(const Error &)> abort;
};

} // namespace botdeck
