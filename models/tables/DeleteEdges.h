// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"

#include <QList>

namespace botdeck::DeleteEdges {

/// The foreign keys whose rows a delete in @p relation reaches, by name. Pure; any thread.
[[nodiscard]] QList<const ForeignKeyInfo *> to(const Catalogue &catalogue, quint32 relation);

/// The session may read the columns on both sides.
[[nodiscard]] bool isVisible(const Catalogue &catalogue, const ForeignKeyInfo &key);

} // namespace botdeck::DeleteEdges
