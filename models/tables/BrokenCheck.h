// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/PgDriver.h"

#include <QStringList>

namespace botdeck::BrokenCheck {

/// Whether @p error is of a check of a table.
[[nodiscard]] bool isOne(const Error &error);
/// What the server tells of a check; empty where it did not in time.
struct Rule
{
    QStringList columns; ///< that it reads
    QString words; ///< what it asks for, a sentence
};

/// Asks for the check that @p error names. On a worker, outside of a transaction; two round trips.
[[nodiscard]] Rule rule(PgDriver &driver, const Error &error);

} // namespace botdeck::BrokenCheck
