// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/EditedColumn.h"

#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"

#include <QCoreApplication>

namespace botdeck {

EditedColumn EditedColumn::of(const TableModel &model, int column)
{
    EditedColumn edited{.catalogue = model.catalogue(), .relation = &model.relation(), .column = column};
    edited.secret = model.rowCount() > 0 && model.index(0, column).data(IsSecretRole).toBool();
    return edited;
}

bool EditedColumn::hasEmptyText() const
{
    switch (type().kind) {
    case TypeKind::Text:
    case TypeKind::Varchar:
    case TypeKind::Char:
    case TypeKind::Name:
    case TypeKind::Other:
        return true;
    default:
        return false;
    }
}

bool EditedColumn::isTechnical() const
{
    switch (type().kind) {
    case TypeKind::Boolean:
    case TypeKind::Text:
    case TypeKind::Varchar:
    case TypeKind::Char:
    case TypeKind::Name:
    case TypeKind::Enum:
    case TypeKind::Other:
        return false;
    default:
        return true;
    }
}

bool EditedColumn::isLong() const
{
    return !secret && (ValueCodec::isMultiLine(type().kind) || type().kind == TypeKind::Array);
}

bool EditedColumn::isJson() const
{
    return type().kind == TypeKind::Json || type().kind == TypeKind::Jsonb;
}

QByteArray EditedColumn::serverText(const QString &text) const
{
    return ValueCodec::fromEditText(type(), text, zone).value_or(text.toUtf8());
}

QString EditedColumn::problemOf(const std::optional<QString> &text) const
{
    if (!text)
        return info().notNull && info().defaultExpression.isEmpty()
            ? QCoreApplication::translate("botdeck::EditedColumn", "The column must not be NULL")
            : QString();
    const Result<QByteArray> server = ValueCodec::fromEditText(type(), *text, zone);
    if (!server)
        return server.error().message;
    const Outcome valid = ValueCodec::validate(type(), info(), *catalogue, *server);
    return valid ? QString() : valid.error().message;
}

QString EditedColumn::hint() const
{
    switch (type().kind) {
    case TypeKind::Date:
        return QStringLiteral("2026-03-03");
    case TypeKind::Time:
        return QStringLiteral("14:02:14.000381");
    case TypeKind::TimeTz:
        return QStringLiteral("14:02:14.000381+00");
    case TypeKind::Timestamp:
        return QStringLiteral("2026-03-03 14:02:14.000381");
    case TypeKind::TimestampTz:
        return QStringLiteral("2026-03-03 14:02:14.000381+00");
    case TypeKind::Interval:
        return QStringLiteral("1 day 02:30:00");
    case TypeKind::Uuid:
        return QStringLiteral("b7e0c1a2-77e1-4b62-9f00-0d7f51c241aa");
    case TypeKind::Inet:
        return QStringLiteral("192.0.2.7/24");
    case TypeKind::Array:
        return QStringLiteral("{one,\"two words\",NULL}");
    default:
        return {};
    }
}

} // namespace botdeck
