// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ColumnCaption.h"

#include "models/base/OneLine.h"
#include "models/schema/ValueCodec.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace botdeck {

namespace {

bool isInPrimaryKey(const RelationInfo &relation, int column)
{
    return !relation.keys.isEmpty() && relation.keys.first().primary && relation.keys.first().columns.contains(column);
}

} // namespace

QString ColumnCaption::shortType(QString typeText)
{
    static const QRegularExpression zoned(QStringLiteral("^(timestamp|time)(\\(\\d+\\))? with time zone"));
    static const QRegularExpression zoneless(QStringLiteral("^(timestamp|time)(\\(\\d+\\))? without time zone"));
    typeText.replace(zoned, QStringLiteral("\\1tz\\2"));
    typeText.replace(zoneless, QStringLiteral("\\1\\2"));
    typeText.replace(QStringLiteral("character varying"), QStringLiteral("varchar"));
    typeText.replace(QStringLiteral("double precision"), QStringLiteral("double"));
    return typeText;
}

ColumnCaption ColumnCaption::of(const Catalogue &catalogue, const RelationInfo &relation, int column)
{
    const ColumnInfo &info = relation.columns.at(column);
    ColumnCaption caption{.name = oneLine(info.name), .type = shortType(info.typeText)};
    caption.isKey = isInPrimaryKey(relation, column);
    const ForeignKeyInfo *key = catalogue.foreignKeyOf(relation, column);
    const RelationInfo *target = key ? catalogue.relation(key->target) : nullptr;
    if (target)
        caption.type += QStringLiteral(" → ") + target->displayName();
    else if (caption.isKey)
        caption.type += QStringLiteral(" · PK");
    else if (ValueCodec::isZoneless(catalogue.effectiveType(info).kind))
        caption.type += QStringLiteral(" · ") + QCoreApplication::translate("botdeck::ColumnCaption", "no zone");
    return caption;
}

} // namespace botdeck
