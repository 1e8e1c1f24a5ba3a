// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/StatementBuilder.h"
#include "models/tables/RowChange.h"

#include <QHash>
#include <QList>
#include <QMetaType>

namespace botdeck {

/// What statements of a save are built with. Immutable; crosses to the worker.
struct WriteContext
{
    CataloguePtr catalogue;
    QHash<quint32, SecretRules> secrets{}; ///< by relation oid
    /// By relation oid: the position of the updated-at column that our UPDATE sets to now(), where no trigger does.
    QHash<quint32, int> touchedColumns{};
};

/// What takes a save back: changes against what it left.
struct SaveUndo
{
    ChangeSet changes{};
    QString whyNot{}; ///< it can't be undone, for this reason
    int left = 0; ///< fields and rows that stay as they were saved: secrets, rows without a key
};

/// What one save did.
struct WriteReport
{
    enum class Outcome {
        Committed,
        RolledBack, ///< nothing was changed: `problems`, or `error`
        Unknown, ///< COMMIT was sent and no answer came; `xid` can be asked for
    };
    Outcome outcome = Outcome::RolledBack;
    QList<SavedRow> rows{};
    QHash<RowRef, RowProblem> problems{};
    SaveUndo undo{}; ///< Committed, Unknown
    Error error{}; ///< RolledBack: the first problem, or what ended it. Unknown: what cut the answer off
    QByteArray xid{}; ///< pg_current_xact_id() of the transaction
    QByteArray timeline{}; ///< of the server's WAL before the save; empty: not known
    QString systemIdentifier{}; ///< of the server that was written to; empty: not permitted to know
    int roundTrips = 0;
    int attempts = 1; ///< more than one after serialization failures
    qint64 micros = 0;
};

/// What became of a COMMIT without an answer.
struct CommitVerdict
{
    enum class Kind {
        NotAsked,
        Committed, ///< certain: the server says so
        Aborted, ///< certain
        InProgress, ///< the server is still at it: ask again
        GuessCommitted, ///< can't be known; every row reads as we wrote it
        GuessAborted, ///< can't be known; every row reads as before
        CannotBeKnown, ///< can't be known, and the rows tell nothing
    };
    Kind kind = Kind::NotAsked;
    QString reason{}; ///< why it is a guess
    [[nodiscard]] bool isCertain() const { return kind == Kind::Committed || kind == Kind::Aborted; }
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::WriteReport)
Q_DECLARE_METATYPE(botdeck::CommitVerdict)
