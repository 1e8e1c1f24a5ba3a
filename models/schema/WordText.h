// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/schema/TypeInfo.h"

#include <QByteArrayView>

/// Checks of types whose values are words or short codes. Errors: BadValue. Pure; any thread.
namespace botdeck::WordText {

/// text, varchar, char(n), name: what does not fit, and the byte 0. @p modifier is atttypmod; lengths count characters.
[[nodiscard]] Outcome checkText(QByteArrayView text, TypeKind kind, int modifier = -1);
/// PostgreSQL's own forms (manual, section 8.12): braces and any hyphens between groups of four.
[[nodiscard]] Outcome checkUuid(QByteArrayView text);
/// inet and cidr. Refuses only what can't be an address; the rest is for the server.
[[nodiscard]] Outcome checkInet(QByteArrayView text);
/// One of the labels, spelt exactly.
[[nodiscard]] Outcome checkEnum(QByteArrayView text, const QStringList &labels);

} // namespace botdeck::WordText
