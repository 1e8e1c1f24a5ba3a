// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/JsonReader.h"
#include "models/schema/TableProfile.h"

namespace botdeck::TableProfileParser {

/// Reads one member of a profile's `tables`; errors go to @p json. @p groups and @p tables are what the profile has of them.
[[nodiscard]] TableProfile parse(
    const QString &name, const JsonReader &json, const QStringList &groups, const QStringList &tables);

} // namespace botdeck::TableProfileParser
