// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Navigator.h"

namespace botdeck {

Place Navigator::table(const RelationInfo &relation, const Filters &filters)
{
    QVariantList conditions;
    for (const Filter &filter : filters) {
        QVariantList values;
        for (const SqlText &value : filter.values)
            values.append(value ? QVariant(QString::fromUtf8(*value)) : QVariant());
        conditions.append(QVariantMap{
            {QStringLiteral("column"), relation.columns.at(filter.column).name},
            {QStringLiteral("op"), static_cast<int>(filter.op)},
            {QStringLiteral("values"), values},
        });
    }
    return {QStringLiteral("table"),
        {{QStringLiteral("schema"), relation.schema}, {QStringLiteral("relation"), relation.name},
            {QStringLiteral("filters"), conditions}}};
}

Filters Navigator::filters(const Place &place, const RelationInfo &relation)
{
    Filters filters;
    const QVariantList conditions = place.arguments.value(QStringLiteral("filters")).toList();
    for (const QVariant &condition : conditions) {
        const QVariantMap map = condition.toMap();
        Filter filter;
        filter.column = relation.column(map.value(QStringLiteral("column")).toString());
        filter.op = static_cast<Filter::Op>(map.value(QStringLiteral("op")).toInt());
        const QVariantList values = map.value(QStringLiteral("values")).toList();
        for (const QVariant &value : values)
            filter.values.append(value.isNull() ? SqlText() : SqlText(value.toString().toUtf8()));
        if (filter.column >= 0)
            filters.append(filter);
    }
    return filters;
}

} // namespace botdeck
