// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace botdeck {

/// What one look at the server told when the first connection opened. An immutable value.
struct ServerFacts
{
    int version = 0; ///< 150018
    QString versionText; ///< "15.18 (Debian …)"
    QString systemIdentifier; ///< pg_control_system(), empty where not permitted
    QString database, user;
    bool isStandby = false;
    bool isSuperuser = false;
    bool behindPooler = false;
    bool tls = false;
    qint64 connectMicros = 0;
};

} // namespace botdeck
