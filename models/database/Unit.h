// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Statement.h"

#include <vector>

namespace botdeck {

/// Which queue a unit of work waits in. Interactive work is never delayed by a long job while the pool has more than
/// one connection; writes run one after the other.
enum class Lane { Interactive, Write, Long };

enum class Access { ReadOnly, ReadWrite };

/// What a transaction sees of others. Snapshot (REPEATABLE READ): nothing that is committed after it began, and what it
/// changes must be as it saw it, else it ends with 40001.
enum class Isolation { Committed, Snapshot };

/// Time limits of one unit, milliseconds; 0 takes the lane's default (Interactive: 60 000 statement, 3 000 lock;
/// Write: 120 000, 5 000; Long: none, 5 000), -1 means no limit.
struct Limits
{
    int statementMs = 0;
    int lockMs = 0;
};

/// One transaction: BEGIN, SET LOCAL of what values depend on, the statements, COMMIT, all in one pipeline and one
/// round trip. The only shape in which Botdeck talks to a server (a session-level SET would stick to a pooler's
/// server connection that other programs use).
struct Unit
{
    std::vector<Statement> statements;
    Access access = Access::ReadOnly;
    Lane lane = Lane::Interactive;
    Limits limits{};
};

/// What a Unit gives: the rows of each statement in order.
struct UnitResult
{
    std::vector<PgRows> rows;
    qint64 micros = 0; ///< from sending to the last answer, on the worker
};

} // namespace botdeck
