// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/RowTitle.h"

#include "models/schema/ValueCodec.h"

namespace botdeck::RowTitle {

namespace {

constexpr int SecondsLength = 19; // "2026-03-03 14:02:14"

bool isTime(TypeKind kind)
{
    return kind == TypeKind::TimestampTz || kind == TypeKind::Timestamp;
}

} // namespace

QString part(const Catalogue &catalogue, const ColumnInfo &column, QByteArrayView text)
{
    const TypeInfo &type = catalogue.effectiveType(column);
    const QString shown = ValueCodec::displayText(type, text, {}).simplified();
    return isTime(type.kind) && shown.size() > SecondsLength ? shown.left(SecondsLength) : shown;
}

QString join(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString of(const Catalogue &catalogue, const RelationInfo &relation, const QList<int> &columns,
    const PageLayout &layout, const PgRows &rows, int row)
{
    QStringList parts;
    for (int i = 0; i < columns.size(); ++i) {
        const int cell = layout.cells.at(i).value;
        if (cell >= 0 && !rows.isNull(row, cell) && !rows.text(row, cell).isEmpty())
            parts.append(part(catalogue, relation.columns.at(columns.at(i)), rows.text(row, cell)));
    }
    for (int i = 0; parts.isEmpty() && i < layout.key.size(); ++i)
        parts.append(rows.string(row, layout.key.at(i)));
    return join(parts);
}

} // namespace botdeck::RowTitle
