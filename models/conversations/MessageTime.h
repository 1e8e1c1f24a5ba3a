// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace botdeck {

/// A timestamp of the server as a moment to word for people: when to draw a day's line, how long a pause was. The
/// server's own text stays with it, since a QDateTime holds milliseconds only. An immutable value.
class MessageTime
{
public:
    MessageTime() = default;
    /// @p text as the server writes a timestamp, with or without a zone; anything else (infinity, NULL) is no moment.
    explicit MessageTime(const QByteArray &text);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] bool isValid() const { return m_micros.has_value(); }
    /// Whether the text names a zone; without one nobody knows which moment it is, and it is shown as it stands.
    [[nodiscard]] bool hasZone() const { return m_hasZone; }
    /// Microseconds since 1970 (of the unknown zone where there is none). Only where isValid().
    [[nodiscard]] qint64 micros() const { return *m_micros; }
    /// As clocks in @p zone show it; as it stands where it has no zone of its own. Invalid where this is.
    [[nodiscard]] QDateTime inZone(const QTimeZone &zone = QTimeZone::systemTimeZone()) const;

private:
    QByteArray m_text;
    std::optional<qint64> m_micros;
    bool m_hasZone = false;
};

} // namespace botdeck
