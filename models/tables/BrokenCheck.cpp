// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BrokenCheck.h"

#include "models/base/OneLine.h"
#include "models/database/SqlLibrary.h"

#include <QCoreApplication>

namespace botdeck::BrokenCheck {

namespace {

constexpr int LockMs = 200; // somebody may be altering the table
constexpr int StatementMs = 2'000;

Result<UnitResult> ask(PgDriver &driver, const QByteArray &name, const Error &error)
{
    Unit unit;
    unit.limits = {.statementMs = StatementMs, .lockMs = LockMs};
    unit.statements.push_back(
        {SqlLibrary::text(name), {error.schema.toUtf8(), error.table.toUtf8(), error.constraint.toUtf8()}, name});
    return driver.run(unit);
}

} // namespace

bool isOne(const Error &error)
{
    return error.sqlState == QLatin1String("23514") && !error.table.isEmpty() && !error.constraint.isEmpty();
}

Rule rule(PgDriver &driver, const Error &error)
{
    Rule told;
    const Result<UnitResult> columns = ask(driver, QByteArrayLiteral("tables/check-columns"), error);
    if (!columns)
        return told;
    for (int row = 0; row < columns->rows.front().rowCount(); ++row)
        told.columns << columns->rows.front().string(row, 0);
    const Result<UnitResult> rule = ask(driver, QByteArrayLiteral("tables/check-rule"), error);
    if (rule && !rule->rows.front().isEmpty())
        told.words = QCoreApplication::translate("botdeck", "The row must meet: %1")
                         .arg(oneLine(rule->rows.front().string(0, 0)));
    return told;
}

} // namespace botdeck::BrokenCheck
