// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/migration/Migration.h"

#include <QList>
#include <QStringList>

namespace botdeck::KnexFolder {

/// The migration programs directly in the folder, with their endings (what Knex loads by default).
[[nodiscard]] QStringList fileNames(const QString &path);

/// One migration a file, known by its whole name. The programs themselves are not read: they are never run here.
[[nodiscard]] Result<QList<Migration>> read(const QString &path);

} // namespace botdeck::KnexFolder
