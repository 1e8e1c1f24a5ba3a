// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/HandmadeCatalogue.h"

#include <algorithm>

namespace botdeck::test {

namespace {

struct Type
{
    const char *name;
    quint32 oid;
    TypeKind kind;
    bool hasBtree;
};

constexpr std::array Types{Type{"bool", 16, TypeKind::Boolean, true}, Type{"int", 23, TypeKind::Int4, true},
    Type{"text", 25, TypeKind::Text, true}, Type{"varchar", 1043, TypeKind::Varchar, true},
    Type{"uuid", 2950, TypeKind::Uuid, true}, Type{"jsonb", 3802, TypeKind::Jsonb, true},
    Type{"timestamptz", 1184, TypeKind::TimestampTz, true}, Type{"json", 114, TypeKind::Json, false},
    Type{"text[]", 1009, TypeKind::Array, true}, Type{"mood", 90001, TypeKind::Enum, true},
    Type{"short", 90002, TypeKind::Domain, true}};

quint32 oidOf(const QString &name)
{
    const auto found = std::find_if(
        Types.begin(), Types.end(), [&name](const Type &type) { return name == QLatin1String(type.name); });
    if (found == Types.end())
        qFatal("no such type: %s", qPrintable(name));
    return found->oid;
}

} // namespace

HandmadeCatalogue::HandmadeCatalogue()
{
    for (const Type &type : Types) {
        TypeInfo info;
        info.oid = type.oid;
        info.name = QString::fromLatin1(type.name);
        info.kind = type.kind;
        info.hasBtree = type.hasBtree;
        if (info.kind == TypeKind::Array)
            info.element = 25;
        if (info.kind == TypeKind::Domain)
            info.base = 1043;
        data.types.insert(info.oid, info);
    }
    data.searchPath = data.schemas = QStringList(QStringLiteral("public"));
    data.role = QStringLiteral("tester");
}

RelationInfo &HandmadeCatalogue::table(const QString &name, const QStringList &columns)
{
    RelationInfo relation;
    relation.oid = quint32(20000 + data.relations.size());
    const qsizetype dot = name.indexOf(u'.');
    relation.schema = dot < 0 ? QStringLiteral("public") : name.left(dot);
    relation.name = name.mid(dot + 1);
    relation.canSelect = relation.canInsert = relation.canUpdate = relation.canDelete = true;
    for (const QString &text : columns) {
        ColumnInfo column;
        column.number = int(relation.columns.size()) + 1;
        column.name = text.section(u' ', 0, 0);
        column.notNull = text.endsWith(u'!');
        column.typeText = text.section(u' ', 1).remove(u'!');
        column.type = oidOf(column.typeText);
        column.canSelect = column.canInsert = column.canUpdate = true;
        relation.columns.append(column);
    }
    return *data.relations.insert(relation.oid, relation);
}

RelationInfo &HandmadeCatalogue::named(const QString &name)
{
    const auto found = std::find_if(data.relations.begin(), data.relations.end(),
        [&name](const RelationInfo &relation) { return relation.name == name; });
    if (found == data.relations.end())
        qFatal("no such table: %s", qPrintable(name));
    return *found;
}

void HandmadeCatalogue::reference(const QString &name, const QString &from, const QString &column, const QString &to)
{
    RelationInfo &referencing = named(from);
    ForeignKeyInfo key;
    key.name = name;
    key.relation = referencing.oid;
    key.columns = {referencing.column(column)};
    key.target = named(to).oid;
    key.targetColumns = {0};
    referencing.foreignKeys.append(key);
}

CataloguePtr HandmadeCatalogue::catalogue() const
{
    return std::make_shared<const Catalogue>(data);
}

} // namespace botdeck::test
