// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Random texts for new rows. Any thread.
namespace botdeck::RandomText {

/// 256 bits from the system's generator in hexadecimal digits: a session's or login's token.
[[nodiscard]] QByteArray token();
/// A key for a table whose keys are texts: a random UUID.
[[nodiscard]] QByteArray key();

} // namespace botdeck::RandomText
