// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowChange.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <variant>

namespace botdeck {

/// Whose edits a journal holds: the connection they were made on. An immutable value.
struct JournalOrigin
{
    QUuid profile{};
    QString title{}; ///< what the connection is called, for people
    QString place{}; ///< "host / database"
    QString database{};
    QString user{}; ///< the role
    QString systemIdentifier{}; ///< of the server; empty: not permitted to know
    QDateTime begun{}; ///< UTC

    bool operator==(const JournalOrigin &) const = default;
    /// Edits of this origin may be restored on @p other: the same role on the same database of the same server, as
    /// far as either may know it.
    [[nodiscard]] bool fits(const JournalOrigin &other) const;
};

/// What a table's oid stands for: a restored dump has other oids.
struct JournalTable
{
    quint32 relation = 0; ///< oid
    QString schema{}, name{};

    bool operator==(const JournalTable &) const = default;
};

/// The unsaved changes of a row are these now.
struct JournalEdit
{
    RowChange change{};
    QDateTime at{}; ///< UTC
};

/// A row has no unsaved changes any more.
struct JournalGone
{
    RowRef row{};
};

/// These changes are on their way to the server, with the keys that were made for them.
struct JournalSaving
{
    ChangeSet set{};
};

/// What became of them is known.
struct JournalSettled
{
};

using JournalRecord =
    std::variant<JournalOrigin, JournalTable, JournalEdit, JournalGone, JournalSaving, JournalSettled>;

namespace JournalCodec {

/// A record as bytes, and back. They hold the values of secrets: seal them before they are stored.
[[nodiscard]] QByteArray encode(const JournalRecord &record);
/// Nothing for bytes that encode() did not make.
[[nodiscard]] std::optional<JournalRecord> decode(const QByteArray &bytes);

} // namespace JournalCodec

} // namespace botdeck
