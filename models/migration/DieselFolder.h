// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/migration/Migration.h"

#include <QList>

namespace botdeck::DieselFolder {

/// Reads every `<name>/up.sql` with its optional down.sql and metadata.toml, in no particular order. Hidden folders
/// and plain files are ignored; any other folder without up.sql, and a version that two folders share, is an error
/// for the whole set (the rules of diesel_migrations' FileBasedMigrations).
[[nodiscard]] Result<QList<Migration>> read(const QString &path);

/// The version in a folder's name: the part before the first `_`, without dashes.
[[nodiscard]] QString versionOf(const QString &name);

/// What a metadata.toml says of `run_in_transaction`: the key's value, false where the key is not there, and true
/// where the text is not TOML or the value not a boolean, because Diesel then falls back as if there were no file.
[[nodiscard]] bool runsInTransaction(const QByteArray &toml);

} // namespace botdeck::DieselFolder
