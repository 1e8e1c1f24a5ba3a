// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/schema/TypeInfo.h"

#include <QByteArrayView>

/// Numbers as text, never as doubles. Checks follow PostgreSQL's own input rules (manual, sections 8.1 and 4.1.2.6),
/// where versions differ the more generous ones. Errors: BadValue. Pure; any thread.
namespace botdeck::NumberText {

/// @p kind Int2, Int4 or Int8: form and range.
[[nodiscard]] Outcome checkInteger(QByteArrayView text, TypeKind kind);
/// @p modifier is atttypmod. Refuses digits that the column's precision and scale would round away.
[[nodiscard]] Outcome checkNumeric(QByteArrayView text, int modifier = -1);
/// @p kind Real or Double: form and range. Digits beyond the type's precision are accepted, as the type rounds.
[[nodiscard]] Outcome checkFloat(QByteArrayView text, TypeKind kind);
/// true, yes, on, 1 … and their short forms.
[[nodiscard]] Outcome checkBoolean(QByteArrayView text);

} // namespace botdeck::NumberText
