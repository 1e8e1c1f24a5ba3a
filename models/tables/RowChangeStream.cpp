// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RowChangeStream.h"

#include <QDataStream>
#include <QIODevice>

namespace botdeck::RowChangeStream {

namespace {

constexpr quint32 Magic = 0x42444348; // "BDCH"
constexpr quint16 Version = 1;

void put(QDataStream &out, const SqlText &text)
{
    out << text.has_value() << text.value_or(QByteArray());
}

SqlText takeText(QDataStream &in)
{
    bool present = false;
    QByteArray text;
    in >> present >> text;
    // A null QByteArray would be an empty text all the same; keep it the non-null kind libpq expects.
    return present ? SqlText(text.isNull() ? QByteArray("") : text) : std::nullopt;
}

void put(QDataStream &out, const FieldChange &field)
{
    out << field.name << field.useDefault << field.baseKnown << field.secret << field.problem;
    put(out, field.value);
    put(out, field.base);
}

FieldChange takeField(QDataStream &in)
{
    FieldChange field;
    in >> field.name >> field.useDefault >> field.baseKnown >> field.secret >> field.problem;
    field.value = takeText(in);
    field.base = takeText(in);
    return field;
}

void put(QDataStream &out, const RowChange &change)
{
    out << change.row.relation << change.row.key << change.row.temporary << quint8(change.kind) << change.xmin
        << quint32(change.fields.size());
    for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
        out << qint32(field.key());
        put(out, *field);
    }
}

RowChange takeChange(QDataStream &in)
{
    RowChange change;
    quint8 kind = 0;
    quint32 fields = 0;
    in >> change.row.relation >> change.row.key >> change.row.temporary >> kind >> change.xmin >> fields;
    if (kind > quint8(RowChange::Kind::Delete) || !change.row.isValid())
        in.setStatus(QDataStream::ReadCorruptData);
    change.kind = RowChange::Kind(kind);
    for (quint32 i = 0; i < fields && in.status() == QDataStream::Ok; ++i) {
        qint32 attribute = 0;
        in >> attribute;
        change.fields.insert(attribute, takeField(in));
    }
    return change;
}

} // namespace

QByteArray write(const ChangeSet &set)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << Magic << Version << quint32(set.rows.size());
    for (const RowChange &change : set.rows)
        put(out, change);
    return bytes;
}

std::optional<ChangeSet> read(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0, count = 0;
    quint16 version = 0;
    in >> magic >> version >> count;
    if (in.status() != QDataStream::Ok || magic != Magic || version != Version)
        return std::nullopt;
    ChangeSet set;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        set.rows.append(takeChange(in));
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return set;
}

} // namespace botdeck::RowChangeStream
