// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RowCounts.h"

#include "models/tables/DatabaseSession.h"
#include "models/tables/SaveReach.h"
#include "models/tables/TableModel.h"

namespace botdeck {

RowCounts::RowCounts(DatabaseSession &session)
    : m_session(session)
{
    connect(&session.changes(), &PendingChanges::saved, this, &RowCounts::onSaved);
    connect(&session, &DatabaseSession::catalogueChanged, this, [this] {
        m_rows.clear();
        emit changed();
    });
}

std::optional<qint64> RowCounts::known(quint32 relation) const
{
    const auto found = m_rows.constFind(relation);
    return found == m_rows.cend() ? std::nullopt : std::optional(*found);
}

void RowCounts::watch(TableModel &model)
{
    connect(&model, &TableModel::countArrived, this, [this, &model](qint64 rows) {
        if (model.filters().isEmpty())
            note(model.relation().oid, rows);
    });
    connect(&model, &TableModel::pageArrived, this, [this, &model] {
        if (model.filters().isEmpty() && model.answersFilters() && model.isComplete() && !model.isStale())
            note(model.relation().oid, model.arrivedRows() + model.placedRows());
    });
}

void RowCounts::note(quint32 relation, qint64 rows)
{
    if (known(relation) == rows)
        return;
    m_rows.insert(relation, rows);
    emit changed();
}

void RowCounts::onSaved(const ChangeSet &set)
{
    const SaveReach reach = SaveReach::of(*m_session.catalogue(), set);
    const auto removed = m_rows.removeIf(
        [&reach](const QHash<quint32, qint64>::iterator &count) { return reach.mayHaveTouched(count.key()); });
    if (removed > 0)
        emit changed();
}

} // namespace botdeck
