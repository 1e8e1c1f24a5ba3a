// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/SqlLibrary.h"
#include "models/database/Statement.h"

namespace botdeck {

/// The statement resources/sql/migration/<name>.sql with its parameters.
[[nodiscard]] inline Statement migrationStatement(const QByteArray &name, const QList<SqlText> &parameters = {})
{
    const QByteArray path = "migration/" + name;
    return {SqlLibrary::text(path), parameters, path};
}

} // namespace botdeck
