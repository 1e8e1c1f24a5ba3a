// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/FieldKind.h"

#include <array>

namespace botdeck {

namespace {

constexpr std::array Words{"text", "multiline", "markdown", "code:basic", "json", "boolean", "integer", "timestamp",
    "cron", "email", "host", "port", "slug", "uuid", "secret", "reference", "list"};
static_assert(Words.size() == std::size_t(FieldKind::List) + 1);

} // namespace

std::optional<FieldKind> fieldKindNamed(const QString &word)
{
    for (std::size_t i = 0; i < Words.size(); ++i) {
        if (word == QLatin1String(Words.at(i)))
            return FieldKind(i);
    }
    return std::nullopt;
}

FieldKind fieldKindOf(const TypeInfo &type)
{
    switch (type.kind) {
    case TypeKind::Boolean:
        return FieldKind::Boolean;
    case TypeKind::Int2:
    case TypeKind::Int4:
    case TypeKind::Int8:
        return FieldKind::Integer;
    case TypeKind::Numeric:
    case TypeKind::Real:
    case TypeKind::Double:
        return FieldKind::Number;
    case TypeKind::Text:
        return FieldKind::Multiline;
    case TypeKind::Varchar:
    case TypeKind::Char:
    case TypeKind::Name:
        return FieldKind::Text;
    case TypeKind::Uuid:
        return FieldKind::Uuid;
    case TypeKind::Json:
    case TypeKind::Jsonb:
        return FieldKind::Json;
    case TypeKind::Bytea:
        return FieldKind::Bytes;
    case TypeKind::Date:
        return FieldKind::Date;
    case TypeKind::Time:
    case TypeKind::TimeTz:
        return FieldKind::Time;
    case TypeKind::Timestamp:
    case TypeKind::TimestampTz:
        return FieldKind::Timestamp;
    case TypeKind::Interval:
        return FieldKind::Interval;
    case TypeKind::Array:
        return FieldKind::List;
    case TypeKind::Enum:
        return FieldKind::Choice;
    case TypeKind::Inet:
    case TypeKind::Domain:
    case TypeKind::Other:
        break;
    }
    return FieldKind::Other;
}

} // namespace botdeck
