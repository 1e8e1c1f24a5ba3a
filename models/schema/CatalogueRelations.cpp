// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/CatalogueRelations.h"

#include "models/schema/CatalogueAnswer.h"

namespace botdeck::CatalogueRelations {

namespace {

using Kind = RelationInfo::Kind;

Kind kindOf(char relkind)
{
    switch (relkind) {
    case 'p':
        return Kind::Partitioned;
    case 'v':
        return Kind::View;
    case 'm':
        return Kind::MaterializedView;
    case 'f':
        return Kind::Foreign;
    default:
        return Kind::Table;
    }
}

ColumnInfo::Identity identityOf(char attidentity)
{
    switch (attidentity) {
    case 'a':
        return ColumnInfo::Identity::Always;
    case 'd':
        return ColumnInfo::Identity::ByDefault;
    default:
        return ColumnInfo::Identity::None;
    }
}

namespace R {
enum : int {
    Oid,
    Schema,
    Name,
    KindLetter,
    IsPartition,
    Parent,
    Comment,
    Owner,
    Estimate,
    Pages,
    CanSelect,
    ColumnPrivilegesOnly,
    HasChildren,
    CanInsert,
    CanUpdate,
    CanDelete,
    RowSecurity,
    InsertTriggers,
    UpdateTriggers,
    DeleteTriggers,
    AfterTriggers,
    InsteadOfTriggers
};
constexpr std::array Names{"oid", "schema", "name", "kind", "is_partition", "parent", "comment", "owner", "estimate",
    "pages", "can_select", "column_privileges_only", "has_children", "can_insert", "can_update", "can_delete",
    "row_security", "insert_triggers", "update_triggers", "delete_triggers", "after_triggers", "instead_of_triggers"};
static_assert(Names.size() == InsteadOfTriggers + 1);
} // namespace R

namespace C {
enum : int {
    Relation,
    Number,
    Name,
    Type,
    TypeText,
    Modifier,
    NotNull,
    Default,
    Generated,
    Identity,
    Comment,
    CanSelect,
    CanInsert,
    CanUpdate
};
constexpr std::array Names{"relation", "number", "name", "type", "type_text", "modifier", "not_null",
    "default_expression", "generated", "identity", "comment", "can_select", "can_insert", "can_update"};
static_assert(Names.size() == CanUpdate + 1);
} // namespace C

RelationInfo relationAt(const CatalogueAnswer &answer, int row)
{
    RelationInfo relation;
    relation.oid = answer.oid(row, R::Oid);
    relation.schema = answer.string(row, R::Schema);
    relation.name = answer.string(row, R::Name);
    relation.kind = kindOf(answer.letter(row, R::KindLetter));
    relation.isPartition = answer.boolean(row, R::IsPartition);
    relation.parent = answer.oid(row, R::Parent);
    relation.comment = answer.string(row, R::Comment);
    relation.owner = answer.string(row, R::Owner);
    if (!answer.isNull(row, R::Estimate))
        relation.estimatedRows = answer.real(row, R::Estimate);
    relation.pages = answer.longInteger(row, R::Pages);
    relation.canSelect = answer.boolean(row, R::CanSelect);
    relation.columnPrivilegesOnly = answer.boolean(row, R::ColumnPrivilegesOnly);
    relation.hasChildren = answer.boolean(row, R::HasChildren);
    relation.canInsert = answer.boolean(row, R::CanInsert);
    relation.canUpdate = answer.boolean(row, R::CanUpdate);
    relation.canDelete = answer.boolean(row, R::CanDelete);
    relation.rowSecurity = answer.boolean(row, R::RowSecurity);
    relation.hasInsertTriggers = answer.boolean(row, R::InsertTriggers);
    relation.hasUpdateTriggers = answer.boolean(row, R::UpdateTriggers);
    relation.hasDeleteTriggers = answer.boolean(row, R::DeleteTriggers);
    relation.hasAfterTriggers = answer.boolean(row, R::AfterTriggers);
    relation.insteadOfTriggers = answer.boolean(row, R::InsteadOfTriggers);
    return relation;
}

ColumnInfo columnAt(const CatalogueAnswer &answer, int row)
{
    ColumnInfo column;
    column.number = answer.integer(row, C::Number);
    column.name = answer.string(row, C::Name);
    column.type = answer.oid(row, C::Type);
    column.typeText = answer.string(row, C::TypeText);
    column.modifier = answer.integer(row, C::Modifier);
    column.notNull = answer.boolean(row, C::NotNull);
    column.defaultExpression = answer.string(row, C::Default);
    column.generated = answer.boolean(row, C::Generated);
    column.identity = identityOf(answer.letter(row, C::Identity));
    column.comment = answer.string(row, C::Comment);
    column.canSelect = answer.boolean(row, C::CanSelect);
    column.canInsert = answer.boolean(row, C::CanInsert);
    column.canUpdate = answer.boolean(row, C::CanUpdate);
    return column;
}

// What one partitioned table has gathered from the partitions below it.
void addPartition(RelationInfo &parent, const RelationInfo &partition)
{
    if (partition.estimatedRows)
        parent.estimatedRows = parent.estimatedRows.value_or(0) + *partition.estimatedRows;
    parent.pages += partition.pages;
    parent.hasForeignPartitions |= partition.kind == Kind::Foreign;
    parent.hasInsertTriggers |= partition.hasInsertTriggers;
    parent.hasUpdateTriggers |= partition.hasUpdateTriggers;
    parent.hasDeleteTriggers |= partition.hasDeleteTriggers;
    parent.hasAfterTriggers |= partition.hasAfterTriggers;
}

} // namespace

Outcome readRelations(const PgRows &rows, Catalogue::Data &data)
{
    const auto answer = CatalogueAnswer::read(rows, "catalogue/relations", R::Names);
    if (!answer)
        return fail(answer.error());
    data.relations.reserve(answer->rowCount());
    for (int row = 0; row < answer->rowCount(); ++row) {
        RelationInfo relation = relationAt(*answer, row);
        const quint32 oid = relation.oid;
        data.relations.insert(oid, std::move(relation));
    }
    return {};
}

Outcome readColumns(const PgRows &rows, Catalogue::Data &data)
{
    const auto answer = CatalogueAnswer::read(rows, "catalogue/columns", C::Names);
    if (!answer)
        return fail(answer.error());
    for (int row = 0; row < answer->rowCount(); ++row) {
        const auto relation = data.relations.find(answer->oid(row, C::Relation));
        if (relation != data.relations.end())
            relation->columns.append(columnAt(*answer, row));
    }
    return {};
}

void sumUpPartitions(Catalogue::Data &data)
{
    // A partitioned table holds no rows itself, and PostgreSQL brings its own statistics up to date by hand only.
    for (RelationInfo &relation : data.relations) {
        if (relation.kind == Kind::Partitioned) {
            relation.estimatedRows.reset();
            relation.pages = 0;
        }
    }
    for (const RelationInfo &leaf : std::as_const(data.relations)) {
        if (leaf.kind == Kind::Partitioned)
            continue;
        auto parent = data.relations.find(leaf.parent);
        while (parent != data.relations.end()) {
            addPartition(*parent, leaf);
            parent = data.relations.find(parent->parent);
        }
    }
}

} // namespace botdeck::CatalogueRelations
