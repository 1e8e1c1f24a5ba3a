// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

/// bytea as text (PostgreSQL manual, section 8.4). Pure; any thread.
namespace botdeck::ByteaText {

/// The bytes of the hex or the escape format. Errors: BadValue with the offset of what is wrong.
[[nodiscard]] Result<QByteArray> parse(QByteArrayView text);
/// The hex format, as the server writes it with bytea_output = hex.
[[nodiscard]] QByteArray format(QByteArrayView bytes);

} // namespace botdeck::ByteaText
