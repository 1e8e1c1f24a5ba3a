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
    connect(&session.saves(), &SaveController::stateChanged, this, [this](SaveController::State state) {
        if (state == SaveController::State::Saving)
            m_saving = Clock::now();
    });
    connect(&session, &DatabaseSession::catalogueChanged, this, [this] {
        m_rows.clear();
        m_touched.clear();
        m_read = Clock::now();
        emit changed();
    });
}

std::optional<qint64> RowCounts::known(quint32 relation) const
{
    const auto found = m_rows.constFind(relation);
    return found == m_rows.cend() ? std::nullopt : std::optional(found->rows);
}

void RowCounts::watch(TableModel &model)
{
    connect(&model, &TableModel::countArrived, this, [this, &model](qint64 rows) {
        if (model.filters().isEmpty())
            note(model.relation().oid, rows, model.countAsked());
    });
    connect(&model, &TableModel::pageArrived, this, [this, &model] { onPage(model); });
}

void RowCounts::forget(quint32 relation)
{
    m_touched.insert(relation, Clock::now());
    if (m_rows.remove(relation))
        emit changed();
}

void RowCounts::onPage(const TableModel &model)
{
    if (!model.filters().isEmpty() || !model.answersFilters() || model.isStale())
        return;
    const quint32 relation = model.relation().oid;
    const qint64 rows = model.arrivedRows() + model.placedRows();
    if (model.isComplete())
        note(relation, rows, model.rowsAsked());
    else if (known(relation).value_or(rows) < rows)
        forget(relation); // more are there than were counted
}

void RowCounts::note(quint32 relation, qint64 rows, Clock::time_point asked)
{
    if (asked < m_read || asked < m_touched.value(relation))
        return;
    const bool isNews = known(relation) != rows;
    m_rows.insert(relation, {rows, Clock::now()});
    if (isNews)
        emit changed();
}

void RowCounts::onSaved(const ChangeSet &set)
{
    const SaveReach reach = SaveReach::of(*m_session.catalogue(), set);
    QHash<quint32, qint64> more;
    for (const RowChange &change : set.rows) {
        if (change.kind != RowChange::Kind::Update)
            more[change.row.relation] += change.kind == RowChange::Kind::Insert ? 1 : -1;
    }
    const Clock::time_point now = Clock::now();
    for (const RelationInfo *relation : m_session.catalogue()->relations()) {
        const quint32 oid = relation->oid;
        if (!reach.mayHaveTouched(oid))
            continue;
        const auto rows = m_rows.find(oid);
        const bool isThere = rows != m_rows.end();
        // What came while it was being saved may have seen it or not.
        if (!reach.isExactIn(oid) || (isThere && rows->noted >= m_saving)) {
            m_touched.insert(oid, now);
            m_rows.remove(oid);
        } else if (isThere) {
            rows->rows += more.value(oid);
        }
    }
    emit changed();
}

} // namespace botdeck
