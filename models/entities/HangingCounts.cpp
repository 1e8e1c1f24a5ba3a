// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/HangingCounts.h"

#include "models/schema/StatementBuilder.h"

namespace botdeck::HangingCounts {

namespace {

constexpr int MostBetween = 1'000; // rows of the part in between

using Hanging = EntityDeclaration::Hanging;
using Targets = QList<QList<SqlText>>;

StatementBuilder builderOf(const SystemBinding &system, Part part)
{
    const RelationInfo &relation = *system.relation(part);
    return {system.catalogue(), relation, system.secrets(relation)};
}

// The keys of the parts in between, one list for each that there is.
Result<QMap<Part, Targets>> between(
    PgDriver &driver, const SystemBinding &system, const QList<Hanging> &what, const QByteArray &key)
{
    QMap<Part, Targets> found;
    Unit unit;
    QList<Part> parts;
    for (const Hanging &each : what) {
        if (!each.via || parts.contains(*each.via))
            continue;
        const StatementBuilder builder = builderOf(system, *each.via);
        parts.append(*each.via);
        unit.statements.push_back(builder.selectReferences(
            {system.column(*each.via, each.viaColumn)}, {{SqlText(key)}}, builder.keyColumns(), MostBetween));
    }
    if (parts.isEmpty())
        return found;
    const Result<UnitResult> answer = driver.run(unit);
    if (!answer)
        return fail(answer.error());
    for (int i = 0; i < parts.size(); ++i) {
        const PgRows &rows = answer->rows.at(size_t(i));
        for (int row = 0; row < rows.rowCount(); ++row)
            found[parts.at(i)].append({rows.value(row, 0)});
    }
    return found;
}

} // namespace

QList<Hanging> countable(const SystemBinding &system, const EntityDeclaration &declaration)
{
    QList<Hanging> found;
    for (const Hanging &each : declaration.hanging) {
        if (system.has(each.part, each.column) && (!each.via || system.has(*each.via, each.viaColumn)))
            found.append(each);
    }
    return found;
}

Result<QList<Count>> count(
    PgDriver &driver, const SystemBindingPtr &system, const QList<Hanging> &what, const QByteArray &key)
{
    const Result<QMap<Part, Targets>> keys = between(driver, *system, what, key);
    if (!keys)
        return fail(keys.error());
    Unit unit;
    QList<Count> counts;
    QList<int> statementOf;
    for (const Hanging &each : what) {
        const int column = system->column(each.part, each.column);
        counts.append({each, system->relation(each.part)->oid, column, {}});
        const Targets targets = each.via ? keys->value(*each.via) : Targets{{SqlText(key)}};
        statementOf.append(targets.isEmpty() ? -1 : int(unit.statements.size()));
        if (!targets.isEmpty())
            unit.statements.push_back(builderOf(*system, each.part).countReferences({column}, targets, Cap + 1));
    }
    if (unit.statements.empty())
        return counts;
    const Result<UnitResult> answer = driver.run(unit);
    if (!answer)
        return fail(answer.error());
    for (int i = 0; i < counts.size(); ++i) {
        if (statementOf.at(i) < 0)
            continue;
        const qint64 rows = answer->rows.at(size_t(statementOf.at(i))).integer(0, 0);
        counts[i].rows = {std::min<qint64>(rows, Cap), rows > Cap};
    }
    return counts;
}

} // namespace botdeck::HangingCounts
