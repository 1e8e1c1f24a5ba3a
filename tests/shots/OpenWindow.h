// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"
#include "models/security/Keychain.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"
#include "ui/shell/MainWindow.h"

#include <QTemporaryDir>

#include <memory>

namespace botdeck {

class StartView;

namespace test {

/// The real main window with all pages, with settings in memory and a profile file of its own. Blocks where it waits;
/// for programs that measure or take pictures. GUI thread.
class OpenWindow
{
public:
    OpenWindow();
    ~OpenWindow();

    /// Returns when the database is open; ends the program with the error where it can't be opened.
    void open(const Profile &profile);
    /// Goes to the page of a table of the schema public.
    void goToTable(const QString &relation);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] DatabaseView &view() { return *m_window->view(); }
    [[nodiscard]] DatabaseSession &session() { return *m_window->session(); }
    [[nodiscard]] StartView &start() { return *m_start; }
    [[nodiscard]] Prompts &prompts() { return m_prompts; }

private:
    QTemporaryDir m_folder;
    UiSettings m_settings{QStringLiteral("-")};
    Prompts m_prompts;
    Keychain m_keychain{std::chrono::seconds(1)};
    StartView *m_start;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace test

} // namespace botdeck
