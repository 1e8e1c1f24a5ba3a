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

} // namespace

Result<Answer> ask(PgDriver &driver, const Question &question)
{
    const RelationInfo &relation = *question.catalogue->relation(question.relation);
    const StatementBuilder builder(question.catalogue, relation, question.secrets);
    PageQuery query;
    query.columns = question.titleColumns;
    query.limit = RowsLookedAt;
    for (const auto &[column, value] : question.values)
        query.filters.append({.column = column, .op = Filter::Op::Equals, .values = {value}});
    const auto found = read(driver, builder, query);
    if (!found)
        return fail(found.error());
    const auto &[page, rows] = *found;
    Answer answer;
    for (int row = 0; row < rows.rowCount() && !answer.taken; ++row) {
        answer.taken = keyOf(page.layout, rows, row) != question.ownKey;
        if (answer.taken)
            answer.holder = RowTitle::of(*question.catalogue, relation, question.titleColumns, page.layout, rows, row);
    }
    if (!answer.taken || !question.wantsSuggestion)
        return answer;
    const Result<QString> suggestion = suggest(driver, builder, question);
    if (!suggestion)
        return fail(suggestion.error());
    answer.suggestion = *suggestion;
    return answer;
}

} // namespace botdeck::UniqueCheck
