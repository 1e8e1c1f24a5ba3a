// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/JournaledChanges.h"

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

/// Equal as far as a journal keeps it: what the server said is found again.
bool isSame(const RowChange &a, const RowChange &b)
{
    return a.kind == b.kind && a.xmin == b.xmin && a.fields == b.fields;
}

} // namespace

bool JournaledChanges::put(const JournalEdit &edit)
{
    const auto there = m_edits.find(edit.change.row);
    if (there == m_edits.end()) {
        m_edits.insert(edit.change.row, {edit, m_nextOrder++});
        return true;
    }
    if (isSame(there->edit.change, edit.change))
        return false;
    there->edit = edit;
    return true;
}

bool JournaledChanges::apply(const JournalRecord &record)
{
    if (const auto *origin = std::get_if<JournalOrigin>(&record))
        return std::exchange(m_origin, *origin) != *origin;
    if (const auto *table = std::get_if<JournalTable>(&record)) {
        const JournalTable before = std::exchange(m_tables[table->relation], *table);
        return before != *table;
    }
    if (const auto *edit = std::get_if<JournalEdit>(&record))
        return put(*edit);
    if (const auto *gone = std::get_if<JournalGone>(&record))
        return m_edits.remove(gone->row) > 0;
    if (const auto *saving = std::get_if<JournalSaving>(&record)) {
        m_saving = saving->set;
        return true;
    }
    return std::exchange(m_saving, std::nullopt).has_value();
}

QList<const JournaledChanges::Edit *> JournaledChanges::ordered() const
{
    QList<const Edit *> edits;
    edits.reserve(m_edits.size());
    for (const Edit &edit : m_edits)
        edits.append(&edit);
    std::ranges::sort(edits, {}, &Edit::order);
    return edits;
}

QList<JournalRecord> JournaledChanges::records() const
{
    QList<JournalRecord> records{m_origin};
    for (const JournalTable &table : m_tables)
        records.append(table);
    for (const Edit *edit : ordered())
        records.append(edit->edit);
    if (m_saving)
        records.append(JournalSaving{*m_saving});
    return records;
}

ChangeSet JournaledChanges::changes() const
{
    ChangeSet set;
    for (const Edit *edit : ordered())
        set.rows.append(edit->edit.change);
    return set;
}

QDateTime JournaledChanges::lastEdit() const
{
    QDateTime last;
    for (const Edit &edit : m_edits) {
        if (!last.isValid() || edit.edit.at > last)
            last = edit.edit.at;
    }
    return last;
}

} // namespace botdeck
