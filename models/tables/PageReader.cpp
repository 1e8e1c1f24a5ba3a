// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/PageReader.h"

#include <utility>

namespace botdeck::PageReader {

Result<RowPage> page(PgDriver &driver, const StatementBuilder &builder, const PageQuery &query)
{
    RowPage page;
    PageQuery phase = query;
    while (true) {
        Result<StatementBuilder::Page> built = builder.page(phase);
        if (!built)
            return fail(built.error());
        Result<UnitResult> answer = driver.run(Unit{{built->statement}});
        if (!answer)
            return fail(answer.error());
        const PgRows &rows = answer->rows.front();
        page.micros += answer->micros;
        page.parts.append({rows, built->layout, phase.after});
        const bool isFull = rows.rowCount() >= phase.limit;
        const std::optional<PageQuery> next = isFull ? std::nullopt : builder.nextPhase(phase);
        if (!next) {
            page.complete = !isFull || builder.identity() == RowIdentity::None;
            return page;
        }
        const int rest = phase.limit - rows.rowCount();
        phase = *next;
        phase.limit = rest;
    }
}

Result<RowPage> rows(PgDriver &driver, const StatementBuilder &builder, const QList<QList<QByteArray>> &keys,
    const QList<int> &columns, int previewCharacters)
{
    Unit unit;
    QList<PageLayout> layouts;
    for (const QList<QByteArray> &key : keys) {
        StatementBuilder::Page built = builder.rowAsPage(key, columns, previewCharacters);
        unit.statements.push_back(std::move(built.statement));
        layouts.append(std::move(built.layout));
    }
    const Result<UnitResult> answer = driver.run(unit);
    if (!answer)
        return fail(answer.error());
    RowPage page{.parts = {}, .complete = true, .micros = answer->micros};
    for (qsizetype i = 0; i < keys.size(); ++i)
        page.parts.append({answer->rows.at(size_t(i)), layouts.at(i), std::nullopt});
    return page;
}

} // namespace botdeck::PageReader
