// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace botdeck {

/// The kinds of types Botdeck decodes and edits by their own rules; everything else is its text.
enum class TypeKind {
    Boolean,
    Int2,
    Int4,
    Int8,
    Numeric,
    Real,
    Double,
    Text,
    Varchar,
    Char,
    Name,
    Uuid,
    Json,
    Jsonb,
    Bytea,
    Date,
    Time,
    TimeTz,
    Timestamp,
    TimestampTz,
    Interval,
    Inet,
    Array,
    Enum,
    Domain,
    Other,
};

/// One type of the catalogue. An immutable value.
struct TypeInfo
{
    quint32 oid = 0;
    QString schema;
    QString name; ///< pg_type.typname
    TypeKind kind = TypeKind::Other; ///< Domain for a domain; its behaviour is that of `base`
    quint32 element = 0; ///< arrays: type of the elements
    quint32 base = 0; ///< domains: the type below, resolved to a non-domain
    QStringList labels; ///< enums, in order
    bool hasBtree = false; ///< a default btree operator class exists: can be sorted and paged by
};

} // namespace botdeck
