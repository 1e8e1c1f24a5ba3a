// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/FieldValue.h"

#include "models/schema/ValueCodec.h"

#include <QCoreApplication>

namespace botdeck {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FieldValue)
};

} // namespace

FieldValue FieldValue::of(const TypeInfo &type, const SqlText &value)
{
    if (!value)
        return {.kind = Kind::Null};
    if (value->isEmpty())
        return {.kind = Kind::EmptyText};
    return {.kind = Kind::Text, .text = ValueCodec::displayText(type, *value, {})};
}

QString FieldValue::words() const
{
    switch (kind) {
    case Kind::Text:
        return text;
    case Kind::Null:
        return QStringLiteral("NULL");
    case Kind::EmptyText:
        return Texts::tr("empty", "an empty text");
    case Kind::Default:
        return QStringLiteral("DEFAULT");
    case Kind::Secret:
        return Texts::tr("secret, not shown");
    case Kind::NotRead:
        return Texts::tr("not read");
    case Kind::NoRow:
        return Texts::tr("no row");
    }
    return {};
}

} // namespace botdeck
