// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace botdeck {

/// What a NOTIFY of another session said. An immutable value.
struct Notification
{
    QString channel;
    QString payload; ///< empty where none was given
};

} // namespace botdeck
