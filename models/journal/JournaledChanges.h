// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/JournalRecord.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

namespace botdeck {

/// What the records of a journal add up to: the unsaved changes, and what of them was being saved. Written by the
/// journal's worker, which makes the file short again from it, and by whoever reads a journal that was left. A value.
class JournaledChanges
{
public:
    /// False: the record says nothing new and need not be written.
    bool apply(const JournalRecord &record);
    /// The shortest records that add up to this.
    [[nodiscard]] QList<JournalRecord> records() const;

    [[nodiscard]] const JournalOrigin &origin() const { return m_origin; }
    /// The rows with unsaved changes, in the order they were first touched.
    [[nodiscard]] ChangeSet changes() const;
    [[nodiscard]] bool isEmpty() const { return m_edits.isEmpty() && !m_saving; }
    /// By relation oid.
    [[nodiscard]] const QHash<quint32, JournalTable> &tables() const { return m_tables; }
    /// What was sent to the server while nobody knows yet whether it was saved.
    [[nodiscard]] const std::optional<ChangeSet> &saving() const { return m_saving; }
    /// When the last change was made, UTC; invalid where there is none.
    [[nodiscard]] QDateTime lastEdit() const;

private:
    struct Edit
    {
        JournalEdit edit;
        quint64 order = 0;
    };
    [[nodiscard]] QList<const Edit *> ordered() const;
    bool put(const JournalEdit &edit);

    JournalOrigin m_origin;
    QHash<quint32, JournalTable> m_tables;
    QHash<RowRef, Edit> m_edits;
    std::optional<ChangeSet> m_saving;
    quint64 m_nextOrder = 1;
};

} // namespace botdeck
