// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CountCommand.h"

namespace botdeck {

void CountCommand::runOnTable()
{
    if (!understandsFilters() || !mayRead())
        return;
    const Result<Filters> conditions = filters();
    if (!conditions)
        return giveUp(conditions.error());
    const Result<Statement> statement = builder().count(*conditions);
    if (!statement)
        return giveUp(statement.error());
    take(session().pool().run(Unit{{*statement}}), [this](const UnitResult &result) {
        const qint64 count = result.rows.front().integer(0, 0);
        answer({{QStringLiteral("table"), name()}, {QStringLiteral("count"), count}}, {QString::number(count)});
    });
}

} // namespace botdeck
