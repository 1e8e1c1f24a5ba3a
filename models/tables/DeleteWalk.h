// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Statement.h"
#include "models/schema/StatementBuilderDeletes.h"
#include "models/tables/DeletePlan.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace botdeck {

/// Follows foreign keys from the rows that are deleted by hand, level by level, as the server's constraint triggers
/// would: it says which statements to run next and takes their answers. Pure; DeletePlanner drives it on a connection.
///
/// Why depth matters (PostgreSQL fires constraint triggers in rounds): rows that go at depth n are deleted in round n,
/// and what checks or changes rows that point at them fires in round n + 1. A RESTRICT or NO ACTION check finds
/// nothing any more where the pointing row has gone in an earlier round, and surely finds it where it goes in a later
/// one; in the same round the order of the constraints decides.
class DeleteWalk
{
public:
    DeleteWalk(CataloguePtr catalogue, const RelationInfo &root, int cap);

    /// The first statement: the rows with these values of the key's columns.
    [[nodiscard]] Statement start(const QList<int> &key, const QList<QList<SqlText>> &values);
    /// Takes the answers to the statements given last and gives the next ones; none: the end.
    [[nodiscard]] std::vector<Statement> step(const std::vector<PgRows> &answers);
    [[nodiscard]] DeletePlan finish();

private:
    /// Rows that go, found by one edge: what the next level looks for.
    struct Front
    {
        int edge = -1; ///< -1: the root
        quint32 relation = 0;
        QList<int> columns; ///< whose texts were read
        QList<QList<SqlText>> rows;
    };
    /// A statement that was given out.
    struct Question
    {
        int edge = -1;
        QList<int> columns;
    };

    void takeRoot(const PgRows &rows);
    void takeEdge(const Question &question, const PgRows &rows);
    [[nodiscard]] std::vector<Statement> askBelow();
    [[nodiscard]] QList<int> referencedColumns(quint32 relation) const;
    [[nodiscard]] int addEdge(const Front &front, const ForeignKeyInfo &key);
    void judge(int edge);
    void judgeCheck(DeletePlan::Edge &edge, const QList<QByteArray> &rows) const;
    void judgeSet(DeletePlan::Edge &edge, const QList<QByteArray> &rows) const;
    [[nodiscard]] static QByteArray placeOf(const PgRows &rows, int row);

    CataloguePtr m_catalogue;
    DeletePlanStatements m_statements;
    int m_cap;
    int m_depth = 0;
    DeletePlan m_plan;
    QList<Front> m_fronts;
    QList<Question> m_questions;
    QHash<QByteArray, int> m_depthOf; ///< rows that go, by place
    QHash<quint32, qint64> m_deleted;
    QSet<quint32> m_incomplete; ///< tables of which more rows may go than were counted
    QHash<int, QList<QByteArray>> m_pointing; ///< rows behind edges that do not delete
};

} // namespace botdeck
