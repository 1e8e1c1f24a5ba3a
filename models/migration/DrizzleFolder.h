// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/migration/Migration.h"

#include <QList>

namespace botdeck::DrizzleFolder {

/// Reads `meta/_journal.json` and the `<tag>.sql` files it names, in the order of its entries. Errors: Local (a file
/// that can't be read), Refused (the journal file is not what drizzle-kit writes).
[[nodiscard]] Result<QList<Migration>> read(const QString &path);

} // namespace botdeck::DrizzleFolder
