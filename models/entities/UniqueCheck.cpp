// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/UniqueCheck.h"

#include "models/entities/RowTitle.h"
#include "models/entities/SlugText.h"

namespace botdeck::UniqueCheck {

namespace {

constexpr int RowsLookedAt = 2; // the own row may be one of them
constexpr int SlugsLookedAt = 500;

Result<std::pair<StatementBuilder::Page, PgRows>> read(
    PgDriver &driver, const StatementBuilder &builder, const PageQuery &query)
{
    const Result<StatementBuilder::Page> page = builder.page(query);
    if (!page)
        return fail(page.error());
    const Result<UnitResult> answer = driver.run({.statements = {page->statement}});
    if (!answer)
        return fail(answer.error());
    return std::pair(*page, answer->rows.front());
}

QList<QByteArray> keyOf(const PageLayout &layout, const PgRows &rows, int row)
{
    QList<QByteArray> key;
    for (const int column : layout.key)
        key.append(rows.text(row, column).toByteArray());
    return key;
}

Result<QString> suggest(PgDriver &driver, const StatementBuilder &builder, const Question &question)
{
    const auto &[column, value] = question.values.first();
    PageQuery query;
    query.columns = {column};
    query.filters = {{.column = column, .op = Filter::Op::StartsWith, .values = {value}}};
    query.limit = SlugsLookedAt;
    const auto answer = read(driver, builder, query);
    if (!answer)
        return fail(answer.error());
    QSet<QString> taken{QString::fromUtf8(value)};
    const int cell = answer->first.layout.cells.first().value;
    for (int row = 0; row < answer->second.rowCount(); ++row)
        taken.insert(answer->second.string(row, cell));
    return SlugText::firstFree(QString::fromUtf8(value), taken);
}

Result<StatementBuilder::Page> holdersOf(const Question &question)
{
    const StatementBuilder builder(
        question.catalogue, *question.catalogue->relation(question.relation), question.secrets);
    PageQuery query;
    query.columns = question.titleColumns;
    query.limit = RowsLookedAt;
    for (const auto &[column, value] : question.values)
        query.filters.append({.column = column, .op = Filter::Op::Equals, .values = {value}});
    return builder.page(query);
}

Answer answerOf(const Question &question, const PageLayout &layout, const PgRows &rows)
{
    const RelationInfo &relation = *question.catalogue->relation(question.relation);
    Answer answer;
    for (int row = 0; row < rows.rowCount() && !answer.taken; ++row) {
        answer.taken = keyOf(layout, rows, row) != question.ownKey;
        if (answer.taken)
            answer.holder = RowTitle::of(*question.catalogue, relation, question.titleColumns, layout, rows, row);
    }
    return answer;
}

Outcome addSuggestion(PgDriver &driver, const Question &question, Answer &answer)
{
    if (!answer.taken || !question.wantsSuggestion)
        return {};
    const RelationInfo &relation = *question.catalogue->relation(question.relation);
    const StatementBuilder builder(question.catalogue, relation, question.secrets);
    const Result<QString> suggestion = suggest(driver, builder, question);
    if (!suggestion)
        return fail(suggestion.error());
    answer.suggestion = *suggestion;
    return {};
}

} // namespace

Result<QList<std::optional<Answer>>> ask(PgDriver &driver, const QList<Question> &questions)
{
    QList<std::optional<Answer>> answers(questions.size());
    QList<std::pair<qsizetype, PageLayout>> sent;
    Unit unit;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const Result<StatementBuilder::Page> page = holdersOf(questions.at(i));
        if (!page)
            continue; // a column that can't be compared
        sent.append({i, page->layout});
        unit.statements.push_back(page->statement);
    }
    if (sent.isEmpty())
        return answers;
    const Result<UnitResult> result = driver.run(unit);
    if (!result && (questions.size() == 1 || result.error().sqlState.isEmpty()))
        return fail(result.error());
    if (!result) { // one of them spoils the transaction of all
        for (const auto &[at, layout] : std::as_const(sent)) {
            if (const auto alone = ask(driver, QList<Question>{questions.at(at)}))
                answers[at] = alone->first();
            else if (driver.isBroken() || driver.isInterrupted())
                return fail(alone.error());
        }
        return answers;
    }
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const auto &[at, layout] = sent.at(i);
        Answer answer = answerOf(questions.at(at), layout, result->rows.at(size_t(i)));
        if (const Outcome outcome = addSuggestion(driver, questions.at(at), answer); !outcome)
            return fail(outcome.error());
        answers[at] = answer;
    }
    return answers;
}

} // namespace botdeck::UniqueCheck
