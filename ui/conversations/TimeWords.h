// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/MessageTime.h"

#include <QCoreApplication>
#include <QString>

namespace botdeck {

/// Words times of conversations for people, in the zone they are read in. A time without a zone says so; what is no
/// time at all is shown as the server wrote it.
class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)

public:
    /// In a list: "14:02", "Yesterday", "2 Mar", "2 Mar 2025".
    [[nodiscard]] static QString brief(const MessageTime &time, const QTimeZone &zone, const QDateTime &now);
    /// Beside a message: "14:02:11".
    [[nodiscard]] static QString clock(const MessageTime &time, const QTimeZone &zone);
    /// On a day's line, with the zone: "Tuesday, 3 March 2026 · UTC+00:00 Lisbon".
    [[nodiscard]] static QString day(const MessageTime &time, const QTimeZone &zone);
    /// In a pane: "3 Mar 2026 14:02:08".
    [[nodiscard]] static QString full(const MessageTime &time, const QTimeZone &zone);
    /// When something ends: "in 6 days", "3 Mar 2026, over".
    [[nodiscard]] static QString until(const MessageTime &time, const QTimeZone &zone, const QDateTime &now);
    /// "UTC+00:00 Lisbon".
    [[nodiscard]] static QString zoneName(const QDateTime &time);
    /// A pause: "3 h 12 min later", "2 days later".
    [[nodiscard]] static QString later(qint64 micros);
};

} // namespace botdeck
