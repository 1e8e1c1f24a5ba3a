// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgRows.h"

#include <QByteArray>
#include <QList>

namespace botdeck {

/// One SQL statement with `$1…` parameters as text. Parameter types are left to the server, so casts stand in the
/// SQL. An immutable value that crosses threads.
struct Statement
{
    QByteArray sql;
    QList<SqlText> parameters{};
    QByteArray name{}; ///< what the log calls it; never contains values
};

} // namespace botdeck
