// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace botdeck {

class Theme;
class UiSettings;

/// The person's choice of the look: as the system, light, dark or high contrast. Applied at once and kept. GUI thread.
class ThemeMenu : public QMenu
{
    Q_OBJECT

public:
    ThemeMenu(Theme &theme, UiSettings &settings, QWidget *parent = nullptr);

    /// Applies what was chosen the last time.
    static void restore(Theme &theme, const UiSettings &settings);
};

} // namespace botdeck
