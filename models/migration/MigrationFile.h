// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

namespace botdeck {

/// The bytes of one file of a migration set. Errors: Local with the system's reason. Reads the disk: for workers.
[[nodiscard]] Result<QByteArray> readMigrationFile(const QString &path);

} // namespace botdeck
