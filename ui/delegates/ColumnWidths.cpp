// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ColumnWidths.h"

#include "ui/delegates/ColumnCaption.h"
#include "ui/delegates/GridLook.h"

namespace botdeck {

namespace {

using Face = GridLook::Face;

/// Characters of the longest canonical text in the fixed-width font; 0: not told by the type.
int monoCharacters(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Uuid:
        return 9; // shortened, 4…4
    case TypeKind::Timestamp:
    case TypeKind::TimestampTz:
        return 26;
    case TypeKind::Date:
        return 10;
    case TypeKind::Time:
    case TypeKind::TimeTz:
        return 15;
    case TypeKind::Interval:
        return 18;
    case TypeKind::Int2:
        return 6;
    case TypeKind::Int4:
        return 11;
    case TypeKind::Int8:
    case TypeKind::Numeric:
    case TypeKind::Inet:
        return 16;
    case TypeKind::Real:
    case TypeKind::Double:
        return 14;
    default:
        return 0;
    }
}

/// Pixels of the drawings for types whose values have no longest text.
qreal usualWidth(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Text:
        return 200;
    case TypeKind::Boolean:
        return 68;
    case TypeKind::Bytea:
        return 74;
    case TypeKind::Json:
    case TypeKind::Jsonb:
    case TypeKind::Array:
        return 108;
    default:
        return 120;
    }
}

qreal contentWidth(const TypeInfo &type, const GridLook &look)
{
    qreal width = look.metrics().px(usualWidth(type.kind));
    if (const int characters = monoCharacters(type.kind); characters > 0)
        width = look.width(Face::Mono, QString(characters, u'0'));
    if (type.kind == TypeKind::TimestampTz || type.kind == TypeKind::TimeTz)
        width += look.metrics().px(5) + look.width(Face::Zone, QStringLiteral("+00:00"));
    for (const QString &label : type.labels.first(qMin<qsizetype>(type.labels.size(), 20)))
        width = qMax(width, look.width(Face::Text, label));
    return width;
}

} // namespace

int ColumnWidths::of(const Catalogue &catalogue, const RelationInfo &relation, int column, const QWidget *view)
{
    const GridLook look(view);
    const Metrics &metrics = look.metrics();
    const ColumnCaption caption = ColumnCaption::of(catalogue, relation, column);
    qreal content = contentWidth(catalogue.effectiveType(relation.columns.at(column)), look);
    if (catalogue.foreignKeyOf(relation, column))
        content += metrics.px(16);
    const qreal name = look.width(Face::Name, caption.name) + metrics.px(caption.isKey ? 16 : 0) + metrics.px(16);
    const qreal header = qMin(qMax(name, look.width(Face::Type, caption.type)), qreal(metrics.px(240)));
    return qRound(qMax(content, header)) + 2 * look.padding() + 2;
}

} // namespace botdeck
