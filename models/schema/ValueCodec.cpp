// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/ValueCodec.h"

#include "models/base/Texts.h"
#include "models/schema/ArrayText.h"
#include "models/schema/ByteaText.h"
#include "models/schema/JsonText.h"
#include "models/schema/NumberText.h"
#include "models/schema/TimeText.h"
#include "models/schema/WordText.h"

namespace botdeck::ValueCodec {

namespace {

const TypeInfo &behaviourOf(const TypeInfo &type, const Catalogue &catalogue)
{
    const TypeInfo *base = type.kind == TypeKind::Domain ? catalogue.type(type.base) : nullptr;
    return base ? *base : type;
}

Outcome validateArray(const TypeInfo &type, int modifier, const Catalogue &catalogue, QByteArrayView text);

Outcome validateScalar(const TypeInfo &type, int modifier, QByteArrayView text)
{
    switch (type.kind) {
    case TypeKind::Boolean:
        return NumberText::checkBoolean(text);
    case TypeKind::Int2:
    case TypeKind::Int4:
    case TypeKind::Int8:
        return NumberText::checkInteger(text, type.kind);
    case TypeKind::Numeric:
        return NumberText::checkNumeric(text, modifier);
    case TypeKind::Real:
    case TypeKind::Double:
        return NumberText::checkFloat(text, type.kind);
    case TypeKind::Uuid:
        return WordText::checkUuid(text);
    case TypeKind::Json:
    case TypeKind::Jsonb:
        return JsonText::check(text, type.kind == TypeKind::Jsonb);
    case TypeKind::Bytea:
        if (const Result<QByteArray> bytes = ByteaText::parse(text); !bytes)
            return fail(bytes.error());
        return {};
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::TimeTz:
    case TypeKind::Timestamp:
    case TypeKind::TimestampTz:
    case TypeKind::Interval:
        return TimeText::check(text, type.kind, modifier);
    case TypeKind::Inet:
        return WordText::checkInet(text);
    case TypeKind::Enum:
        return WordText::checkEnum(text, type.labels);
    default:
        return WordText::checkText(text, type.kind, modifier);
    }
}

Outcome validateType(const TypeInfo &type, int modifier, const Catalogue &catalogue, QByteArrayView text)
{
    const TypeInfo &behaviour = behaviourOf(type, catalogue);
    if (&behaviour != &type)
        modifier = -1; // a domain's own modifier is for the server
    if (!text.isValidUtf8())
        return fail(ErrorKind::BadValue, Texts::tr("The text is not valid UTF-8."));
    if (behaviour.kind == TypeKind::Array)
        return validateArray(behaviour, modifier, catalogue, text);
    return validateScalar(behaviour, modifier, text);
}

Outcome validateArray(const TypeInfo &type, int modifier, const Catalogue &catalogue, QByteArrayView text)
{
    const TypeInfo *element = catalogue.type(type.element);
    if (!element || element->name == QLatin1String("box"))
        return {}; // box alone separates its elements by semicolons
    const Result<SqlArray> array = ArrayText::parse(text);
    if (!array)
        return fail(array.error());
    for (qsizetype i = 0; i < array->elements.size(); ++i) {
        const SqlText &value = array->elements.at(i);
        if (!value)
            continue;
        if (const Outcome outcome = validateType(*element, modifier, catalogue, *value); !outcome) {
            Error error = outcome.error();
            error.message = Texts::tr("Element %1: %2").arg(QString::number(i + 1), error.message);
            error.position = -1;
            return fail(error);
        }
    }
    return {};
}

QString inZone(QByteArrayView text, const DisplayZone &zone)
{
    const Result<QByteArray> local = TimeText::toZone(text, zone.zone);
    return local ? QString::fromLatin1(*local) : QString::fromUtf8(text);
}

} // namespace

Outcome validate(const TypeInfo &type, const ColumnInfo &column, const Catalogue &catalogue, QByteArrayView text)
{
    return validateType(type, column.modifier, catalogue, text);
}

QString displayText(const TypeInfo &type, QByteArrayView text, const DisplayZone &zone)
{
    if (type.kind == TypeKind::TimestampTz)
        return inZone(text, zone);
    if (type.kind == TypeKind::Boolean)
        return text.startsWith('t') ? QStringLiteral("true") : QStringLiteral("false");
    return QString::fromUtf8(text);
}

QString editText(const TypeInfo &type, QByteArrayView text, const DisplayZone &zone)
{
    return displayText(type, text, zone);
}

Result<QByteArray> fromEditText(const TypeInfo &type, const QString &text, const DisplayZone &zone)
{
    if (!text.isValidUtf16())
        return fail(ErrorKind::BadValue, Texts::tr("The text holds half a character and can't be stored."));
    if (type.kind == TypeKind::TimestampTz)
        return TimeText::fromZone(text.toUtf8(), zone.zone);
    if (type.kind == TypeKind::Boolean && text == QLatin1String("true"))
        return QByteArrayLiteral("t");
    if (type.kind == TypeKind::Boolean && text == QLatin1String("false"))
        return QByteArrayLiteral("f");
    return text.toUtf8();
}

EmptyKind emptyKindOf(const TypeInfo &type, const SqlText &value)
{
    if (!value)
        return EmptyKind::Null;
    const bool json = type.kind == TypeKind::Json || type.kind == TypeKind::Jsonb;
    if (value->isEmpty())
        return EmptyKind::EmptyText;
    if (type.kind == TypeKind::Array && *value == "{}")
        return EmptyKind::EmptyArray;
    if (!json || value->size() > 64)
        return EmptyKind::None;
    const Result<QByteArray> compact = JsonText::compact(*value);
    if (!compact)
        return EmptyKind::None;
    return *compact == "null" ? EmptyKind::JsonNull
        : *compact == "[]"    ? EmptyKind::EmptyArray
        : *compact == "{}"    ? EmptyKind::EmptyObject
                              : EmptyKind::None;
}

Qt::Alignment alignmentOf(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Int2:
    case TypeKind::Int4:
    case TypeKind::Int8:
    case TypeKind::Numeric:
    case TypeKind::Real:
    case TypeKind::Double:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeading | Qt::AlignVCenter;
    }
}

bool isZoneless(TypeKind kind)
{
    return kind == TypeKind::Timestamp;
}

bool isMultiLine(TypeKind kind)
{
    return kind == TypeKind::Text || kind == TypeKind::Json || kind == TypeKind::Jsonb;
}

} // namespace botdeck::ValueCodec
