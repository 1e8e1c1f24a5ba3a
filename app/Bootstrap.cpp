// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Bootstrap.h"

#include "models/base/Deliver.h"
#include "ui/connect/StartView.h"
#include "ui/conversations/ConversationsPages.h"
#include "ui/editors/EditorPages.h"
#include "ui/look/AppIcon.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/migrations/MigrationsPages.h"
#include "ui/page/Place.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ThemeMenu.h"
#include "ui/tables/TablesPages.h"

#include <QApplication>
#include <QtConcurrent>

namespace botdeck {

Bootstrap::Bootstrap(QApplication &application, Wish wish)
    : m_wish(std::move(wish))
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    m_theme = std::make_unique<Theme>(application);
    ThemeMenu::restore(*m_theme, m_settings);
    QApplication::setWindowIcon(AppIcon::icon());
    m_start = new StartView(ProfileStore(), m_keychain, m_prompts);
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{pages(), m_prompts, m_settings, m_start, m_theme.get()});
    connect(m_start, &StartView::workspaceRequested, this, &Bootstrap::startWorkspace);
    connect(m_start, &StartView::cancelRequested, &m_workspace, &LocalWorkspace::cancel);
    connect(&m_workspace, &LocalWorkspace::progressChanged, m_start, &StartView::showProgress);
    connect(&m_workspace, &LocalWorkspace::failed, m_start, &StartView::showError);
    connect(&m_workspace, &LocalWorkspace::ready, m_window.get(), &MainWindow::openDatabase);
    connect(m_window.get(), &MainWindow::databaseOpened, this, &Bootstrap::goToWishedPage, Qt::SingleShotConnection);
}

Bootstrap::~Bootstrap()
{
    m_window.reset();
    m_workspace.release();
}

PageDescriptions Bootstrap::pages()
{
    return conversationsPages() + editorPages() + tablesPages() + migrationsPages();
}

void Bootstrap::start()
{
    m_window->show();
    if (m_wish.local)
        startWorkspace();
    else if (!m_wish.url.isEmpty())
        m_start->openAddress(m_wish.url);
    else if (!m_wish.profile.isEmpty())
        openProfile();
}

void Bootstrap::startWorkspace()
{
    m_start->showProgress(tr("Starting the local workspace…"));
    m_workspace.start(m_wish.sample);
}

void Bootstrap::openProfile()
{
    deliver(QtConcurrent::run([name = m_wish.profile] { return ProfileStore().named(name); }), this,
        [this](const Result<Profile> &profile) {
            if (profile)
                m_start->openProfile(*profile);
            else
                m_start->showError(profile.error());
        });
}

void Bootstrap::goToWishedPage()
{
    if (m_wish.page.isEmpty())
        return;
    if (!m_wish.page.startsWith(QLatin1String("table:"))) {
        m_window->view()->go({m_wish.page, {}});
        return;
    }
    const QStringList names = m_wish.page.mid(6).split(u'.');
    m_window->view()->go({QStringLiteral("table"),
        {{QStringLiteral("schema"), names.size() > 1 ? names.first() : QStringLiteral("public")},
            {QStringLiteral("relation"), names.last()}}});
}

} // namespace botdeck
