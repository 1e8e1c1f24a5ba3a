// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/JournalFile.h"
#include "models/journal/JournaledChanges.h"

#include <QList>
#include <QString>

#include <memory>

namespace botdeck {

/// A journal that a program left behind, locked for whoever decides about it. Let go of, it is there for the next.
struct LeftJournal
{
    std::shared_ptr<JournalFile> file;
    JournaledChanges state{};
    bool isCut = false; ///< its end could not be read
};

/// The folder of journals. On a worker: it waits for the disk.
namespace JournalFolder {

/// $XDG_STATE_HOME/botdeck/journal.
[[nodiscard]] QString standard();

/// There are journals, read or not.
[[nodiscard]] bool hasAny(const QString &folder);

struct Found
{
    QList<LeftJournal> journals; ///< of the origin that was asked for, oldest first
    QList<Error> errors; ///< journals that could not be read, with their paths; they stay where they are
};

/// Locks and reads what was left for @p origin; all origins where it has no database. Journals that hold nothing are
/// deleted, those that somebody has open are passed over.
[[nodiscard]] Found claim(const QString &folder, const FieldKey &key, const JournalOrigin &origin);

} // namespace JournalFolder

} // namespace botdeck
