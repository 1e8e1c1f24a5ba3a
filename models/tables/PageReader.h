// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgDriver.h"
#include "models/schema/StatementBuilder.h"
#include "models/tables/RowSource.h"

/// The worker's side of PoolRowSource: what a page is, read from a connection. Waits; errors are the builder's and
/// the server's.
namespace botdeck::PageReader {

/// One page, its two phases stitched where the order's column may be NULL.
[[nodiscard]] Result<RowPage> page(PgDriver &driver, const StatementBuilder &builder, const PageQuery &query);
/// Single rows in one round trip, a part for each key.
[[nodiscard]] Result<RowPage> rows(PgDriver &driver, const StatementBuilder &builder,
    const QList<QList<QByteArray>> &keys, const QList<int> &columns, int previewCharacters);

} // namespace botdeck::PageReader
