// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/Statement.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace botdeck {

class PgDriver;

/// One row of a journal.
struct JournalEntry
{
    QString version;
    /// When it ran. The column has no time zone; Diesel and Botdeck write UTC. Invalid for 'infinity'.
    QDateTime runOn;
};

/// What a database says has been applied to it.
struct JournalState
{
    QString schema; ///< the first schema of the search path, where the journal is or would be
    bool exists = false; ///< false: no journal yet, which means that nothing was applied
    QList<JournalEntry> entries; ///< by version, byte-wise
};

/// Diesel's journal `__diesel_schema_migrations`, always the one in the first schema of the search path: that is
/// where Diesel creates it. Worker side: the calls wait.
namespace MigrationJournal {

/// Reads it in a read-only transaction of its own. Errors: Missing (no schema of the search path exists), Permission
/// and whatever else the server answers.
[[nodiscard]] Result<JournalState> read(PgDriver &driver);

/// Inside an open transaction: creates the table where it is not there, exactly as Diesel does.
[[nodiscard]] Outcome createIfAbsent(PgDriver &driver);
/// Inside an open transaction: whether the version is recorded. The table must be there.
[[nodiscard]] Result<bool> contains(PgDriver &driver, const QString &version);

/// The journal rows' own statements, for a transaction of the caller.
[[nodiscard]] Statement insertion(const QString &version);
[[nodiscard]] Statement removal(const QString &version);

/// What varchar(50) holds.
constexpr int MaxVersionLength = 50;

} // namespace MigrationJournal

} // namespace botdeck
