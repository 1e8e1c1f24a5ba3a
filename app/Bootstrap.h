// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalWorkspace.h"
#include "models/database/ProfileStore.h"
#include "models/security/Keychain.h"
#include "ui/page/PageRegistry.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"

#include <memory>

class QApplication;

namespace botdeck {

class MainWindow;
class StartView;
class Theme;

/// The composition root of the desktop program: makes every long-lived object, hands references around, and joins
/// what may not know each other. Made once by main(). GUI thread.
class Bootstrap : public QObject
{
    Q_OBJECT

public:
    /// What the command line asks for.
    struct Wish
    {
        bool local = false; ///< open the local workspace at once
        bool sample = true; ///< with sample data where it is empty
        QString url; ///< connect to this address at once
        QString profile; ///< or to the profile of this name
        QString page; ///< and show this page: "bots", "table:public.bots"
    };

    Bootstrap(QApplication &application, Wish wish);
    ~Bootstrap() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    /// Shows the window and begins what the command line asked for.
    void start();
    /// The pages of all rooms, in no order.
    [[nodiscard]] static PageDescriptions pages();

private:
    void startWorkspace();
    void openProfile();
    void goToWishedPage();

    const Wish m_wish;
    std::unique_ptr<Theme> m_theme;
    UiSettings m_settings;
    Prompts m_prompts;
    Keychain m_keychain;
    LocalWorkspace m_workspace;
    StartView *m_start;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace botdeck
