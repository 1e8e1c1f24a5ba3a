// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/RelationWords.h"

namespace botdeck::RelationWords {

QString kind(RelationInfo::Kind kind)
{
    switch (kind) {
    case RelationInfo::Kind::Table:
        return QStringLiteral("table");
    case RelationInfo::Kind::Partitioned:
        return QStringLiteral("partitioned");
    case RelationInfo::Kind::View:
        return QStringLiteral("view");
    case RelationInfo::Kind::MaterializedView:
        return QStringLiteral("materialized-view");
    case RelationInfo::Kind::Foreign:
        return QStringLiteral("foreign");
    }
    return {};
}

QString action(ForeignAction action)
{
    switch (action) {
    case ForeignAction::NoAction:
        return QStringLiteral("NO ACTION");
    case ForeignAction::Restrict:
        return QStringLiteral("RESTRICT");
    case ForeignAction::Cascade:
        return QStringLiteral("CASCADE");
    case ForeignAction::SetNull:
        return QStringLiteral("SET NULL");
    case ForeignAction::SetDefault:
        return QStringLiteral("SET DEFAULT");
    }
    return {};
}

QJsonObject toJson(const RelationInfo &relation)
{
    QJsonObject object{{QStringLiteral("schema"), relation.schema}, {QStringLiteral("name"), relation.name},
        {QStringLiteral("kind"), kind(relation.kind)}, {QStringLiteral("partition"), relation.isPartition},
        {QStringLiteral("comment"), relation.comment}, {QStringLiteral("canSelect"), relation.canSelect},
        {QStringLiteral("canInsert"), relation.canInsert}, {QStringLiteral("canUpdate"), relation.canUpdate},
        {QStringLiteral("canDelete"), relation.canDelete}, {QStringLiteral("rowSecurity"), relation.rowSecurity}};
    object.insert(
        QStringLiteral("estimatedRows"), relation.estimatedRows ? QJsonValue(*relation.estimatedRows) : QJsonValue());
    return object;
}

QStringList columns(const RelationInfo &relation, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << (position < 0 ? QString() : relation.columns.at(position).name);
    return names;
}

} // namespace botdeck::RelationWords
