// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/tables/WriteReport.h"

#include <QList>

namespace botdeck::WriteOrder {

struct Order
{
    QList<int> rows; ///< indices in ChangeSet::rows
    bool defersConstraints = false;
};

/// New rows, those first that others point at by value; else as they were made. Errors: Refused for a circle.
[[nodiscard]] Result<Order> inserts(const Catalogue &catalogue, const ChangeSet &set);
/// Rows to delete, those first that point at others: by value where the values are known, else by table.
[[nodiscard]] QList<int> deletes(const WriteContext &context, const ChangeSet &set);

} // namespace botdeck::WriteOrder
