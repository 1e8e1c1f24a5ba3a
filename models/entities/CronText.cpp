// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/CronText.h"

#include "models/base/Result.h"
#include "models/base/Texts.h"

#include <QRegularExpression>

#include <array>
#include <bitset>

namespace botdeck::CronText {

namespace {

constexpr int FieldCount = 5;
constexpr int DaysAhead = 5 * 366;

using Values = std::bitset<64>;

struct Field
{
    int least, most;
    const char *names; // of three letters each, from `firstName` on
    int firstName;
};

constexpr Field Fields[FieldCount]{{0, 59, "", 0}, {0, 23, "", 0}, {1, 31, "", 0},
    {1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC", 1}, {0, 7, "SUNMONTUEWEDTHUFRISAT", 0}};

struct Schedule
{
    std::array<Values, FieldCount> fields;
    bool anyDay = false, anyWeekday = false; ///< the field starts with *
};

QString nameOf(int field)
{
    const QString names[FieldCount]{Texts::tr("Minute"), Texts::tr("Hour"), Texts::tr("Day of month"),
        Texts::tr("Month"), Texts::tr("Day of week")};
    return names[field];
}

std::optional<int> numberOf(const Field &field, const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && text.at(0).isDigit())
        return number >= field.least && number <= field.most ? std::optional(number) : std::nullopt;
    const qsizetype place = QLatin1String(field.names).indexOf(text.toUpper());
    return text.size() == 3 && place >= 0 && place % 3 == 0 ? std::optional(int(place / 3) + field.firstName)
                                                            : std::nullopt;
}

Result<Values> parsePart(int index, const QString &part)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\*|([0-9A-Za-z]+)(-([0-9A-Za-z]+))?)(/([0-9]{1,2}))?\\z"));
    const Field &field = Fields[index];
    const QRegularExpressionMatch match = form.match(part);
    if (!match.hasMatch())
        return fail(ErrorKind::BadValue, Texts::tr("%1: “%2” is no number, range or step").arg(nameOf(index), part));
    const bool hasStep = match.hasCaptured(6) && !match.captured(6).isEmpty();
    const bool isStar = part.startsWith(u'*');
    const auto first = isStar ? std::optional(field.least) : numberOf(field, match.captured(2));
    auto last = isStar || (hasStep && match.captured(4).isEmpty()) ? std::optional(field.most) : first;
    if (!match.captured(4).isEmpty())
        last = numberOf(field, match.captured(4));
    if (!first || !last) {
        return fail(ErrorKind::BadValue,
            Texts::tr("%1: “%2” is not within %3 to %4").arg(nameOf(index), part).arg(field.least).arg(field.most));
    }
    const int step = hasStep ? match.captured(6).toInt() : 1;
    if (step < 1 || *first > *last)
        return fail(ErrorKind::BadValue, Texts::tr("%1: “%2” has no value in it").arg(nameOf(index), part));
    Values values;
    for (int value = *first; value <= *last; value += step)
        values.set(size_t(value));
    return values;
}

Result<Schedule> parse(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("[ \\t]+"));
    const QStringList texts = text.trimmed().split(blanks, Qt::SkipEmptyParts);
    if (texts.size() != FieldCount) {
        return fail(ErrorKind::BadValue,
            Texts::tr("A schedule has five fields, minute, hour, day of month, month and day of week; here are %n",
                nullptr, int(texts.size())));
    }
    Schedule schedule;
    for (int index = 0; index < FieldCount; ++index) {
        for (const QString &part : texts.at(index).split(u',')) {
            const Result<Values> values = parsePart(index, part);
            if (!values)
                return fail(values.error());
            schedule.fields[size_t(index)] |= *values;
        }
    }
    if (schedule.fields[4].test(7))
        schedule.fields[4].set(0);
    schedule.anyDay = texts.at(2).startsWith(u'*');
    schedule.anyWeekday = texts.at(4).startsWith(u'*');
    return schedule;
}

bool isDay(const Schedule &schedule, QDate date)
{
    if (!schedule.fields[3].test(size_t(date.month())))
        return false;
    const bool day = schedule.fields[2].test(size_t(date.day()));
    const bool weekday = schedule.fields[4].test(size_t(date.dayOfWeek() % 7));
    return schedule.anyDay || schedule.anyWeekday ? day && weekday : day || weekday;
}

} // namespace

QString problem(const QString &text)
{
    const Result<Schedule> schedule = parse(text);
    return schedule ? QString() : schedule.error().message;
}

QList<QDateTime> nextTimes(const QString &text, const QDateTime &after, int count)
{
    QList<QDateTime> times;
    const Result<Schedule> schedule = parse(text);
    if (!schedule)
        return times;
    for (int ahead = 0; ahead <= DaysAhead && times.size() < count; ++ahead) {
        const QDate date = after.date().addDays(ahead);
        if (!isDay(*schedule, date))
            continue;
        for (int minute = 0; minute < 24 * 60 && times.size() < count; ++minute) {
            if (!schedule->fields[1].test(size_t(minute / 60)) || !schedule->fields[0].test(size_t(minute % 60)))
                continue;
            QDateTime time = after;
            time.setDate(date);
            time.setTime(QTime(minute / 60, minute % 60));
            if (time > after)
                times.append(time);
        }
    }
    return times;
}

} // namespace botdeck::CronText
