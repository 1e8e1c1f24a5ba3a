// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/SystemProfile.h"

#include <QList>

namespace botdeck::SystemProfiles {

/// What a folder of profiles gave.
struct Loaded
{
    QList<SystemProfilePtr> profiles; ///< by id
    QList<Error> errors; ///< of the files that could not be read; the others serve
};

/// The profiles compiled into the program (:/systems/*.json). Reads files: not on the GUI thread after start-up.
[[nodiscard]] Loaded all();
/// The profiles of any folder.
[[nodiscard]] Loaded load(const QString &folder);

} // namespace botdeck::SystemProfiles
