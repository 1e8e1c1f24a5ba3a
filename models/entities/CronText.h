// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

/// Schedules of five fields (crontab(5)): minute, hour, day of month, month, day of week. Each is `*`, a number, a
/// range, a list, with steps after `/`; months and days of the week also by their English names of three letters;
/// Sunday is 0 or 7. Pure; any thread.
namespace botdeck::CronText {

/// Why @p text is no schedule, naming the field; empty where it is one.
[[nodiscard]] QString problem(const QString &text);
/// The first @p count times after @p after, in its time zone; fewer where five years have no more. Days match where
/// the day of the month or of the week does, once both are restricted (crontab(5)).
[[nodiscard]] QList<QDateTime> nextTimes(const QString &text, const QDateTime &after, int count);

} // namespace botdeck::CronText
