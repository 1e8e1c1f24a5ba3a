// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DeleteCommand.h"

#include "app/ctl/CtlOutput.h"
#include "app/ctl/RelationWords.h"
#include "models/tables/DeletePlanner.h"

namespace botdeck {

namespace {

using Fate = DeletePlan::Outcome;

QString wordOf(Fate outcome)
{
    switch (outcome) {
    case Fate::Deleted:
        return QStringLiteral("deleted");
    case Fate::SetNull:
        return QStringLiteral("set-null");
    case Fate::SetDefault:
        return QStringLiteral("set-default");
    case Fate::Blocks:
        return QStringLiteral("blocks");
    case Fate::MayBlock:
        return QStringLiteral("may-block");
    case Fate::Nothing:
        return QStringLiteral("nothing");
    case Fate::NotVisible:
        return QStringLiteral("not-visible");
    }
    return {};
}

QString countText(const CappedCount &count)
{
    return (count.atLeast ? QStringLiteral(">= ") : QString()) + QString::number(count.rows);
}

} // namespace

void DeleteCommand::runOnTable()
{
    readRow([this](const Row &row) { plan(row); });
}

void DeleteCommand::plan(const Row &row)
{
    take(session().pool().submit<DeletePlan>(Lane::Interactive, Access::ReadOnly,
             [catalogue = session().catalogue(), ref = row.ref](
                 PgDriver &driver) { return DeletePlanner::plan(driver, catalogue, ref.relation, {ref.key}); }),
        [this, row](const DeletePlan &plan) { decide(row, plan); });
}

QString DeleteCommand::tableName(quint32 oid) const
{
    const RelationInfo *found = session().catalogue()->relation(oid);
    return found ? found->schema + u'.' + found->name : QString();
}

QJsonObject DeleteCommand::planObject() const
{
    QJsonArray edges;
    for (const DeletePlan::Edge &edge : m_plan.edges) {
        edges.append(QJsonObject{{QStringLiteral("table"), tableName(edge.child)},
            {QStringLiteral("of"), tableName(edge.parent)}, {QStringLiteral("constraint"), edge.constraint},
            {QStringLiteral("rule"), RelationWords::action(edge.rule)},
            {QStringLiteral("outcome"), wordOf(edge.outcome)}, {QStringLiteral("rows"), edge.rows.rows},
            {QStringLiteral("atLeast"), edge.rows.atLeast}, {QStringLiteral("depth"), edge.depth}});
    }
    QJsonArray deleted;
    for (const auto &[table, count] : m_plan.deleted) {
        deleted.append(QJsonObject{{QStringLiteral("table"), tableName(table)}, {QStringLiteral("rows"), count.rows},
            {QStringLiteral("atLeast"), count.atLeast}});
    }
    return {{QStringLiteral("deletes"), deleted}, {QStringLiteral("edges"), edges},
        {QStringLiteral("blocked"), m_plan.isBlocked()}, {QStringLiteral("mayBeBlocked"), m_plan.mayBeBlocked()}};
}

QStringList DeleteCommand::planLines() const
{
    QStringList lines;
    for (const auto &[table, count] : m_plan.deleted)
        lines << CtlOutput::line({QStringLiteral("deletes"), tableName(table), countText(count)});
    for (const DeletePlan::Edge &edge : m_plan.edges) {
        if (edge.outcome == Fate::Deleted || edge.outcome == Fate::Nothing)
            continue;
        lines << CtlOutput::line({wordOf(edge.outcome), tableName(edge.child), countText(edge.rows), edge.constraint});
    }
    return lines;
}

void DeleteCommand::decide(const Row &row, const DeletePlan &plan)
{
    m_plan = plan;
    if (isSet(QStringLiteral("plan"))) {
        answer({{QStringLiteral("table"), name()}, {QStringLiteral("key"), toJson(row.ref.key)},
                   {QStringLiteral("plan"), planObject()}, {QStringLiteral("deleted"), false}},
            planLines());
        return;
    }
    const QString target = tr("%1 on %2").arg(name(), session().profile().spec.description());
    if (plan.isBlocked()) {
        context().output.answer({{QStringLiteral("plan"), planObject()}}, planLines());
        giveUp(Error::local(ErrorKind::Refused, tr("Other rows point at this row of %1 and keep it").arg(target),
            tr("Delete those rows first, or point them elsewhere")));
        return;
    }
    if (!isSet(QStringLiteral("yes"))) {
        context().output.answer({{QStringLiteral("plan"), planObject()}}, planLines());
        giveUp(Error::local(ErrorKind::Refused, tr("Nothing was deleted: 1 row of %1 would go, as told").arg(target),
            tr("Repeat the command with --yes to delete it")));
        return;
    }
    session().changes().remove(row.ref, row.xmin);
    save();
}

void DeleteCommand::onSaved(const WriteReport &)
{
    answer(
        {{QStringLiteral("table"), name()}, {QStringLiteral("plan"), planObject()}, {QStringLiteral("deleted"), true}},
        planLines());
}

} // namespace botdeck
