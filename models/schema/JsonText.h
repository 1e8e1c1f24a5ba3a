// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

/// JSON as text, token by token (RFC 8259). Nothing is decoded, so spellings of numbers and strings, duplicate keys
/// and the order of keys survive. Never recursive: any depth is safe. Pure; any thread; linear in the text's size.
namespace botdeck::JsonText {

/// Whether @p text is one JSON value. Error BadValue: `position` is the offset in UTF-16 units of what is wrong, the
/// message names line and column. @p strictEscapes also refuses what jsonb does (\u0000, lone surrogates).
[[nodiscard]] Outcome check(QByteArrayView text, bool strictEscapes = false);

/// @p text over several lines, @p indent spaces a level. Errors: those of check().
[[nodiscard]] Result<QByteArray> pretty(QByteArrayView text, int indent = 2);

/// @p text without any space between tokens. Errors: those of check().
[[nodiscard]] Result<QByteArray> compact(QByteArrayView text);

} // namespace botdeck::JsonText
