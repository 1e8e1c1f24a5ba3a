// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/RelationInfo.h"

#include <QJsonObject>

namespace botdeck::RelationWords {

/// "table", "view" …: words for programs, not translated.
[[nodiscard]] QString kind(RelationInfo::Kind kind);
/// "CASCADE", "SET NULL" …: as PostgreSQL writes them.
[[nodiscard]] QString action(ForeignAction action);
/// schema, name, kind, estimate and privileges of a relation.
[[nodiscard]] QJsonObject toJson(const RelationInfo &relation);
/// The names of columns by their positions.
[[nodiscard]] QStringList columns(const RelationInfo &relation, const QList<int> &positions);

} // namespace botdeck::RelationWords
