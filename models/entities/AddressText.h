// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// E-mail addresses, host names and ports as people type them. Pure; any thread.
namespace botdeck::AddressText {

/// Why @p text is no e-mail address; empty where it is one. As HTML's input type=email takes it (WHATWG, "valid e-mail
/// address"), with letters beyond ASCII allowed on both sides (RFC 6531).
[[nodiscard]] QString emailProblem(const QString &text);
/// Why @p text is neither a host name (RFC 1123, section 2.1) nor an IPv4 or IPv6 address.
[[nodiscard]] QString hostProblem(const QString &text);
/// Why @p text is no port: 1 to 65535.
[[nodiscard]] QString portProblem(const QString &text);

} // namespace botdeck::AddressText
