// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ReviewPlan.h"

#include "ui/page/ErrorWords.h"
#include "ui/tables/RowWords.h"
#include "ui/tables/SqlLines.h"
#include "ui/widgets/Numbers.h"

namespace botdeck {

ReviewPlan::ReviewPlan(DatabaseSession &session)
    : m_session(session)
    , m_goingAlong(session.goingAlong())
    , m_set(session.changes().snapshot())
{
    const WriteContext context = session.writeContext();
    m_filled = WritePlan::withKeys(context, m_set);
    const Result<WritePlan> plan = WritePlan::make(context, m_filled);
    if (!plan) {
        m_error = ErrorWords::explanation(plan.error());
        for (int row = 0; row < m_set.rows.size(); ++row)
            m_order.append(row);
        return;
    }
    m_statements = plan->steps;
    for (const WritePlan::Step &step : m_statements)
        m_order.append(step.row);
    int line = 1;
    for (int step = 0; step < count(); ++step) {
        m_firstLines.append(line);
        line += static_cast<int>(sql(step).count(u'\n')) + 2;
    }
}

int ReviewPlan::stepOf(const RowRef &row) const
{
    for (int step = 0; step < count(); ++step) {
        if (change(step).row == row)
            return step;
    }
    return -1;
}

QString ReviewPlan::table(int step) const
{
    return RowWords::table(m_session, change(step).row.relation);
}

QString ReviewPlan::key(int step) const
{
    return RowWords::key(m_session, change(step).row);
}

QString ReviewPlan::words(int step) const
{
    const RowChange &one = change(step);
    const QString row = RowWords::row(m_session, one);
    if (one.kind == RowChange::Kind::Delete)
        return row;
    return tr("%1, %n columns", nullptr, static_cast<int>(one.fields.size())).arg(row);
}

QString ReviewPlan::explanation(int step) const
{
    const RowChange &one = change(step);
    if (one.kind == RowChange::Kind::Update)
        return {};
    if (one.kind == RowChange::Kind::Insert)
        return tr("A new row. Columns not named here take their defaults");
    const QString row = RowWords::row(m_session, one);
    using Sure = GoingAlong::Sure;
    const GoingAlong::Total along = m_goingAlong.of({{one}});
    if (along.rows == 0 && along.sure == Sure::Exactly)
        return tr("%1 goes, and nothing with it, as counted when it was marked").arg(row);
    if (along.rows == 0 || along.sure == Sure::NotAtAll)
        return tr("%1 goes, with what its foreign keys take along").arg(row);
    const QString count = Numbers::capped(along.rows, along.sure == Sure::AtLeast);
    const int form = Numbers::form(along.rows);
    return along.sure == Sure::AtMost
        ? tr("%1 goes, and up to %2 rows go along, as counted when it was marked", nullptr, form).arg(row, count)
        : tr("%1 goes, and %2 rows go along, as counted when it was marked", nullptr, form).arg(row, count);
}

FieldDiff ReviewPlan::fieldOf(const RowChange &change, int attribute) const
{
    const FieldChange &field = *change.fields.constFind(attribute);
    const RelationInfo *relation = m_session.catalogue()->relation(change.row.relation);
    const int column = relation ? relation->columnByNumber(attribute) : -1;
    const TypeInfo type = column < 0 ? TypeInfo() : m_session.catalogue()->effectiveType(relation->columns.at(column));
    const bool secret = RowWords::isSecret(m_session, change, attribute);
    FieldDiff diff{.name = field.name, .before = {}, .after = {}, .problem = field.problem};
    if (change.kind == RowChange::Kind::Insert)
        diff.before = {.kind = FieldValue::Kind::NoRow};
    else if (secret)
        diff.before = {.kind = FieldValue::Kind::Secret};
    else
        diff.before = field.baseKnown ? FieldValue::of(type, field.base) : FieldValue{FieldValue::Kind::NotRead};
    if (change.kind == RowChange::Kind::Delete)
        diff.after = {.kind = FieldValue::Kind::NoRow};
    else if (field.useDefault)
        diff.after = {.kind = FieldValue::Kind::Default};
    else if (secret && field.value)
        diff.after = {.kind = FieldValue::Kind::Secret};
    else
        diff.after = FieldValue::of(type, field.value);
    return diff;
}

QList<FieldDiff> ReviewPlan::fields(int step) const
{
    QList<FieldDiff> diffs;
    const RowChange &one = change(step);
    for (auto field = one.fields.cbegin(); field != one.fields.cend(); ++field)
        diffs.append(fieldOf(one, field.key()));
    return diffs;
}

QString ReviewPlan::sql(int step) const
{
    if (m_statements.empty())
        return {};
    const RowChange &given = change(step);
    const RowChange &filled = m_filled.rows.at(m_order.at(step));
    const QList<QByteArray> secrets = RowWords::secretTexts(m_session, given);
    QSet<QByteArray> made;
    for (auto field = filled.fields.cbegin(); field != filled.fields.cend(); ++field) {
        if (!given.fields.contains(field.key()) && field->value)
            made.insert(*field->value);
    }
    return SqlLines::withParameters(
        m_statements.at(size_t(step)).statement, QSet<QByteArray>(secrets.begin(), secrets.end()), made);
}

int ReviewPlan::firstLine(int step) const
{
    return m_firstLines.value(step, 1);
}

QString ReviewPlan::problem(int step) const
{
    const RowChange &one = change(step);
    if (one.problem) {
        switch (one.problem->kind) {
        case RowProblem::Kind::Conflict:
            return tr("Another program has changed this row since it was read. Decide whose values stay");
        case RowProblem::Kind::Gone:
            return tr("The row is gone. Decide what becomes of the edit");
        case RowProblem::Kind::RefusedSilently:
            return tr("The server took the statement and changed nothing");
        case RowProblem::Kind::ServerError:
            return ErrorWords::explanation(one.problem->error);
        }
    }
    for (const FieldChange &field : one.fields) {
        if (!field.problem.isEmpty())
            return tr("%1: %2", "column: problem").arg(field.name, field.problem);
    }
    return {};
}

bool ReviewPlan::needsDecision(int step) const
{
    const std::optional<RowProblem> &problem = change(step).problem;
    return problem && problem->kind != RowProblem::Kind::ServerError;
}

QString ReviewPlan::blocker() const
{
    if (!m_error.isEmpty())
        return m_error;
    int conflicts = 0, invalid = 0;
    for (int step = 0; step < count(); ++step) {
        const RowChange &one = change(step);
        using Kind = RowProblem::Kind;
        conflicts += one.problem && (one.problem->kind == Kind::Conflict || one.problem->kind == Kind::Gone);
        for (const FieldChange &field : one.fields)
            invalid += field.problem.isEmpty() ? 0 : 1;
    }
    if (conflicts > 0)
        return tr("%Ln conflicts wait for a decision", nullptr, conflicts);
    if (invalid > 0)
        return tr("%Ln values are not valid", nullptr, invalid);
    return {};
}

} // namespace botdeck
