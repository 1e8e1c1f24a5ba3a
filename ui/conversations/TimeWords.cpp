// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/TimeWords.h"

#include "ui/widgets/Numbers.h"

#include <QLocale>

namespace botdeck {

namespace {

constexpr qint64 MicrosPerDay = 86'400'000'000;
constexpr int SecondsPerHour = 3'600;
constexpr int SecondsPerDay = 86'400;

QString dayAndMonth(const QDate &date, int thisYear)
{
    return QLocale().toString(date, date.year() == thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

} // namespace

QString TimeWords::brief(const MessageTime &time, const QTimeZone &zone, const QDateTime &now)
{
    const QDateTime at = time.inZone(zone);
    if (!at.isValid())
        return QString::fromUtf8(time.text());
    const QDate today = now.toTimeZone(zone).date();
    const qint64 days = at.date().daysTo(today);
    if (days == 0)
        return at.toString(QStringLiteral("HH:mm"));
    if (days == 1)
        return tr("Yesterday");
    return dayAndMonth(at.date(), today.year());
}

QString TimeWords::clock(const MessageTime &time, const QTimeZone &zone)
{
    const QDateTime at = time.inZone(zone);
    return at.isValid() ? at.toString(QStringLiteral("HH:mm:ss")) : QString::fromUtf8(time.text());
}

QString TimeWords::zoneName(const QDateTime &time)
{
    const int offset = time.offsetFromUtc();
    const QString utc = QStringLiteral("UTC%1%2:%3")
                            .arg(offset < 0 ? QChar(0x2212) : QChar(u'+'))
                            .arg(qAbs(offset) / SecondsPerHour, 2, 10, QLatin1Char('0'))
                            .arg(qAbs(offset) % SecondsPerHour / 60, 2, 10, QLatin1Char('0'));
    const QString id = QString::fromUtf8(time.timeZone().id());
    const QString city = id.section(u'/', -1).replace(u'_', u' ');
    return city.startsWith(u"UTC") ? utc : QString(utc + u' ' + city);
}

QString TimeWords::day(const MessageTime &time, const QTimeZone &zone)
{
    const QDateTime at = time.inZone(zone);
    if (!at.isValid())
        return tr("No date");
    const QString date = QLocale().toString(at.date(), QStringLiteral("dddd, d MMMM yyyy"));
    return tr("%1 · %2", "date, zone").arg(date, time.hasZone() ? zoneName(at) : tr("no zone"));
}

QString TimeWords::full(const MessageTime &time, const QTimeZone &zone)
{
    const QDateTime at = time.inZone(zone);
    if (!at.isValid())
        return QString::fromUtf8(time.text());
    const QString words =
        QLocale().toString(at.date(), QStringLiteral("d MMM yyyy")) + u' ' + at.toString(QStringLiteral("HH:mm:ss"));
    return time.hasZone() ? words : tr("%1, no zone").arg(words);
}

QString TimeWords::until(const MessageTime &time, const QTimeZone &zone, const QDateTime &now)
{
    const QDateTime at = time.inZone(zone);
    if (!at.isValid() || !time.hasZone())
        return full(time, zone);
    const qint64 seconds = now.secsTo(at);
    if (seconds <= 0)
        return tr("%1, over").arg(QLocale().toString(at.date(), QStringLiteral("d MMM yyyy")));
    if (seconds >= SecondsPerDay)
        return tr("in %n day(s)", nullptr, static_cast<int>(seconds / SecondsPerDay));
    return tr("in %1", "duration").arg(Numbers::duration(seconds * 1'000'000));
}

QString TimeWords::later(qint64 micros)
{
    if (micros >= MicrosPerDay)
        return tr("%n day(s) later", nullptr, static_cast<int>(micros / MicrosPerDay));
    return tr("%1 later", "duration").arg(Numbers::duration(micros));
}

} // namespace botdeck
