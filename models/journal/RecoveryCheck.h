// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"
#include "models/journal/JournaledChanges.h"
#include "models/tables/WriteReport.h"

#include <QList>

namespace botdeck {

/// A change from a journal, or against a save, beside its row as the server has it now.
struct RecoveredRow
{
    enum class State {
        Same, ///< the row is as it was when it was edited
        Changed, ///< another program changed it: `problem` has base, mine and theirs
        Gone, ///< it is not there any more
        NotThereYet, ///< a new row that was not saved
        AlreadySaved, ///< the server has it so: the program ended after the save, before it knew
        NoPlace, ///< the table or a column is not there any more, or may not be read: `problem` says which
    };
    RowChange change{}; ///< with the oid and column numbers of today's catalogue, unless there is no place for it
    State state = State::Same;
    QString table{}; ///< its name, for people
    std::optional<RowProblem> problem{}; ///< what it comes back with: Changed, Gone, NoPlace
};

/// Compares what a journal holds with the database.
namespace RecoveryCheck {

/// In two round trips at most; reads values of secrets, which stay here. On a worker's connection; errors are the
/// server's.
[[nodiscard]] Result<QList<RecoveredRow>> compare(
    PgDriver &driver, const WriteContext &context, const JournaledChanges &journal);

/// The same for changes of this session, whose tables are those of @p context.
[[nodiscard]] Result<QList<RecoveredRow>> compare(PgDriver &driver, const WriteContext &context, const ChangeSet &set);

} // namespace RecoveryCheck

} // namespace botdeck
