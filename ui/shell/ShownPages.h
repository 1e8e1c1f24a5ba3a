// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"

namespace botdeck::ShownPages {

/// Pages under one title of the sidebar; the first section has none.
struct Section
{
    QString title;
    QList<const PageDescription *> pages; ///< in the sidebar's order
};

/// The pages one can go to in the database of @p session. The descriptions are those of @p pages, which must outlive
/// the answer.
[[nodiscard]] QList<Section> of(const DatabaseSession &session, const PageDescriptions &pages);

} // namespace botdeck::ShownPages
