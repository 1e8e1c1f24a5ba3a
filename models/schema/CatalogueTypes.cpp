// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/CatalogueTypes.h"

#include "models/schema/CatalogueAnswer.h"

namespace botdeck::CatalogueTypes {

namespace {

enum : int { Oid, Schema, Name, Type, Element, Base, HasBtree, Labels };
constexpr std::array Names{"oid", "schema", "name", "type", "element", "base", "has_btree", "labels"};
static_assert(Names.size() == Labels + 1);

// Oids of built-in types never change (src/include/catalog/pg_type.dat).
TypeKind builtInKind(quint32 oid)
{
    static const QHash<quint32, TypeKind> kinds{{16, TypeKind::Boolean}, {21, TypeKind::Int2}, {23, TypeKind::Int4},
        {20, TypeKind::Int8}, {1700, TypeKind::Numeric}, {700, TypeKind::Real}, {701, TypeKind::Double},
        {25, TypeKind::Text}, {1043, TypeKind::Varchar}, {1042, TypeKind::Char}, {19, TypeKind::Name},
        {2950, TypeKind::Uuid}, {114, TypeKind::Json}, {3802, TypeKind::Jsonb}, {17, TypeKind::Bytea},
        {1082, TypeKind::Date}, {1083, TypeKind::Time}, {1266, TypeKind::TimeTz}, {1114, TypeKind::Timestamp},
        {1184, TypeKind::TimestampTz}, {1186, TypeKind::Interval}, {869, TypeKind::Inet}};
    return kinds.value(oid, TypeKind::Other);
}

TypeKind kindOf(quint32 oid, char typtype, quint32 element)
{
    if (typtype == 'e')
        return TypeKind::Enum;
    if (typtype == 'd')
        return TypeKind::Domain;
    return element != 0 ? TypeKind::Array : builtInKind(oid);
}

// The type below a domain, and below the domain below it.
quint32 resolvedBase(const QHash<quint32, TypeInfo> &types, quint32 oid)
{
    auto type = types.constFind(oid);
    while (type != types.constEnd() && type->kind == TypeKind::Domain) {
        oid = type->base;
        type = types.constFind(oid);
    }
    return oid;
}

// Whether values can be ordered, looking through domains and into arrays.
bool canOrder(const QHash<quint32, TypeInfo> &types, quint32 oid)
{
    const auto type = types.constFind(oid);
    if (type == types.constEnd())
        return false;
    if (type->kind == TypeKind::Domain)
        return canOrder(types, type->base);
    return type->kind == TypeKind::Array ? canOrder(types, type->element) : type->hasBtree;
}

} // namespace

Outcome read(const PgRows &rows, Catalogue::Data &data)
{
    const auto answer = CatalogueAnswer::read(rows, "catalogue/types", Names);
    if (!answer)
        return fail(answer.error());
    for (int row = 0; row < answer->rowCount(); ++row) {
        TypeInfo type;
        type.oid = answer->oid(row, Oid);
        type.schema = answer->string(row, Schema);
        type.name = answer->string(row, Name);
        type.base = answer->oid(row, Base);
        // A domain over an array has the array's element in pg_type too; here it is its base that is the array.
        type.element = type.base == 0 ? answer->oid(row, Element) : 0;
        type.kind = kindOf(type.oid, answer->letter(row, Type), type.element);
        type.labels = answer->strings(row, Labels);
        type.hasBtree = answer->boolean(row, HasBtree);
        data.types.insert(type.oid, type);
    }
    const QHash<quint32, TypeInfo> read = data.types;
    for (TypeInfo &type : data.types) {
        if (type.kind == TypeKind::Domain)
            type.base = resolvedBase(read, type.base);
        type.hasBtree = canOrder(read, type.oid);
    }
    return {};
}

} // namespace botdeck::CatalogueTypes
