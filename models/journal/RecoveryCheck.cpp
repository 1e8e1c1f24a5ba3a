// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/RecoveryCheck.h"

#include "models/base/Texts.h"
#include "models/tables/RefusedRows.h"

#include <algorithm>

namespace botdeck::RecoveryCheck {

namespace {

using State = RecoveredRow::State;

RecoveredRow placeless(RecoveredRow row, const QString &why)
{
    row.state = State::NoPlace;
    row.problem = RowProblem{.kind = RowProblem::Kind::ServerError, .error = Error::local(ErrorKind::Missing, why)};
    return row;
}

/// The number the column has today: the one it had, unless its name is another's now.
int numberNow(const RelationInfo &relation, int number, const QString &name)
{
    const int column = relation.columnByNumber(number);
    if (column >= 0 && relation.columns.at(column).name == name)
        return number;
    const int named = relation.column(name);
    return named < 0 ? -1 : relation.columns.at(named).number;
}

/// The change with today's oid and column numbers: tables made anew from a dump have others.
RecoveredRow placed(const RowChange &change, const JournalTable &table, const Catalogue &catalogue)
{
    RecoveredRow row{.change = change, .table = table.name};
    const RelationInfo *relation = catalogue.relation(change.row.relation);
    if (!relation || relation->schema != table.schema || relation->name != table.name)
        relation = catalogue.relation(table.schema, table.name);
    if (!relation)
        return placeless(row, Texts::tr("The table %1 is not there any more.").arg(table.name));
    row.change.row.relation = relation->oid;
    row.change.fields.clear();
    for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
        const int number = numberNow(*relation, field.key(), field->name);
        if (number < 0)
            return placeless(row, Texts::tr("The column %1 is not there any more.").arg(field->name));
        row.change.fields.insert(number, *field);
    }
    return row;
}

/// The key of a new row, where all of it was made before the save.
QList<QByteArray> madeKey(const RowChange &change, const RelationInfo &relation, const StatementBuilder &builder)
{
    QList<QByteArray> key;
    for (const int column : builder.keyColumns()) {
        const auto field = change.fields.constFind(relation.columns.at(column).number);
        if (field == change.fields.cend() || field->useDefault || !field->value)
            return {};
        key.append(*field->value);
    }
    return key;
}

/// Every column that was changed reads as it was to be written.
bool isAsWritten(const RowProblem &problem, const RowChange &change)
{
    return std::ranges::all_of(change.fields.keyValueBegin(), change.fields.keyValueEnd(), [&problem](const auto &one) {
        const RowProblem::Field field = problem.fields.value(one.first);
        return !field.secret && !one.second.useDefault && field.theirs == one.second.value;
    });
}

void judge(RecoveredRow &row, const RowProblem &problem)
{
    const bool isDelete = row.change.kind == RowChange::Kind::Delete;
    switch (problem.kind) {
    case RowProblem::Kind::Gone:
        row.state = isDelete ? State::AlreadySaved : State::Gone;
        break;
    case RowProblem::Kind::Conflict:
        row.state = !isDelete && isAsWritten(problem, row.change) ? State::AlreadySaved : State::Changed;
        break;
    default:
        row.state = State::Same;
    }
    if (row.state == State::Gone || row.state == State::Changed)
        row.problem = problem;
}

/// Statements that find new rows by the keys made for them.
struct NewRows
{
    std::vector<Statement> statements;
    QList<qsizetype> rows;

    void ask(qsizetype at, const RecoveredRow &row, const WriteContext &context)
    {
        const RelationInfo &relation = *context.catalogue->relation(row.change.row.relation);
        const StatementBuilder builder(context.catalogue, relation, context.secrets.value(relation.oid));
        const QList<QByteArray> key = madeKey(row.change, relation, builder);
        if (key.isEmpty())
            return;
        statements.push_back(builder.row(key, builder.keyColumns()));
        rows.append(at);
    }
};

QList<RecoveredRow> placedRows(const WriteContext &context, const JournaledChanges &journal)
{
    QHash<RowRef, RowChange> sent;
    if (journal.saving()) {
        for (const RowChange &change : journal.saving()->rows)
            sent.insert(change.row, change);
    }
    QList<RecoveredRow> rows;
    for (const RowChange &change : journal.changes().rows) {
        const RowChange whole = change.row.isNew() ? sent.value(change.row, change) : change;
        rows.append(placed(whole, journal.tables().value(change.row.relation), *context.catalogue));
        if (change.row.isNew() && rows.constLast().state != State::NoPlace)
            rows.last().state = State::NotThereYet;
    }
    return rows;
}

Result<QList<RecoveredRow>> compareRows(PgDriver &driver, const WriteContext &context, QList<RecoveredRow> rows)
{
    ChangeSet old;
    QList<int> positions;
    NewRows fresh;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).state == State::NotThereYet)
            fresh.ask(i, rows.at(i), context);
        if (rows.at(i).state != State::Same)
            continue;
        positions.append(int(old.rows.size()));
        old.rows.append(rows.at(i).change);
    }
    const Result<std::vector<PgRows>> found =
        driver.begin(Access::ReadOnly, Lane::Interactive, Limits{}, fresh.statements);
    if (!found)
        return fail(found.error());
    const Result<QHash<RowRef, RowProblem>> problems = RefusedRows::explain(driver, context, old, positions);
    driver.rollback();
    if (!problems)
        return fail(problems.error());
    for (qsizetype i = 0; i < fresh.rows.size(); ++i) {
        if (!found->at(size_t(i)).isEmpty())
            rows[fresh.rows.at(i)].state = State::AlreadySaved;
    }
    for (RecoveredRow &row : rows) {
        if (row.state == State::Same)
            judge(row, problems->value(row.change.row));
    }
    return rows;
}

} // namespace

Result<QList<RecoveredRow>> compare(PgDriver &driver, const WriteContext &context, const JournaledChanges &journal)
{
    return compareRows(driver, context, placedRows(context, journal));
}

Result<QList<RecoveredRow>> compare(PgDriver &driver, const WriteContext &context, const ChangeSet &set)
{
    QList<RecoveredRow> rows;
    for (const RowChange &change : set.rows) {
        const RelationInfo *relation = context.catalogue->relation(change.row.relation);
        RecoveredRow row{.change = change, .table = relation ? relation->displayName() : QString()};
        if (!relation)
            row = placeless(row, Texts::tr("The table is not there any more."));
        else if (change.row.isNew())
            row.state = State::NotThereYet;
        rows.append(row);
    }
    return compareRows(driver, context, rows);
}

} // namespace botdeck::RecoveryCheck
