// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"
#include "ui/shell/PaletteSource.h"

class QAction;

namespace botdeck::PaletteSources {

using Go = std::function<void(const Place &)>;

/// The pages of the sidebar with their keys. Each call makes a source for @p parent.
[[nodiscard]] PaletteSource *pages(
    const DatabaseSession &session, const PageDescriptions &pages, const Go &go, QObject *parent);
/// Every table and view the role may read.
[[nodiscard]] PaletteSource *tables(const DatabaseSession &session, const Go &go, QObject *parent);
/// Those of @p actions that can be used now.
[[nodiscard]] PaletteSource *actions(const QList<QAction *> &actions, QObject *parent);

} // namespace botdeck::PaletteSources
