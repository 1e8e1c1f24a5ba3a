// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DeleteWalk.h"

#include "models/tables/DeleteEdges.h"

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

constexpr int MaximalDepth = 64; // a chain of rows that point at each other may be any length

} // namespace

DeleteWalk::DeleteWalk(CataloguePtr catalogue, const RelationInfo &root, int cap)
    : m_catalogue(catalogue)
    , m_statements(std::move(catalogue))
    , m_cap(cap)
{
    m_plan.relation = root.oid;
}

Statement DeleteWalk::start(const QList<int> &key, const QList<QList<SqlText>> &values)
{
    const QList<int> wanted = referencedColumns(m_plan.relation);
    m_questions = {{-1, wanted}};
    return m_statements.rows(*m_catalogue->relation(m_plan.relation), key, values, wanted, int(values.size()));
}

std::vector<Statement> DeleteWalk::step(const std::vector<PgRows> &answers)
{
    m_fronts.clear();
    const QList<Question> questions = std::exchange(m_questions, {});
    for (qsizetype i = 0; i < questions.size(); ++i) {
        if (questions.at(i).edge < 0)
            takeRoot(answers.at(size_t(i)));
        else
            takeEdge(questions.at(i), answers.at(size_t(i)));
    }
    ++m_depth;
    return askBelow();
}

QByteArray DeleteWalk::placeOf(const PgRows &rows, int row)
{
    return rows.text(row, DeletePlanStatements::TableColumn).toByteArray()
        + rows.text(row, DeletePlanStatements::PlaceColumn).toByteArray();
}

void DeleteWalk::takeRoot(const PgRows &rows)
{
    Front front{-1, m_plan.relation, referencedColumns(m_plan.relation), {}};
    for (int row = 0; row < rows.rowCount(); ++row) {
        m_depthOf.insert(placeOf(rows, row), 0);
        QList<SqlText> values;
        for (int i = 0; i < front.columns.size(); ++i)
            values.append(rows.value(row, DeletePlanStatements::FirstValue + i));
        front.rows.append(values);
    }
    m_plan.roots = rows.rowCount();
    m_deleted.insert(m_plan.relation, m_plan.roots);
    m_plan.deleted.emplaceBack(m_plan.relation, CappedCount{});
    m_fronts.append(front);
}

void DeleteWalk::takeEdge(const Question &question, const PgRows &rows)
{
    DeletePlan::Edge &edge = m_plan.edges[question.edge];
    const int counted = std::min(rows.rowCount(), m_cap);
    edge.references = {counted, rows.rowCount() > m_cap || m_incomplete.contains(edge.parent)};
    if (edge.rule != ForeignAction::Cascade) {
        for (int row = 0; row < counted; ++row)
            m_pointing[question.edge].append(placeOf(rows, row));
        return;
    }
    Front front{question.edge, edge.child, question.columns, {}};
    for (int row = 0; row < counted; ++row) {
        const QByteArray place = placeOf(rows, row);
        if (m_depthOf.contains(place))
            continue;
        m_depthOf.insert(place, m_depth);
        QList<SqlText> values;
        for (int i = 0; i < front.columns.size(); ++i)
            values.append(rows.value(row, DeletePlanStatements::FirstValue + i));
        front.rows.append(values);
    }
    edge.rows = {qint64(front.rows.size()), edge.references.atLeast};
    edge.outcome = counted > 0 ? DeletePlan::Outcome::Deleted : DeletePlan::Outcome::Nothing;
    if (edge.references.atLeast)
        m_incomplete.insert(edge.child);
    if (front.rows.isEmpty())
        return;
    if (!m_deleted.contains(edge.child))
        m_plan.deleted.emplaceBack(edge.child, CappedCount{});
    m_deleted[edge.child] += front.rows.size();
    m_fronts.append(front);
}

QList<int> DeleteWalk::referencedColumns(quint32 relation) const
{
    QList<int> columns;
    for (const ForeignKeyInfo *key : DeleteEdges::to(*m_catalogue, relation)) {
        for (const int column : key->targetColumns) {
            if (!columns.contains(column))
                columns.append(column);
        }
    }
    const RelationInfo *info = m_catalogue->relation(relation);
    columns.removeIf([info](int column) { return !info->columns.at(column).canSelect; });
    return columns;
}

int DeleteWalk::addEdge(const Front &front, const ForeignKeyInfo &key)
{
    DeletePlan::Edge edge;
    edge.constraint = key.name;
    edge.parent = front.relation;
    edge.child = key.relation;
    edge.columns = key.columns;
    edge.rule = key.onDelete;
    edge.depth = m_depth;
    const int index = int(m_plan.edges.size());
    m_plan.edges.append(edge);
    (front.edge < 0 ? m_plan.top : m_plan.edges[front.edge].below).append(index);
    return index;
}

std::vector<Statement> DeleteWalk::askBelow()
{
    std::vector<Statement> statements;
    for (const Front &front : std::as_const(m_fronts)) {
        for (const ForeignKeyInfo *key : DeleteEdges::to(*m_catalogue, front.relation)) {
            if (front.rows.isEmpty())
                continue;
            if (m_depth > MaximalDepth) {
                m_incomplete.insert(key->relation);
                continue;
            }
            const int edge = addEdge(front, *key);
            if (!DeleteEdges::isVisible(*m_catalogue, *key)) {
                m_plan.edges[edge].outcome = DeletePlan::Outcome::NotVisible;
                continue;
            }
            QList<QList<SqlText>> values;
            for (const QList<SqlText> &row : front.rows) {
                QList<SqlText> targets;
                for (const int column : key->targetColumns)
                    targets.append(row.at(front.columns.indexOf(column)));
                values.append(targets);
            }
            const QList<int> wanted =
                key->onDelete == ForeignAction::Cascade ? referencedColumns(key->relation) : QList<int>();
            m_questions.append({edge, wanted});
            statements.push_back(
                m_statements.rows(*m_catalogue->relation(key->relation), key->columns, values, wanted, m_cap + 1));
        }
    }
    return statements;
}

void DeleteWalk::judgeCheck(DeletePlan::Edge &edge, const QList<QByteArray> &rows) const
{
    qint64 blocks = 0, depends = 0;
    for (const QByteArray &place : rows) {
        const int goes = m_depthOf.value(place, -1);
        if (goes >= 0 && goes < edge.depth)
            continue;
        const bool isUnclear = goes == edge.depth || (goes < 0 && m_incomplete.contains(edge.child));
        blocks += !isUnclear;
        depends += isUnclear;
    }
    const bool unread = edge.references.atLeast && blocks == 0;
    using Outcome = DeletePlan::Outcome;
    edge.outcome = blocks > 0 ? Outcome::Blocks : (depends > 0 || unread ? Outcome::MayBlock : Outcome::Nothing);
    edge.rows = {blocks > 0 ? blocks : depends, edge.references.atLeast};
}

void DeleteWalk::judgeSet(DeletePlan::Edge &edge, const QList<QByteArray> &rows) const
{
    const qint64 stay = std::ranges::count_if(rows, [this](const QByteArray &row) { return !m_depthOf.contains(row); });
    edge.rows = {stay, edge.references.atLeast};
    const bool toNull = edge.rule == ForeignAction::SetNull;
    using Outcome = DeletePlan::Outcome;
    edge.outcome = stay == 0 ? Outcome::Nothing : (toNull ? Outcome::SetNull : Outcome::SetDefault);
    const RelationInfo *child = m_catalogue->relation(edge.child);
    const bool refusesNull =
        std::ranges::any_of(edge.columns, [child](int column) { return child->columns.at(column).notNull; });
    if (stay > 0 && toNull && refusesNull)
        edge.outcome = Outcome::Blocks;
}

void DeleteWalk::judge(int index)
{
    DeletePlan::Edge &edge = m_plan.edges[index];
    if (edge.outcome == DeletePlan::Outcome::NotVisible || edge.rule == ForeignAction::Cascade)
        return;
    const QList<QByteArray> rows = m_pointing.value(index);
    if (edge.rule == ForeignAction::SetNull || edge.rule == ForeignAction::SetDefault)
        judgeSet(edge, rows);
    else
        judgeCheck(edge, rows);
}

DeletePlan DeleteWalk::finish()
{
    for (int edge = 0; edge < m_plan.edges.size(); ++edge)
        judge(edge);
    for (auto &[relation, count] : m_plan.deleted) {
        count = {m_deleted.value(relation), m_incomplete.contains(relation)};
        if (m_catalogue->relation(relation)->hasDeleteTriggers)
            m_plan.unforeseen.append(relation);
    }
    QList<quint32> looked{m_plan.relation};
    for (const DeletePlan::Edge &edge : std::as_const(m_plan.edges)) {
        if (!looked.contains(edge.child))
            looked.append(edge.child);
    }
    for (const quint32 relation : std::as_const(looked)) {
        if (m_catalogue->relation(relation)->rowSecurity)
            m_plan.rowSecurity.append(relation);
    }
    return std::exchange(m_plan, {});
}

} // namespace botdeck
