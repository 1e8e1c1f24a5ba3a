// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntityDeclaration.h"

#include <algorithm>

namespace botdeck {

const EntityDeclaration::Column *EntityDeclaration::column(const QString &logical) const
{
    const auto found = std::ranges::find(columns, logical, &Column::logical);
    return found == columns.cend() ? nullptr : &*found;
}

} // namespace botdeck
