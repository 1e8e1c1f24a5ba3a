// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/TimeFields.h"

#include <QRegularExpression>

#include <cstdlib>

namespace botdeck {

namespace {

constexpr qint64 MicrosPerSecond = 1000000;
constexpr qint64 MicrosPerDay = 86400 * MicrosPerSecond;
constexpr qint64 DaysTo2000 = 10957; // from 1970-01-01

// The two conversions between days since 1970-01-01 and a date follow H. Hinnant, "chrono-compatible low-level date
// algorithms": years begin in March, eras are 400 years.
qint64 daysFromCivil(qint64 year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const qint64 era = (year >= 0 ? year : year - 399) / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

void civilFromDays(qint64 days, TimeFields &fields)
{
    days += 719468;
    const qint64 era = (days >= 0 ? days : days - 146096) / 146097;
    const qint64 dayOfEra = days - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shifted = (5 * dayOfYear + 2) / 153;
    fields.day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    fields.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    fields.year = yearOfEra + era * 400 + (fields.month <= 2 ? 1 : 0);
}

int daysInMonth(qint64 year, int month)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[month - 1];
}

int offsetOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^([+-])([0-9]{1,2}):?([0-9]{2})?:?([0-9]{2})?$)"));
    const QRegularExpressionMatch match = form.match(text);
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60 + match.captured(4).toInt();
    return match.captured(1) == QLatin1String("-") ? -seconds : seconds;
}

void setFraction(TimeFields &fields, QString digits)
{
    while (digits.endsWith(u'0'))
        digits.chop(1);
    fields.fractionDigits = static_cast<int>(digits.size());
    fields.micros = digits.leftJustified(6, u'0', true).toInt();
}

void setTime(TimeFields &fields, const QRegularExpressionMatch &match)
{
    fields.hasTime = !match.captured(QStringLiteral("hour")).isEmpty();
    fields.hour = match.captured(QStringLiteral("hour")).toInt();
    fields.minute = match.captured(QStringLiteral("minute")).toInt();
    fields.second = match.captured(QStringLiteral("second")).toInt();
    setFraction(fields, match.captured(QStringLiteral("fraction")));
    const QString offset = match.captured(QStringLiteral("offset"));
    if (!offset.isEmpty())
        fields.offset = offset.compare(QLatin1String("z"), Qt::CaseInsensitive) == 0 ? 0 : offsetOf(offset);
}

} // namespace

std::optional<TimeFields> TimeFields::parse(QByteArrayView text)
{
    static const QString time =
        QStringLiteral(R"((?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]*))?)?)"
                       R"(\s*(?<offset>[zZ]|[+-][0-9]{1,2}(?::?[0-9]{2}(?::[0-9]{2})?)?)?)");
    static const QRegularExpression dateForm(
        QStringLiteral(R"(^\s*(?<year>[0-9]{4,7})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?:(?:\s+|[tT])%1)?)"
                       R"((?:\s*(?<era>BC|AD))?\s*$)")
            .arg(time),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression timeForm(QStringLiteral(R"(^\s*%1\s*$)").arg(time));

    const QString string = QString::fromUtf8(text);
    TimeFields fields;
    if (const QRegularExpressionMatch match = timeForm.match(string); match.hasMatch()) {
        setTime(fields, match);
        return fields;
    }
    const QRegularExpressionMatch match = dateForm.match(string);
    if (!match.hasMatch())
        return std::nullopt;
    fields.hasDate = true;
    const qint64 written = match.captured(QStringLiteral("year")).toLongLong();
    const bool beforeChrist = match.captured(QStringLiteral("era")).startsWith(u'B', Qt::CaseInsensitive);
    fields.year = beforeChrist ? 1 - written : written;
    fields.month = written == 0 ? 0 : match.captured(QStringLiteral("month")).toInt(); // there is no year 0
    fields.day = match.captured(QStringLiteral("day")).toInt();
    setTime(fields, match);
    return fields;
}

TimeFields TimeFields::fromMicros(qint64 micros)
{
    qint64 days = micros / MicrosPerDay;
    qint64 rest = micros % MicrosPerDay;
    if (rest < 0) {
        rest += MicrosPerDay;
        --days;
    }
    TimeFields fields;
    fields.hasDate = fields.hasTime = true;
    civilFromDays(days + DaysTo2000, fields);
    fields.micros = static_cast<int>(rest % MicrosPerSecond);
    const auto seconds = static_cast<int>(rest / MicrosPerSecond);
    fields.hour = seconds / 3600;
    fields.minute = seconds / 60 % 60;
    fields.second = seconds % 60;
    return fields;
}

bool TimeFields::isValid() const
{
    if (hasDate && (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)))
        return false;
    const bool endOfDay = hour == 24 && minute == 0 && second == 0 && micros == 0;
    return (hour < 24 || endOfDay) && minute < 60 && second <= 60 && (!offset || std::abs(*offset) < 16 * 3600);
}

qint64 TimeFields::toMicros() const
{
    const qint64 seconds = hour * 3600 + minute * 60 + second;
    return (daysFromCivil(year, month, day) - DaysTo2000) * MicrosPerDay + seconds * MicrosPerSecond + micros;
}

QByteArray TimeFields::text() const
{
    const qint64 shownYear = year > 0 ? year : 1 - year;
    QString out = QStringLiteral("%1-%2-%3 %4:%5:%6")
                      .arg(shownYear, 4, 10, QLatin1Char('0'))
                      .arg(month, 2, 10, QLatin1Char('0'))
                      .arg(day, 2, 10, QLatin1Char('0'))
                      .arg(hour, 2, 10, QLatin1Char('0'))
                      .arg(minute, 2, 10, QLatin1Char('0'))
                      .arg(second, 2, 10, QLatin1Char('0'));
    if (micros != 0) {
        QString fraction = QStringLiteral("%1").arg(micros, 6, 10, QLatin1Char('0'));
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
        out += u'.' + fraction;
    }
    if (offset) {
        const int size = std::abs(*offset);
        out += *offset < 0 ? u'-' : u'+';
        out += QStringLiteral("%1").arg(size / 3600, 2, 10, QLatin1Char('0'));
        if (size % 3600 != 0)
            out += QStringLiteral(":%1").arg(size / 60 % 60, 2, 10, QLatin1Char('0'));
        if (size % 60 != 0)
            out += QStringLiteral(":%1").arg(size % 60, 2, 10, QLatin1Char('0'));
    }
    if (year <= 0)
        out += QLatin1String(" BC");
    return out.toLatin1();
}

} // namespace botdeck
