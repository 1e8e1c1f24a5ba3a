// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationJournal.h"

#include "models/database/PgDriver.h"
#include "models/migration/MigrationStatement.h"

#include <QCoreApplication>

namespace botdeck::MigrationJournal {

namespace {

/// Where the journal is, or would be. Its entries stay empty.
Result<JournalState> find(PgDriver &driver)
{
    const Result<PgRows> rows = driver.execute(migrationStatement("journal-find"));
    if (!rows)
        return fail(rows.error());
    if (rows->isNull(0, 0)) {
        return fail(ErrorKind::Missing,
            QCoreApplication::translate("botdeck",
                "No schema of this role's search path exists, so there is no place for a migration journal."),
            QCoreApplication::translate("botdeck", "Set the role's or the database's search_path."));
    }
    JournalState state;
    state.schema = rows->string(0, 0);
    state.exists = rows->boolean(0, 1);
    return state;
}

Outcome readEntries(PgDriver &driver, JournalState &state)
{
    const Result<PgRows> rows = driver.execute(migrationStatement("journal-read"));
    if (!rows)
        return fail(rows.error());
    for (int row = 0; row < rows->rowCount(); ++row) {
        QDateTime runOn = QDateTime::fromString(rows->string(row, 1), Qt::ISODateWithMs);
        runOn.setTimeSpec(Qt::UTC);
        state.entries.append({rows->string(row, 0), runOn});
    }
    return {};
}

} // namespace

Result<JournalState> read(PgDriver &driver)
{
    const auto begun = driver.begin(Access::ReadOnly, Lane::Interactive, {}, {});
    Result<JournalState> state = begun ? find(driver) : fail(begun.error());
    if (state && state->exists) {
        if (const Outcome entries = readEntries(driver, *state); !entries)
            state = fail(entries.error());
    }
    driver.rollback();
    return state;
}

Outcome createIfAbsent(PgDriver &driver)
{
    const Result<JournalState> state = find(driver);
    if (!state)
        return fail(state.error());
    // IF NOT EXISTS alone would demand the right to create tables of a role that may only write into the journal.
    if (state->exists)
        return {};
    if (const Result<PgRows> created = driver.execute(migrationStatement("journal-create")); !created)
        return fail(created.error());
    return {};
}

Result<bool> contains(PgDriver &driver, const QString &version)
{
    const Result<PgRows> rows = driver.execute(migrationStatement("journal-contains", {version.toUtf8()}));
    if (!rows)
        return fail(rows.error());
    return rows->boolean(0, 0);
}

Statement insertion(const QString &version)
{
    return migrationStatement("journal-insert", {version.toUtf8()});
}

Statement removal(const QString &version)
{
    return migrationStatement("journal-delete", {version.toUtf8()});
}

} // namespace botdeck::MigrationJournal
