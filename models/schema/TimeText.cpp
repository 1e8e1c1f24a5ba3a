// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/TimeText.h"

#include "models/base/Texts.h"
#include "models/schema/TimeFields.h"

#include <QDateTime>

#include <algorithm>
#include <optional>
#include <tuple>

namespace botdeck::TimeText {

namespace {

constexpr qint64 MicrosPerSecond = 1000000;
constexpr qint64 MillisTo2000 = 946684800000;
constexpr qint64 MaxDateYear = 5874897;
constexpr qint64 FirstYear = -4713; // 4714 BC, whose 24 November is the first day there is
constexpr qint64 EndMicros = 9223371331200000000; // 294277-01-01, where timestamps end
constexpr qint64 EndYear = 294277;

tl::unexpected<Error> bad(const QString &message, const QString &hint = {})
{
    return fail(ErrorKind::BadValue, message, hint);
}

bool isOneOf(QByteArrayView text, std::initializer_list<const char *> words)
{
    const QByteArray word = text.trimmed().toByteArray().toLower();
    return std::any_of(words.begin(), words.end(), [&word](const char *other) { return word == other; });
}

/// Seconds east of UTC that @p zone is at the moment @p micros (UTC, since 2000).
int offsetAt(const QTimeZone &zone, qint64 micros)
{
    qint64 millis = micros / 1000;
    if (micros % 1000 < 0)
        --millis;
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(millis + MillisTo2000, Qt::UTC));
}

/// The moment at which clocks in @p zone show @p local; nullopt where they skip it.
std::optional<qint64> localMoment(qint64 local, const QTimeZone &zone)
{
    constexpr qint64 Day = 86400 * MicrosPerSecond;
    const int before = offsetAt(zone, local - Day);
    const int after = offsetAt(zone, local + Day);
    std::optional<qint64> moment;
    for (const int offset : {before, after}) {
        const qint64 candidate = local - offset * MicrosPerSecond;
        if (offsetAt(zone, candidate) == offset && (!moment || candidate < *moment))
            moment = candidate;
    }
    return moment;
}

bool isBeforeFirstDay(const TimeFields &fields)
{
    return std::tuple(fields.year, fields.month, fields.day) < std::tuple(FirstYear, 11, 24);
}

/// Microseconds since 2000 in UTC; nullopt for what lies outside of timestamps.
std::optional<qint64> momentOf(const TimeFields &fields, int offset)
{
    // In its last year only the first days can be in range, by their offset; later ones would overflow.
    if (fields.year > EndYear || (fields.year == EndYear && (fields.month > 1 || fields.day > 2))
        || fields.year < FirstYear)
        return std::nullopt;
    const qint64 moment = fields.toMicros() - offset * MicrosPerSecond;
    if (moment >= EndMicros || isBeforeFirstDay(TimeFields::fromMicros(moment)))
        return std::nullopt;
    return moment;
}

bool isInRange(const TimeFields &fields, TypeKind kind)
{
    if (kind == TypeKind::Date)
        return fields.year <= MaxDateYear && !isBeforeFirstDay(fields);
    return momentOf(fields, kind == TypeKind::TimestampTz ? fields.offset.value_or(0) : 0).has_value();
}

/// That the text is nothing of @p kind, with an example of what is.
QString notATime(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Interval:
        return Texts::tr("This is not a span of time. Write it like 1 day 02:30:00.");
    case TypeKind::Date:
        return Texts::tr("This is not a date. Write it like 2024-05-31.");
    case TypeKind::Time:
        return Texts::tr("This is not a time of day. Write it like 17:30:00.");
    case TypeKind::TimeTz:
        return Texts::tr("This is not a time of day. Write it like 17:30:00+00.");
    default:
        return Texts::tr("This is not a date and time. Write it like 2024-05-31 17:30:00.");
    }
}

Result<TimeFields> fieldsOf(QByteArrayView text)
{
    const std::optional<TimeFields> fields = TimeFields::parse(text);
    if (!fields || !fields->hasDate)
        return bad(notATime(TypeKind::TimestampTz));
    if (!fields->isValid() || !isInRange(*fields, TypeKind::TimestampTz))
        return bad(Texts::tr("There is no such date or time."));
    return *fields;
}

/// Words the server turns into a date or time.
bool hasWordOfServer(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    for (const char *word : {"now", "today", "tomorrow", "yesterday", "epoch", "infinity", "allballs"}) {
        if (lower.contains(word))
            return true;
    }
    return false;
}

Outcome checkFraction(const TimeFields &fields, int modifier)
{
    const int most = modifier >= 0 && modifier < 6 ? modifier : 6;
    if (fields.fractionDigits > most)
        return bad(Texts::tr("The column keeps %1 decimals of a second; the rest would be rounded away.").arg(most));
    return {};
}

Outcome checkDropped(const TimeFields &fields, TypeKind kind)
{
    const bool zoned = kind == TypeKind::TimestampTz || kind == TypeKind::TimeTz;
    if (fields.offset && !zoned)
        return bad(Texts::tr("The column has no time zone: the offset would be dropped without notice."));
    const bool timeOnly = kind == TypeKind::Time || kind == TypeKind::TimeTz;
    if (timeOnly && fields.hasDate)
        return bad(Texts::tr("The column holds a time of day only: the date would be dropped without notice."));
    if (!timeOnly && !fields.hasDate)
        return bad(Texts::tr("The date is missing."));
    const bool midnight = fields.hour == 0 && fields.minute == 0 && fields.second == 0 && fields.micros == 0;
    if (kind == TypeKind::Date && !midnight)
        return bad(Texts::tr("The column holds a date only: the time of day would be dropped without notice."));
    return {};
}

Outcome checkIso(const TimeFields &fields, TypeKind kind, int modifier)
{
    if (!fields.isValid() || (fields.hasDate && !isInRange(fields, kind)))
        return bad(Texts::tr("There is no such date or time."));
    if (const Outcome dropped = checkDropped(fields, kind); !dropped)
        return dropped;
    return checkFraction(fields, modifier);
}

} // namespace

Result<QByteArray> toZone(QByteArrayView text, const QTimeZone &zone)
{
    if (isOneOf(text, {"infinity", "-infinity"}))
        return text.toByteArray();
    const Result<TimeFields> fields = fieldsOf(text);
    if (!fields)
        return fail(fields.error());
    const qint64 moment = *momentOf(*fields, fields->offset.value_or(0));
    const int offset = offsetAt(zone, moment);
    TimeFields local = TimeFields::fromMicros(moment + offset * MicrosPerSecond);
    local.offset = offset;
    return local.text();
}

Result<QByteArray> fromZone(QByteArrayView text, const QTimeZone &zone)
{
    if (isOneOf(text, {"infinity", "-infinity", "now", "epoch"}))
        return text.trimmed().toByteArray().toLower();
    const Result<TimeFields> fields = fieldsOf(text);
    if (!fields)
        return fail(fields.error());
    if (const Outcome fraction = checkFraction(*fields, -1); !fraction)
        return fail(fraction.error());
    std::optional<qint64> moment;
    if (fields->offset)
        moment = momentOf(*fields, *fields->offset);
    else
        moment = localMoment(fields->toMicros(), zone);
    if (!moment) {
        return bad(
            Texts::tr("This time does not exist in %1: clocks go forward over it.").arg(QString::fromUtf8(zone.id())),
            Texts::tr("Write the offset as well, like +02."));
    }
    TimeFields utc = TimeFields::fromMicros(*moment);
    utc.offset = 0;
    return utc.text();
}

Outcome check(QByteArrayView text, TypeKind kind, int modifier)
{
    const bool hasDigit = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!hasDigit && !hasWordOfServer(text))
        return bad(notATime(kind));
    if (kind == TypeKind::Interval)
        return {};
    const std::optional<TimeFields> fields = TimeFields::parse(text);
    return fields ? checkIso(*fields, kind, modifier) : Outcome{};
}

} // namespace botdeck::TimeText
