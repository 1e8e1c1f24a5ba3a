// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RefusedRows.h"

#include <QCoreApplication>

namespace botdeck::RefusedRows {

namespace {

/// The columns to read of one row: those a change names and the session may read.
QList<int> columnsOf(const RelationInfo &relation, const StatementBuilder &builder, const RowChange &change)
{
    QList<int> columns;
    for (int column = 0; column < relation.columns.size(); ++column) {
        if (change.fields.contains(relation.columns.at(column).number) && builder.canRead(column))
            columns.append(column);
    }
    return columns;
}

RowProblem problemOf(RowProblem::Kind kind, ErrorKind error, const char *words)
{
    return {.kind = kind, .error = Error::local(error, QCoreApplication::translate("botdeck", words))};
}

/// Compares the row as it is now with what was read of it.
RowProblem compare(const RowChange &change, const RelationInfo &relation, const QList<int> &columns, const PgRows &now)
{
    RowProblem problem = problemOf(RowProblem::Kind::Conflict, ErrorKind::Conflict,
        QT_TRANSLATE_NOOP("botdeck", "Another program has changed this row since it was read."));
    const int xminAt = int(columns.size());
    if (now.columnCount() > xminAt)
        problem.xmin = now.text(0, xminAt).toByteArray();
    bool changed = !change.xmin.isEmpty() && !problem.xmin.isEmpty() && change.xmin != problem.xmin;
    const bool isDelete = change.kind == RowChange::Kind::Delete;
    // An update is guarded by its columns; xmin counts only where one of them was never read.
    bool guardedByColumns = !isDelete;
    bool anyDiffers = false;
    for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
        RowProblem::Field entry{.name = field->name, .base = {}, .mine = {}, .theirs = {}, .secret = field->secret};
        guardedByColumns = guardedByColumns && field->baseKnown;
        int at = -1;
        for (int i = 0; i < columns.size(); ++i)
            at = relation.columns.at(columns.at(i)).number == field.key() ? i : at;
        if (at >= 0 && field->baseKnown) {
            entry.differs = now.value(0, at) != field->base;
            anyDiffers = anyDiffers || entry.differs;
            if (!field->secret) {
                entry.base = field->base;
                entry.mine = field->value;
                entry.theirs = now.value(0, at);
            }
        }
        problem.fields.insert(field.key(), entry);
    }
    changed = guardedByColumns ? anyDiffers : (anyDiffers || changed);
    if (changed)
        return problem;
    return problemOf(RowProblem::Kind::RefusedSilently, ErrorKind::Permission,
        QT_TRANSLATE_NOOP(
            "botdeck", "The server changed nothing and gave no reason: row security, a rule or a trigger."));
}

} // namespace

Result<QHash<RowRef, RowProblem>> explain(
    PgDriver &driver, const WriteContext &context, const ChangeSet &set, const QList<int> &untouched)
{
    struct Question
    {
        int row;
        QList<int> columns;
    };
    QHash<RowRef, RowProblem> problems;
    QList<Question> questions;
    std::vector<Statement> statements;
    for (const int row : untouched) {
        const RowChange &change = set.rows.at(row);
        const RelationInfo &relation = *context.catalogue->relation(change.row.relation);
        if (change.kind == RowChange::Kind::Insert) {
            problems.insert(change.row,
                problemOf(RowProblem::Kind::RefusedSilently, ErrorKind::Permission,
                    QT_TRANSLATE_NOOP(
                        "botdeck", "The server did not add the row and gave no reason: a rule or a trigger.")));
            continue;
        }
        const StatementBuilder builder(context.catalogue, relation, context.secrets.value(relation.oid));
        const QList<int> columns = columnsOf(relation, builder, change);
        statements.push_back(builder.row(change.row.key, columns, true));
        questions.append({row, columns});
    }
    const Result<std::vector<PgRows>> answers = driver.pipeline(statements);
    if (!answers)
        return fail(answers.error());
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const RowChange &change = set.rows.at(questions.at(i).row);
        const PgRows &now = answers->at(size_t(i));
        const RelationInfo &relation = *context.catalogue->relation(change.row.relation);
        problems.insert(change.row,
            now.isEmpty() ? problemOf(RowProblem::Kind::Gone, ErrorKind::Conflict,
                QT_TRANSLATE_NOOP("botdeck", "The row is not there any more."))
                          : compare(change, relation, questions.at(i).columns, now));
    }
    return problems;
}

} // namespace botdeck::RefusedRows
