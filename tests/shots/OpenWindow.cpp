// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/OpenWindow.h"

#include "app/Bootstrap.h"
#include "models/database/ProfileStore.h"
#include "ui/connect/StartView.h"
#include "ui/shell/DatabaseView.h"

#include <QEventLoop>

namespace botdeck::test {

OpenWindow::OpenWindow()
    : m_start(new StartView(ProfileStore(m_folder.filePath(QStringLiteral("profiles.json"))), m_keychain, m_prompts))
    , m_window(std::make_unique<MainWindow>(MainWindow::Parts{Bootstrap::pages(), m_prompts, m_settings, m_start}))
{
}

OpenWindow::~OpenWindow() = default;

void OpenWindow::open(const Profile &profile)
{
    QEventLoop loop;
    QObject::connect(m_window.get(), &MainWindow::databaseOpened, &loop, &QEventLoop::quit);
    m_window->openDatabase(profile);
    QObject::connect(m_window->session(), &DatabaseSession::openFailed, &loop,
        [](const Error &error) { qFatal("%s", qPrintable(error.message)); });
    loop.exec();
}

void OpenWindow::goToTable(const QString &relation)
{
    const RelationInfo *info = session().catalogue()->relation(QStringLiteral("public"), relation);
    if (!info)
        qFatal("there is no table %s", qPrintable(relation));
    view().go(Navigator::table(*info));
}

} // namespace botdeck::test
