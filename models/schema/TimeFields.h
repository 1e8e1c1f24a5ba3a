// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace botdeck {

/// The fields of an ISO date, time or both, as they were written. Plain arithmetic in the proleptic Gregorian
/// calendar, as PostgreSQL does (manual, appendix B.7).
struct TimeFields
{
    bool hasDate = false;
    qint64 year = 2000; ///< astronomical: 0 is 1 BC
    int month = 1, day = 1;
    bool hasTime = false;
    int hour = 0, minute = 0, second = 0;
    int micros = 0;
    int fractionDigits = 0; ///< decimals of the second up to the last that is not 0
    std::optional<int> offset{}; ///< seconds east of UTC

    /// nullopt where @p text is not of the ISO form. The fields may still be out of range, see isValid().
    [[nodiscard]] static std::optional<TimeFields> parse(QByteArrayView text);
    /// The fields of a count of microseconds since 2000-01-01 00:00:00 (PostgreSQL's own), offset not set.
    [[nodiscard]] static TimeFields fromMicros(qint64 micros);

    /// True where month, day, hour, minute and second are of this calendar and clock.
    [[nodiscard]] bool isValid() const;
    /// Microseconds since 2000-01-01 00:00:00 of these fields, offset not regarded. Year at most 294277.
    [[nodiscard]] qint64 toMicros() const;
    /// "2024-05-06 07:08:09.123456+02 BC"; the offset where there is one.
    [[nodiscard]] QByteArray text() const;
};

} // namespace botdeck
