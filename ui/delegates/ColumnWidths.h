// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"

class QWidget;

namespace botdeck::ColumnWidths {

/// The width a column of a grid starts with: room for the longest canonical text of its type (an id is shortened, a
/// moment never is) and for its header. Device-independent pixels. GUI thread.
[[nodiscard]] int of(const Catalogue &catalogue, const RelationInfo &relation, int column, const QWidget *view);

} // namespace botdeck::ColumnWidths
