// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace botdeck {

/// @p text with the passwords of `postgresql://user:password@host` URLs and `password=…` words replaced by
/// "********". For messages that come from elsewhere (libpq quotes the connection string in some of its errors).
[[nodiscard]] QString withoutPasswords(const QString &text);

/// True where a key names a secret: one of the words key, secret, token, pass, password between `-`, `_`, `.`
/// (so `llm-key`, not `max-tokens`, not `keyboard`). design.md, "Safety defaults".
[[nodiscard]] bool namesASecret(const QString &key);

} // namespace botdeck
