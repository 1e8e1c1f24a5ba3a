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

/// An order in which the constraints let the changes pass: inserts, updates, deletes, each as they were made, except
/// where values ask for another. A row comes after what it points at, a deleted row after what pointed at it (where that
/// is not known, by table), and a unique value is given up before it is taken. Errors: Refused for new rows that point
/// at each other in a circle. Other circles are left to the server, whose error names the row.
[[nodiscard]] Result<Order> of(const WriteContext &context, const ChangeSet &set);

} // namespace botdeck::WriteOrder
