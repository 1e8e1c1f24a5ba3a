// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/security/Keychain.h"
#include "tests/db/SessionBench.h"
#include "ui/connect/StartView.h"
#include "ui/page/Navigator.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/MainWindow.h"
#include "ui/tables/TablePage.h"
#include "ui/tables/TablesPages.h"
#include "ui/widgets/MessageBar.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace botdeck::test {

/// The program's window as Bootstrap composes it, with the notes shown.
struct NotesDesk
{
    Prompts prompts;
    UiSettings settings{QStringLiteral("-")};
    QTemporaryDir folder;
    Keychain keychain;
    std::unique_ptr<MainWindow> window;

    explicit NotesDesk(const SessionBench &bench)
    {
        auto *start = new StartView(ProfileStore(folder.filePath(QStringLiteral("profiles.json"))), keychain, prompts);
        window = std::make_unique<MainWindow>(MainWindow::Parts{tablesPages(), prompts, settings, start});
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        QSignalSpy opened(window.get(), &MainWindow::databaseOpened);
        window->openDatabase(bench.profile());
        if (!opened.wait(20'000))
            qFatal("the database did not open");
        const CataloguePtr catalogue = window->session()->catalogue();
        window->view()->go(Navigator::table(*catalogue->relation(QString(), QStringLiteral("notes"))));
        if (!QTest::qWaitFor([this] { return model()->hasLoadedOnce() && !model()->isLoading(); }, 10'000)
            || !QTest::qWaitFor([this] { return !window->session()->saves().timeline().isEmpty(); }))
            qFatal("the notes were not read");
    }

    [[nodiscard]] TablePage *page() const { return qobject_cast<TablePage *>(window->view()->currentPage()); }
    [[nodiscard]] TableModel *model() const { return page()->model(); }
    [[nodiscard]] ConnectionPool::State state() const { return window->session()->pool().state(); }
    [[nodiscard]] int edits() const { return window->session()->changes().counts().total(); }
    /// The bar of the view that shows a fact starting so; nullptr where none does.
    [[nodiscard]] MessageBar *bar(const QString &fact) const
    {
        const auto bars = window->view()->findChildren<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
        const auto shown = std::find_if(bars.begin(), bars.end(),
            [&](const MessageBar *one) { return one->isVisible() && one->message().fact.startsWith(fact); });
        return shown == bars.end() ? nullptr : *shown;
    }
    bool edit() const { return model()->setText(3, 1, SqlText("mine")); }
};

} // namespace botdeck::test
