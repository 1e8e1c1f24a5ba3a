// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RowDeleter.h"

#include "models/base/Deliver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/DeletePlanner.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/page/Navigator.h"
#include "ui/tables/DeletePlanDialog.h"

#include <QSqlError>
#include <QWidget>

namespace botdeck {

namespace {

bool isHarmless(const DeletePlan &plan)
{
    return plan.unforeseen.isEmpty() && std::ranges::all_of(plan.edges, [](const DeletePlan::Edge &edge) {
        return edge.outcome == DeletePlan::Outcome::Nothing;
    });
}

/// What the system calls the row, else its key.
QString nameOf(const DatabaseSession &session, const TableModel &model, const RowRef &row)
{
    const int at = model.rowOf(row);
    QStringList parts;
    for (const int column : session.system()->titleColumns(model.relation())) {
        const QModelIndex cell = model.index(at, column);
        if (at >= 0 && !cell.data(IsMaskedRole).toBool() && !cell.data(IsSecretRole).toBool())
            parts.append(cell.data(Qt::DisplayRole).toString().simplified());
    }
    parts.removeAll(QString());
    for (qsizetype i = 0; parts.isEmpty() && i < row.key.size(); ++i)
        parts.append(QString::fromUtf8(row.key.at(i)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RowDeleter::RowDeleter(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

bool RowDeleter::touchesOthers(const TableModel &model) const
{
    return model.relation().hasDeleteTriggers || !model.catalogue()->referencesTo(model.relation().oid).isEmpty();
}

void RowDeleter::toggle(TableModel &model, const QList<int> &rows)
{
    QList<RowRef> added, doomed;
    bool allMarked = !rows.isEmpty();
    for (const int row : rows) {
        const RowRef ref = model.rowRef(row);
        const bool isMarked = model.rowState(row) == RowState::Deleted;
        allMarked = allMarked && isMarked;
        if (!isMarked)
            (ref.isNew() ? added : doomed).append(ref);
    }
    if (allMarked) {
        PendingChanges &changes = m_context.session.changes();
        changes.beginGroup();
        for (const int row : rows)
            changes.revert(model.rowRef(row));
        changes.endGroup();
        return;
    }
    if (const QString why = model.readOnlyReason(); !why.isEmpty() && (!doomed.isEmpty() || added.isEmpty())) {
        emit refused(why);
        return;
    }
    if (!added.isEmpty())
        mark(model, added);
    if (doomed.isEmpty())
        return;
    if (model.relation().canDelete && touchesOthers(model)) {
        plan(model, doomed);
        return;
    }
    mark(model, doomed);
    noteHarmless(doomed);
}

void RowDeleter::plan(TableModel &model, const QList<RowRef> &rows)
{
    const quint64 generation = ++m_generation;
    QList<QList<QByteArray>> keys;
    for (const RowRef &row : rows)
        keys.append(row.key);
    const auto ticket = m_context.session.pool().submit<DeletePlan>(Lane::Interactive, Access::ReadOnly,
        [catalogue = model.catalogue(), relation = model.relation().oid, keys](
            PgDriver &driver) { return DeletePlanner::plan(driver, catalogue, relation, keys); });
    deliver(ticket.future, &model, [this, &model, rows, generation](const Result<DeletePlan> &plan) {
        if (generation != m_generation)
            return;
        if (!plan)
            emit failed(plan.error());
        else if (!isHarmless(*plan))
            ask(model, rows);
        else {
            mark(model, rows);
            noteHarmless(rows);
        }
    });
}

void RowDeleter::ask(TableModel &model, const QList<RowRef> &rows)
{
    auto *dialog = new DeletePlanDialog(m_context.session, model.relation().oid, rows, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (rows.size() == 1)
        dialog->setRowName(nameOf(m_context.session, model, rows.first()));
    connect(dialog, &DeletePlanDialog::confirmed, &model, [this, &model, rows] { mark(model, rows); });
    connect(dialog, &DeletePlanDialog::openRequested, this, [this](quint32 relation, const Filters &filters) {
        if (const RelationInfo *info = m_context.session.catalogue()->relation(relation))
            m_context.navigator.go(Navigator::table(*info, filters));
    });
    dialog->open();
}

// Else the number of what goes along with other rows would be one of some rows only.
void RowDeleter::noteHarmless(QList<RowRef> rows)
{
    const PendingChanges &changes = m_context.session.changes();
    rows.removeIf([&changes](const RowRef &row) {
        const RowChange *change = changes.find(row);
        return !change || change->kind != RowChange::Kind::Delete;
    });
    m_context.session.goingAlong().note(rows, {});
}

void RowDeleter::mark(TableModel &model, const QList<RowRef> &rows)
{
    QList<int> places;
    for (const RowRef &row : rows) {
        if (const int place = model.rowOf(row); place >= 0)
            places.append(place);
    }
    if (!places.isEmpty() && !model.removeRowList(places))
        emit refused(model.lastError().text());
    else if (places.size() < rows.size())
        emit refused(
            tr("%n row(s) are not shown any more and were not marked", nullptr, int(rows.size() - places.size())));
}

} // namespace botdeck
