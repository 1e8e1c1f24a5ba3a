// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/MessageTime.h"

#include "models/schema/TimeFields.h"

namespace botdeck {

namespace {

/// Microseconds between 1970, where Qt counts from, and 2000, where PostgreSQL does.
constexpr qint64 EpochDistance = 946'684'800'000'000;
constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr int LastYear = 9999;

} // namespace

MessageTime::MessageTime(const QByteArray &text)
    : m_text(text)
{
    const std::optional<TimeFields> fields = TimeFields::parse(text);
    if (!fields || !fields->hasDate || !fields->isValid() || fields->year < 1 || fields->year > LastYear)
        return;
    m_hasZone = fields->offset.has_value();
    m_micros = fields->toMicros() + EpochDistance - fields->offset.value_or(0) * MicrosPerSecond;
}

QDateTime MessageTime::inZone(const QTimeZone &zone) const
{
    if (!m_micros)
        return {};
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(*m_micros / 1'000, Qt::UTC);
    return m_hasZone ? utc.toTimeZone(zone) : utc;
}

} // namespace botdeck
