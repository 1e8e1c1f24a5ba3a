// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/migration/ScriptPosition.h"

#include <QList>
#include <QString>

#include <optional>

namespace botdeck {

/// One migration that was applied or reverted.
struct MigrationStep
{
    QString version;
    QString name;
    qint64 micros = 0;
    /// Another program had done it between the plan and the lock: nothing was run.
    bool alreadyDone = false;
    /// The script held a COMMIT of its own: it and its journal row were not one transaction.
    bool endedTransaction = false;
};

/// The migration at which a run stopped, and where in its file.
struct MigrationFailure
{
    QString version;
    QString name;
    QString file;
    ScriptPosition position; ///< unknown where the server gave none
    int statement = 0; ///< which statement of the file, from 1; 0 unknown
    /// False where the script stands although the run failed: it ran outside a transaction, or ended it itself.
    bool rolledBack = true;
    Error error;

    /// One sentence for people and for a terminal: file, place, SQLSTATE, message.
    [[nodiscard]] QString text() const;
};

/// What came of applying or reverting. Steps done stand even where the run failed after them.
struct MigrationRun
{
    QList<MigrationStep> steps;
    std::optional<MigrationFailure> failure;
};

} // namespace botdeck
