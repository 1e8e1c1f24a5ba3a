// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RefusedRows.h"

#include <QCoreApplication>

namespace botdeck::RefusedRows {

namespace {

/// The columns to read of one row: those a change names and the session may read, secrets too (they are compared
/// here and go no further), and the key that tells whether a value is one.
QList<int> columnsOf(const RelationInfo &relation, const SecretRules &secrets, const RowChange &change)
{
    QList<int> columns;
    bool isKeyed = false;
    for (int column = 0; column < relation.columns.size(); ++column) {
        if (!change.fields.contains(relation.columns.at(column).number) || !relation.columns.at(column).canSelect)
            continue;
        columns.append(column);
        isKeyed = isKeyed || column == secrets.keyedValue;
    }
    const int key = secrets.keyColumn;
    if (isKeyed && key >= 0 && !columns.contains(key) && relation.columns.at(key).canSelect)
        columns.append(key);
    return columns;
}

/// Whether what another program has put into a column is a secret, whatever it was before.
bool isSecretNow(const SecretRules &secrets, int column, const QList<int> &columns, const PgRows &now)
{
    if (secrets.columns.contains(column))
        return true;
    const qsizetype key = columns.indexOf(secrets.keyColumn);
    return column == secrets.keyedValue && (key < 0 || secrets.namesSecret(now.value(0, int(key))));
}

RowProblem problemOf(RowProblem::Kind kind, ErrorKind error, const char *words)
{
    return {.kind = kind, .error = Error::local(error, QCoreApplication::translate("botdeck", words))};
}

/// Compares the row as it is now with what was read of it.
RowProblem compare(const RowChange &change, const RelationInfo &relation, const SecretRules &secrets,
    const QList<int> &columns, const PgRows &now)
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
        const int column = relation.columnByNumber(field.key());
        const int at = int(columns.indexOf(column));
        entry.secret = entry.secret || isSecretNow(secrets, column, columns, now);
        if (at >= 0 && field->baseKnown) {
            entry.differs = now.value(0, at) != field->base;
            anyDiffers = anyDiffers || entry.differs;
            if (!entry.secret) {
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
        const SecretRules secrets = context.secrets.value(relation.oid);
        const StatementBuilder builder(context.catalogue, relation, secrets);
        const QList<int> columns = columnsOf(relation, secrets, change);
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
            now.isEmpty()
                ? problemOf(RowProblem::Kind::Gone, ErrorKind::Conflict,
                    QT_TRANSLATE_NOOP("botdeck", "The row is not there any more."))
                : compare(change, relation, context.secrets.value(relation.oid), questions.at(i).columns, now));
    }
    return problems;
}

} // namespace botdeck::RefusedRows
