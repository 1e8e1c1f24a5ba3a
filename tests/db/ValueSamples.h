// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/TypeInfo.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

namespace botdeck::test {

/// A table `kept` with a column of each type and rows full of border cases.
extern const char *const ValueScript;
/// Texts of all kinds, good and bad, each tried on every type.
[[nodiscard]] QList<QByteArray> textsToTry();
/// Which dates and times the server takes for a type of @p kind but does not keep: a time of day for a date, a date for
/// a time, an offset where there is none to keep, digits beyond the type's (time(3), timestamp(0), six elsewhere).
[[nodiscard]] QRegularExpression changedByTheServer(TypeKind kind);
/// Numbers in forms that came with PostgreSQL 16 or that only the server's own arithmetic refuses: we accept them.
[[nodiscard]] QList<QByteArray> dependsOnTheServer();

} // namespace botdeck::test
