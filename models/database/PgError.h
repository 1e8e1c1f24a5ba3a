// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

struct pg_conn;
struct pg_result;

namespace botdeck::PgError {

/// The server's report in a result of status PGRES_FATAL_ERROR. Positions become 0-based.
[[nodiscard]] Error of(const pg_result *result);
/// Why a connection could not be made, from PQerrorMessage and the SQLSTATE where the server gave one. Passwords that
/// libpq might quote are redacted; what to do is in `hint`.
[[nodiscard]] Error ofConnecting(pg_conn *connection);
/// A connection that stood and is gone.
[[nodiscard]] Error lost(pg_conn *connection);
/// A connection that stands but gives no answer in the time it was given.
[[nodiscard]] Error silent();
[[nodiscard]] Error cancelled();
/// A write that was given up while the server may have carried it out.
[[nodiscard]] Error unanswered();

} // namespace botdeck::PgError
