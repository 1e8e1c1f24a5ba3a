// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace botdeck {

/// Keys of the object under the top-level key @p member, in the order they are written (QJsonObject sorts them).
/// @p json must be valid.
[[nodiscard]] QStringList jsonKeyOrder(const QByteArray &json, const QString &member);

} // namespace botdeck
