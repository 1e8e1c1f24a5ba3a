// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/PgRows.h"
#include "models/tables/RowRef.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace botdeck {

/// The unsaved new value of one column. An immutable value.
struct FieldChange
{
    QString name; ///< the column's name, for people and for the journal
    SqlText value{}; ///< the new text
    bool useDefault = false; ///< DEFAULT instead of the value
    bool baseKnown = false; ///< the old value was read; false for secret and not selected columns
    SqlText base{}; ///< the server's whole text as it was read
    bool secret = false; ///< neither text may be shown, logged or exported
    QString problem{}; ///< why the text is not a value of the column; empty: it is one

    bool operator==(const FieldChange &) const = default;
};

/// Why the server did not take a row's change.
struct RowProblem
{
    enum class Kind {
        Conflict, ///< another program changed the row: `fields` has base, mine and theirs
        Gone, ///< the row is not there any more
        RefusedSilently, ///< nothing happened and nothing changed: row security, a rule or a trigger
        ServerError, ///< `error` says which
    };
    /// One column of a conflict. Secret columns have no texts.
    struct Field
    {
        QString name;
        SqlText base{}, mine{}, theirs{};
        bool secret = false;
        bool differs = false; ///< theirs is not base
    };
    Kind kind = Kind::ServerError;
    Error error{};
    QMap<int, Field> fields{}; ///< by ColumnInfo::number
    QByteArray xmin{}; ///< Conflict: of the row as it is now
    QStringList columns{}; ///< ServerError of a check of the table: the columns it reads, where that was told
};

/// All unsaved changes of one row. Columns are named by ColumnInfo::number (attnum), which outlives renames, drops
/// and a reloaded catalogue.
struct RowChange
{
    enum class Kind { Update, Insert, Delete };

    RowRef row{};
    Kind kind = Kind::Update;
    QMap<int, FieldChange> fields{}; ///< Update, Insert: new values. Delete: what is known of the row (base only)
    QByteArray xmin{}; ///< of the row as it was read; empty: not known
    std::optional<RowProblem> problem{};

    /// No field and no problem has a reason against saving.
    [[nodiscard]] bool isValid() const;
    /// The row changed on the server or is gone: a person says what becomes of the change before it is saved.
    [[nodiscard]] bool awaitsDecision() const;
};

/// A row that a save changed or put in, as the server has it now.
struct SavedRow
{
    RowRef row{}; ///< as it was in PendingChanges
    QList<QByteArray> key{}; ///< as it is now; differs from row.key where a key column was changed or new
    QMap<int, SqlText>
        values{}; ///< by ColumnInfo::number; inserts: defaults and generated ones too; updates: what changed
    QByteArray xmin{}; ///< as it is now; empty: not known
};

/// What one save sends: an immutable snapshot in the order the changes were made.
struct ChangeSet
{
    QList<RowChange> rows;

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }
    /// The tables it touches, each once, in order of first change.
    [[nodiscard]] QList<quint32> relations() const;
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::RowChange)
