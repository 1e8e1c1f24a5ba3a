// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/FilterWords.h"

#include "models/schema/ValueCodec.h"
#include "ui/delegates/CellContent.h"

namespace botdeck {

namespace {

using Op = Filter::Op;

constexpr int LongestValue = 40; // characters in a chip

bool isText(TypeKind kind)
{
    return kind == TypeKind::Text || kind == TypeKind::Varchar || kind == TypeKind::Char || kind == TypeKind::Name;
}

QString shown(const SqlText &value, const TypeInfo &type)
{
    if (!value)
        return QStringLiteral("NULL");
    QString text = CellContent::oneLine(ValueCodec::displayText(type, *value, {}));
    if (type.kind == TypeKind::Uuid)
        return CellContent::shortId(text);
    return text.size() > LongestValue ? text.left(LongestValue) + u'…' : text;
}

} // namespace

bool FilterWords::isTime(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::TimeTz:
    case TypeKind::Timestamp:
    case TypeKind::TimestampTz:
        return true;
    default:
        return false;
    }
}

QList<Op> FilterWords::operators(const Catalogue &catalogue, const ColumnInfo &column)
{
    const TypeInfo &type = catalogue.effectiveType(column);
    QList<Op> operators;
    if (isTime(type.kind))
        operators = {Op::GreaterOrEqual, Op::Less, Op::Between, Op::Equals};
    else if (isText(type.kind))
        operators = {Op::Contains, Op::Equals, Op::NotEquals, Op::StartsWith, Op::AnyOf, Op::NoneOf};
    else if (type.kind == TypeKind::Boolean)
        operators = {Op::Equals, Op::NotEquals};
    else if (type.kind == TypeKind::Enum || type.kind == TypeKind::Uuid)
        operators = {Op::Equals, Op::NotEquals, Op::AnyOf, Op::NoneOf};
    else if (!type.hasBtree || type.kind == TypeKind::Jsonb || type.kind == TypeKind::Array)
        operators = {Op::Contains, Op::Equals, Op::NotEquals};
    else
        operators = {Op::Equals, Op::NotEquals, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual, Op::Between,
            Op::AnyOf, Op::NoneOf};
    if (!column.notNull)
        operators << Op::IsNull << Op::IsNotNull;
    return operators;
}

QString FilterWords::operatorName(Op op, TypeKind kind)
{
    switch (op) {
    case Op::Equals:
        return tr("is");
    case Op::NotEquals:
        return tr("is not");
    case Op::Contains:
        return tr("contains");
    case Op::StartsWith:
        return tr("starts with");
    case Op::IsNull:
        return tr("is NULL");
    case Op::IsNotNull:
        return tr("is not NULL");
    case Op::Less:
        return isTime(kind) ? tr("before") : QStringLiteral("<");
    case Op::LessOrEqual:
        return isTime(kind) ? tr("until") : QStringLiteral("≤");
    case Op::Greater:
        return isTime(kind) ? tr("after") : QStringLiteral(">");
    case Op::GreaterOrEqual:
        return isTime(kind) ? tr("from") : QStringLiteral("≥");
    case Op::Between:
        return tr("between");
    case Op::AnyOf:
        return tr("any of");
    case Op::NoneOf:
        return tr("none of");
    }
    return {};
}

QString FilterWords::key(const Filter &filter, const Catalogue &catalogue, const RelationInfo &relation)
{
    const ColumnInfo &column = relation.columns.at(filter.column);
    const TypeKind kind = catalogue.effectiveType(column).kind;
    return tr("%1 %2", "filter: column, operator").arg(column.name, operatorName(filter.op, kind));
}

QString FilterWords::value(const Filter &filter, const Catalogue &catalogue, const RelationInfo &relation)
{
    const TypeInfo &type = catalogue.effectiveType(relation.columns.at(filter.column));
    if (filter.op == Op::Between && filter.values.size() == 2) {
        const QString from = filter.values.first() ? shown(filter.values.first(), type) : QStringLiteral("…");
        const QString to = filter.values.last() ? shown(filter.values.last(), type) : QStringLiteral("…");
        return tr("%1 and before %2", "filter: from, to").arg(from, to);
    }
    QStringList values;
    for (const SqlText &value : filter.values)
        values << (value && value->isEmpty() ? tr("empty") : shown(value, type));
    return values.join(QStringLiteral(", "));
}

} // namespace botdeck
