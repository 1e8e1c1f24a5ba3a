// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/tables/RowSource.h"

#include <QCoreApplication>

namespace botdeck {

/// Where the next page of the command rows starts, as one word for the option --after. Only good for the same table,
/// order and conditions.
class CursorText
{
    Q_DECLARE_TR_FUNCTIONS(CursorText)

public:
    /// Behind the row @p row of @p part.
    [[nodiscard]] static QString of(const RowsPart &part, int row);
    /// Errors: BadValue.
    [[nodiscard]] static Result<PageCursor> parse(const QString &text);
};

} // namespace botdeck
