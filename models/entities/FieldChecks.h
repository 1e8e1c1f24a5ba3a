// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/FieldKind.h"
#include "models/schema/TableProfile.h"

#include <QString>

/// What a form checks of one value before the database does: problems are one sentence each, empty where there is
/// none. Pure; any thread.
namespace botdeck::FieldChecks {

/// What the kind of a field asks of a text.
[[nodiscard]] QString ofKind(FieldKind kind, const QString &text);
/// What a profile asks of a text that is there.
[[nodiscard]] QString ofRules(const ColumnRules &rules, const QString &text);

} // namespace botdeck::FieldChecks
