// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/JournalRecord.h"

#include "models/tables/RowChangeStream.h"

#include <QDataStream>
#include <QIODevice>

namespace botdeck {

namespace {

enum class Kind : quint8 { Origin = 1, Table, Edit, Gone, Saving, Settled };

/// Writes the part of a record behind its kind.
struct Writer
{
    QDataStream &out;

    void begin(Kind kind) { out << quint8(kind); }
    void operator()(const JournalOrigin &origin)
    {
        begin(Kind::Origin);
        out << origin.profile << origin.title << origin.place << origin.database << origin.user
            << origin.systemIdentifier << origin.begun;
    }
    void operator()(const JournalTable &table)
    {
        begin(Kind::Table);
        out << table.relation << table.schema << table.name;
    }
    void operator()(const JournalEdit &edit)
    {
        begin(Kind::Edit);
        out << edit.at << RowChangeStream::write({{edit.change}});
    }
    void operator()(const JournalGone &gone)
    {
        begin(Kind::Gone);
        out << gone.row.relation << gone.row.key << gone.row.temporary;
    }
    void operator()(const JournalSaving &saving)
    {
        begin(Kind::Saving);
        out << RowChangeStream::write(saving.set);
    }
    void operator()(const JournalSettled &) { begin(Kind::Settled); }
};

JournalOrigin takeOrigin(QDataStream &in)
{
    JournalOrigin origin;
    in >> origin.profile >> origin.title >> origin.place >> origin.database >> origin.user >> origin.systemIdentifier
        >> origin.begun;
    return origin;
}

JournalTable takeTable(QDataStream &in)
{
    JournalTable table;
    in >> table.relation >> table.schema >> table.name;
    return table;
}

JournalGone takeGone(QDataStream &in)
{
    JournalGone gone;
    in >> gone.row.relation >> gone.row.key >> gone.row.temporary;
    return gone;
}

std::optional<ChangeSet> takeSet(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    return RowChangeStream::read(bytes);
}

std::optional<JournalRecord> takeEdit(QDataStream &in)
{
    QDateTime at;
    in >> at;
    const std::optional<ChangeSet> set = takeSet(in);
    if (!set || set->rows.size() != 1)
        return std::nullopt;
    return JournalEdit{.change = set->rows.constFirst(), .at = at};
}

std::optional<JournalRecord> takeSaving(QDataStream &in)
{
    const std::optional<ChangeSet> set = takeSet(in);
    return set ? std::optional<JournalRecord>(JournalSaving{*set}) : std::nullopt;
}

std::optional<JournalRecord> take(QDataStream &in)
{
    quint8 kind = 0;
    in >> kind;
    switch (Kind(kind)) {
    case Kind::Origin:
        return takeOrigin(in);
    case Kind::Table:
        return takeTable(in);
    case Kind::Edit:
        return takeEdit(in);
    case Kind::Gone:
        return takeGone(in);
    case Kind::Saving:
        return takeSaving(in);
    case Kind::Settled:
        return JournalSettled{};
    }
    return std::nullopt;
}

} // namespace

bool JournalOrigin::fits(const JournalOrigin &other) const
{
    const bool isKnown = !systemIdentifier.isEmpty() && !other.systemIdentifier.isEmpty();
    const bool isSameServer =
        isKnown ? systemIdentifier == other.systemIdentifier : profile == other.profile || place == other.place;
    return isSameServer && database == other.database && user == other.user;
}

QByteArray JournalCodec::encode(const JournalRecord &record)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    std::visit(Writer{out}, record);
    return bytes;
}

std::optional<JournalRecord> JournalCodec::decode(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    std::optional<JournalRecord> record = take(in);
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return record;
}

} // namespace botdeck
