// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/PendingChanges.h"

#include "models/tables/RowChangeStream.h"

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

/// The text is the one that was read: no change at all.
bool isBase(const FieldChange &field)
{
    return field.baseKnown && !field.useDefault && field.value == field.base;
}

/// What the server said about a row no longer holds once the row's changes are different; a conflict does.
void dropOutdatedProblem(RowChange &change)
{
    if (change.problem && !change.awaitsDecision()) {
        change.problem.reset();
    }
}

} // namespace

PendingChanges::PendingChanges(QObject *parent)
    : QObject(parent)
{
}

PendingChanges::Counts PendingChanges::counts() const
{
    Counts all;
    for (const Counts &counts : m_counts) {
        all.updates += counts.updates;
        all.inserts += counts.inserts;
        all.deletes += counts.deletes;
        all.problems += counts.problems;
        all.conflicts += counts.conflicts;
        all.refused += counts.refused;
        all.invalid += counts.invalid;
    }
    return all;
}

void PendingChanges::count(const RowChange &change, int sign)
{
    Counts &counts = m_counts[change.row.relation];
    counts.updates += change.kind == RowChange::Kind::Update ? sign : 0;
    counts.inserts += change.kind == RowChange::Kind::Insert ? sign : 0;
    counts.deletes += change.kind == RowChange::Kind::Delete ? sign : 0;
    counts.problems += change.isValid() ? 0 : sign;
    counts.conflicts += change.awaitsDecision() ? sign : 0;
    counts.refused += change.problem && !change.awaitsDecision() ? sign : 0;
    for (const FieldChange &field : change.fields)
        counts.invalid += field.problem.isEmpty() ? 0 : sign;
    if (counts.total() == 0)
        m_counts.remove(change.row.relation);
}

void PendingChanges::put(const RowRef &row, const RowChange &change)
{
    take(row);
    m_rows.insert(row, change);
    count(change, 1);
}

void PendingChanges::take(const RowRef &row)
{
    const auto there = m_rows.constFind(row);
    if (there == m_rows.cend())
        return;
    count(*there, -1);
    m_rows.erase(there);
}

const RowChange *PendingChanges::find(const RowRef &row) const
{
    const auto found = m_rows.constFind(row);
    return found == m_rows.cend() ? nullptr : &*found;
}

QList<RowRef> PendingChanges::inserts(quint32 relation) const
{
    return m_inserts.value(relation);
}

int PendingChanges::insertCount(quint32 relation) const
{
    const auto found = m_inserts.constFind(relation);
    return found == m_inserts.cend() ? 0 : int(found->size());
}

RowRef PendingChanges::insertAt(quint32 relation, int position) const
{
    const auto found = m_inserts.constFind(relation);
    return found == m_inserts.cend() ? RowRef() : found->value(position);
}

ChangeSet PendingChanges::pick(const std::function<bool(const RowRef &)> &wanted) const
{
    QList<std::pair<quint64, RowRef>> ordered;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (wanted(it.key()))
            ordered.append({m_order.value(it.key()), it.key()});
    }
    std::ranges::sort(ordered, {}, &std::pair<quint64, RowRef>::first);
    ChangeSet set;
    for (const auto &[order, row] : std::as_const(ordered))
        set.rows.append(m_rows.value(row));
    return set;
}

ChangeSet PendingChanges::snapshot() const
{
    return pick([](const RowRef &) { return true; });
}

ChangeSet PendingChanges::snapshot(quint32 relation) const
{
    return pick([relation](const RowRef &row) { return row.relation == relation; });
}

ChangeSet PendingChanges::snapshot(const QList<RowRef> &rows) const
{
    const QSet<RowRef> wanted(rows.cbegin(), rows.cend());
    return pick([&wanted](const RowRef &row) { return wanted.contains(row); });
}

std::optional<RowChange> PendingChanges::current(const RowRef &row) const
{
    const RowChange *change = find(row);
    return change ? std::optional(*change) : std::nullopt;
}

bool PendingChanges::setField(const RowRef &row, int attribute, const FieldChange &field, const QByteArray &xmin)
{
    std::optional<RowChange> change = current(row);
    if (!row.isValid() || isLocked(row) || (change && change->kind == RowChange::Kind::Delete)
        || (row.isNew() && !change))
        return false;
    if (!change)
        change = RowChange{.row = row, .kind = RowChange::Kind::Update, .xmin = xmin};
    FieldChange next = field;
    if (const auto earlier = change->fields.constFind(attribute); earlier != change->fields.cend()) {
        next.baseKnown = earlier->baseKnown;
        next.base = earlier->base;
    }
    if (!row.isNew() && isBase(next))
        change->fields.remove(attribute);
    else
        change->fields.insert(attribute, next);
    dropOutdatedProblem(*change);
    apply(row, !row.isNew() && change->fields.isEmpty() ? std::nullopt : change);
    return true;
}

RowRef PendingChanges::insert(quint32 relation, const QMap<int, FieldChange> &fields)
{
    const RowRef row{.relation = relation, .temporary = m_nextTemporary++};
    apply(row, RowChange{.row = row, .kind = RowChange::Kind::Insert, .fields = fields});
    return row;
}

bool PendingChanges::remove(const RowRef &row, const QByteArray &xmin, const QMap<int, FieldChange> &known)
{
    if (!row.isValid() || isLocked(row))
        return false;
    const RowChange *change = find(row);
    if (row.isNew()) {
        if (!change)
            return false;
        apply(row, std::nullopt);
        return true;
    }
    if (change && change->kind == RowChange::Kind::Delete)
        return true;
    const QByteArray readXmin = change && !change->xmin.isEmpty() ? change->xmin : xmin;
    apply(row, RowChange{.row = row, .kind = RowChange::Kind::Delete, .fields = known, .xmin = readXmin});
    return true;
}

bool PendingChanges::revert(const RowRef &row)
{
    if (isLocked(row) || !find(row))
        return false;
    apply(row, std::nullopt, true);
    return true;
}

void PendingChanges::revertAll(quint32 relation)
{
    const ChangeSet set = relation == 0 ? snapshot() : snapshot(relation);
    beginGroup();
    for (const RowChange &change : set.rows)
        revert(change.row);
    endGroup();
}

bool PendingChanges::revertField(const RowRef &row, int attribute)
{
    std::optional<RowChange> change = current(row);
    if (isLocked(row) || !change || change->kind == RowChange::Kind::Delete || change->fields.remove(attribute) == 0)
        return false;
    dropOutdatedProblem(*change);
    apply(row, !row.isNew() && change->fields.isEmpty() ? std::nullopt : change);
    return true;
}

bool PendingChanges::keepMine(const RowRef &row)
{
    std::optional<RowChange> change = current(row);
    if (isLocked(row) || !change || !change->problem || change->problem->kind != RowProblem::Kind::Conflict)
        return false;
    for (auto field = change->fields.begin(); field != change->fields.end(); ++field) {
        const auto now = change->problem->fields.constFind(field.key());
        field->secret = field->secret || (now != change->problem->fields.cend() && now->secret);
        if (field->secret) {
            field->baseKnown = false; // theirs is not told: from here on the row's xmin guards it
            field->base.reset();
        } else if (now != change->problem->fields.cend() && field->baseKnown) {
            field->base = now->theirs;
        }
    }
    change->xmin = change->problem->xmin;
    change->problem.reset();
    apply(row, change);
    return true;
}

void PendingChanges::markSaved(const ChangeSet &set, const QList<SavedRow> &rows)
{
    QSet<RowRef> gone;
    for (const RowChange &change : set.rows)
        gone.insert(change.row);
    m_locked.subtract(gone);
    forgetSteps(gone);
    emit aboutToBeSaved(rows);
    for (const RowChange &change : set.rows) {
        store(change.row, std::nullopt);
        m_order.remove(change.row);
    }
    emit saved(set, rows);
    emit changed();
}

void PendingChanges::setProblem(const RowRef &row, const RowProblem &problem)
{
    std::optional<RowChange> change = current(row);
    if (!change)
        return;
    change->problem = problem;
    store(row, change);
    emit changed();
}

void PendingChanges::clearProblems()
{
    const ChangeSet set = snapshot();
    for (RowChange change : set.rows) {
        if (change.problem && change.problem->kind != RowProblem::Kind::Conflict) {
            change.problem.reset();
            store(change.row, change);
        }
    }
    emit changed();
}

void PendingChanges::lock(const ChangeSet &set)
{
    for (const RowChange &change : set.rows) {
        m_locked.insert(change.row);
        emit rowChanged(change.row);
    }
    emit changed();
}

void PendingChanges::unlock()
{
    const QSet<RowRef> locked = std::exchange(m_locked, {});
    for (const RowRef &row : locked)
        emit rowChanged(row);
    emit changed();
}

void PendingChanges::store(const RowRef &row, const std::optional<RowChange> &change)
{
    const bool known = m_rows.contains(row);
    if (!m_order.contains(row) && change)
        m_order.insert(row, m_nextOrder++);
    if (row.isNew() && !known && change)
        return putInsert(row, *change);
    if (row.isNew() && known && !change)
        return takeInsert(row);
    if (change)
        put(row, *change);
    else
        take(row);
    emit rowChanged(row);
}

void PendingChanges::putInsert(const RowRef &row, const RowChange &change)
{
    QList<RowRef> &rows = m_inserts[row.relation];
    const auto place = std::ranges::lower_bound(
        rows, m_order.value(row), {}, [this](const RowRef &other) { return m_order.value(other); });
    const qsizetype position = place - rows.begin();
    emit rowAboutToBeInserted(row, int(position));
    m_inserts[row.relation].insert(position, row);
    put(row, change);
    emit rowInserted(row);
}

void PendingChanges::takeInsert(const RowRef &row)
{
    const qsizetype position = m_inserts.value(row.relation).indexOf(row);
    emit rowAboutToBeRemoved(row, int(position));
    m_inserts[row.relation].removeAt(position);
    take(row);
    emit rowRemoved(row);
}

QByteArray PendingChanges::serialized() const
{
    return RowChangeStream::write(snapshot());
}

bool PendingChanges::restore(const QByteArray &bytes)
{
    const std::optional<ChangeSet> set = RowChangeStream::read(bytes);
    if (!set)
        return false;
    emit aboutToReset();
    m_rows.clear();
    m_counts.clear();
    m_order.clear();
    m_inserts.clear();
    m_locked.clear();
    m_undo.clear();
    m_redo.clear();
    for (const RowChange &change : set->rows) {
        put(change.row, change);
        m_order.insert(change.row, m_nextOrder++);
        if (change.row.isNew())
            m_inserts[change.row.relation].append(change.row);
        m_nextTemporary = std::max(m_nextTemporary, change.row.temporary + 1);
    }
    emit reset();
    emit changed();
    return true;
}

} // namespace botdeck
