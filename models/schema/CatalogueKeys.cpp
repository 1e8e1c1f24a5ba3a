// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/CatalogueKeys.h"

#include "models/schema/CatalogueAnswer.h"

namespace botdeck::CatalogueKeys {

namespace {

namespace I {
enum : int {
    Relation,
    Name,
    Method,
    KeyColumns,
    Columns,
    Options,
    Unique,
    Primary,
    Immediate,
    Partial,
    Expressions,
    Valid,
    NullsNotDistinct
};
constexpr std::array Names{"relation", "name", "method", "key_columns", "columns", "options", "is_unique", "is_primary",
    "immediate", "partial", "expressions", "valid", "nulls_not_distinct"};
static_assert(Names.size() == NullsNotDistinct + 1);
} // namespace I

namespace F {
enum : int {
    Relation,
    Name,
    Columns,
    Target,
    TargetColumns,
    OnDelete,
    OnUpdate,
    Deferrable,
    Validated,
    Inherited,
    ToPartition
};
constexpr std::array Names{"relation", "name", "columns", "target", "target_columns", "on_delete", "on_update",
    "deferrable", "validated", "inherited", "to_partition"};
static_assert(Names.size() == ToPartition + 1);
} // namespace F

// Bits of pg_index.indoption.
constexpr int Descending = 1;
constexpr int NullsFirst = 2;

IndexInfo indexAt(const CatalogueAnswer &answer, int row, const RelationInfo &relation)
{
    IndexInfo index;
    index.name = answer.string(row, I::Name);
    index.method = answer.string(row, I::Method);
    const QList<int> numbers = answer.integers(row, I::Columns);
    const QList<int> options = answer.integers(row, I::Options);
    const qsizetype keyColumns = std::min<qsizetype>(answer.integer(row, I::KeyColumns), numbers.size());
    for (qsizetype i = 0; i < keyColumns; ++i) {
        const int option = i < options.size() ? options.at(i) : 0;
        index.columns.append(relation.columnByNumber(numbers.at(i)));
        index.descending.append((option & Descending) != 0);
        index.nullsFirst.append((option & NullsFirst) != 0);
    }
    index.unique = answer.boolean(row, I::Unique);
    index.primary = answer.boolean(row, I::Primary);
    index.partial = answer.boolean(row, I::Partial);
    index.valid = answer.boolean(row, I::Valid);
    return index;
}

KeyInfo keyOf(const IndexInfo &index, bool immediate, bool nullsNotDistinct)
{
    KeyInfo key;
    key.name = index.name;
    key.primary = index.primary;
    key.immediate = immediate;
    key.partial = index.partial;
    key.nullsNotDistinct = nullsNotDistinct;
    for (const int column : index.columns) {
        if (column < 0)
            key.expressions = true;
        else
            key.columns.append(column);
    }
    return key;
}

ForeignAction actionOf(char letter)
{
    switch (letter) {
    case 'r':
        return ForeignAction::Restrict;
    case 'c':
        return ForeignAction::Cascade;
    case 'n':
        return ForeignAction::SetNull;
    case 'd':
        return ForeignAction::SetDefault;
    default:
        return ForeignAction::NoAction;
    }
}

QList<int> positionsOf(const QList<int> &numbers, const RelationInfo &relation)
{
    QList<int> positions;
    positions.reserve(numbers.size());
    for (const int number : numbers)
        positions.append(relation.columnByNumber(number));
    return positions;
}

ForeignKeyInfo foreignKeyAt(
    const CatalogueAnswer &answer, int row, const RelationInfo &referencing, const RelationInfo &target)
{
    ForeignKeyInfo key;
    key.name = answer.string(row, F::Name);
    key.relation = referencing.oid;
    key.columns = positionsOf(answer.integers(row, F::Columns), referencing);
    key.target = target.oid;
    key.targetColumns = positionsOf(answer.integers(row, F::TargetColumns), target);
    key.onDelete = actionOf(answer.letter(row, F::OnDelete));
    key.onUpdate = actionOf(answer.letter(row, F::OnUpdate));
    key.deferrable = answer.boolean(row, F::Deferrable);
    key.validated = answer.boolean(row, F::Validated);
    key.inherited = answer.boolean(row, F::Inherited);
    return key;
}

bool isWhole(const ForeignKeyInfo &key)
{
    return !key.columns.isEmpty() && key.columns.size() == key.targetColumns.size() && !key.columns.contains(-1)
        && !key.targetColumns.contains(-1);
}

} // namespace

Outcome readIndexes(const PgRows &rows, Catalogue::Data &data)
{
    const auto answer = CatalogueAnswer::read(rows, "catalogue/indexes", I::Names);
    if (!answer)
        return fail(answer.error());
    for (int row = 0; row < answer->rowCount(); ++row) {
        const auto relation = data.relations.find(answer->oid(row, I::Relation));
        if (relation == data.relations.end())
            continue;
        const IndexInfo index = indexAt(*answer, row, *relation);
        if (index.unique && index.valid) {
            relation->keys.append(
                keyOf(index, answer->boolean(row, I::Immediate), answer->boolean(row, I::NullsNotDistinct)));
        }
        relation->indexes.append(index);
    }
    return {};
}

Outcome readForeignKeys(const PgRows &rows, Catalogue::Data &data)
{
    const auto answer = CatalogueAnswer::read(rows, "catalogue/foreign-keys", F::Names);
    if (!answer)
        return fail(answer.error());
    for (int row = 0; row < answer->rowCount(); ++row) {
        const auto referencing = data.relations.find(answer->oid(row, F::Relation));
        const auto target = data.relations.constFind(answer->oid(row, F::Target));
        if (referencing == data.relations.end() || target == data.relations.constEnd())
            continue;
        const ForeignKeyInfo key = foreignKeyAt(*answer, row, *referencing, *target);
        if (!isWhole(key))
            continue;
        if (!answer->boolean(row, F::ToPartition))
            referencing->foreignKeys.append(key);
        else if (!referencing->isPartition)
            data.partitionReferences.append(key);
    }
    return {};
}

} // namespace botdeck::CatalogueKeys
