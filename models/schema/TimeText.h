// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/schema/TypeInfo.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QTimeZone>

/// Dates and times as the server writes them with DateStyle ISO: all microseconds, infinity, years BC, five and six
/// digit years. QDateTime is never used for a value, since it holds milliseconds only. Pure; any thread.
namespace botdeck::TimeText {

/// A timestamptz's text (with any offset) as it reads in @p zone, in the server's own style: what the server would
/// give with that TimeZone. Errors: BadValue where @p text is none.
[[nodiscard]] Result<QByteArray> toZone(QByteArrayView text, const QTimeZone &zone);

/// A timestamptz as a person typed it, in UTC, byte for byte as the server writes it. A text without an offset is
/// taken in @p zone; where clocks go back and it names two moments, the first. Errors: BadValue for what is no
/// ISO date and time, and for a time that @p zone leaves out when clocks go forward.
[[nodiscard]] Result<QByteArray> fromZone(QByteArrayView text, const QTimeZone &zone);

/// Whether the server takes @p text for a column of @p kind (Date, Time, TimeTz, Timestamp, TimestampTz, Interval) of
/// @p modifier. Refuses what it would take but change: an offset or a time of day the type drops, digits it rounds.
/// Texts that are not ISO are left to the server.
[[nodiscard]] Outcome check(QByteArrayView text, TypeKind kind, int modifier = -1);

} // namespace botdeck::TimeText
