// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/PendingChanges.h"

#include <algorithm>
#include <ranges>
#include <utility>

// Undo and redo: every step keeps one row's change before and after it.

namespace botdeck {

void PendingChanges::apply(const RowRef &row, const std::optional<RowChange> &change, bool isDiscard)
{
    Step step{row, current(row), change, isDiscard};
    store(row, change);
    m_redo.clear();
    if (m_groupDepth > 0) {
        m_group.append(std::move(step));
        return;
    }
    m_undo.push_back({std::move(step)});
    emit changed();
}

void PendingChanges::beginGroup()
{
    ++m_groupDepth;
}

void PendingChanges::endGroup()
{
    if (m_groupDepth == 0 || --m_groupDepth > 0 || m_group.isEmpty())
        return;
    m_undo.push_back(std::exchange(m_group, {}));
    emit changed();
}

bool PendingChanges::isPlayable(const std::vector<Command> &commands) const
{
    return m_groupDepth == 0 && !commands.empty()
        && std::ranges::none_of(commands.back(), [this](const Step &step) { return isLocked(step.row); });
}

bool PendingChanges::isDiscard(const Command &command)
{
    return std::ranges::all_of(command, &Step::isDiscard);
}

bool PendingChanges::canUndo() const
{
    return isPlayable(m_undo);
}

bool PendingChanges::canRedo() const
{
    return isPlayable(m_redo);
}

void PendingChanges::undo()
{
    if (!canUndo())
        return;
    const Command command = std::move(m_undo.back());
    m_undo.pop_back();
    for (const Step &step : std::views::reverse(command))
        store(step.row, step.before);
    m_redo.push_back(command);
    emit changed();
}

void PendingChanges::redo()
{
    if (!canRedo())
        return;
    const Command command = std::move(m_redo.back());
    m_redo.pop_back();
    for (const Step &step : command)
        store(step.row, step.after);
    m_undo.push_back(command);
    emit changed();
}

QList<RowRef> PendingChanges::adopt(const ChangeSet &set)
{
    QList<RowRef> names;
    beginGroup();
    for (RowChange change : set.rows) {
        if (change.row.isNew())
            change.row.temporary = m_nextTemporary++;
        const bool isFree = change.row.isValid() && !find(change.row) && !isLocked(change.row);
        if (isFree)
            apply(change.row, change);
        names.append(isFree ? change.row : RowRef());
    }
    endGroup();
    return names;
}

void PendingChanges::forgetSteps(const QSet<RowRef> &rows)
{
    for (std::vector<Command> *commands : {&m_undo, &m_redo}) {
        for (Command &command : *commands)
            command.removeIf([&rows](const Step &step) { return rows.contains(step.row); });
        std::erase_if(*commands, [](const Command &command) { return command.isEmpty(); });
    }
}

} // namespace botdeck
