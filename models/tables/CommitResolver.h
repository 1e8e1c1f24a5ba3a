// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgDriver.h"
#include "models/tables/WriteReport.h"

namespace botdeck::CommitResolver {

/// What became of the COMMIT of @p unknown, the report of saving @p set, asked on a fresh connection. Certain where the
/// server is the same one on the same timeline and still knows the transaction; else the rows are read back and the
/// verdict says it is a guess, and why. Reads only. On a worker; errors: no answer came, ask again.
[[nodiscard]] Result<CommitVerdict> resolve(
    PgDriver &driver, const WriteContext &context, const ChangeSet &set, const WriteReport &unknown);

/// The timeline the server writes, to be noted before a save; empty where the server does not tell.
[[nodiscard]] QByteArray timelineOf(PgDriver &driver);

} // namespace botdeck::CommitResolver
