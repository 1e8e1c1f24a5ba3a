// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

namespace botdeck {

class DatabaseSession;

namespace MainTables {

/// The relations (by oid) that the sidebar lists before its others are asked for: those that play the leading parts of
/// a chatbot system, then those with the most rows. All of them where there are hardly more.
[[nodiscard]] QSet<quint32> of(const DatabaseSession &session);

} // namespace MainTables
} // namespace botdeck
