// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/Keychain.h"
#include "ui/connect/StartView.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ThemeMenu.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace botdeck;

class tst_ThemeMenu : public QObject
{
    Q_OBJECT

private slots:
    void appliesAtOnceAndIsKept();
    void isAtTheStart();
};

void tst_ThemeMenu::appliesAtOnceAndIsKept()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    UiSettings settings(QStringLiteral("-"));
    Theme theme(*qApp);
    {
        ThemeMenu menu(theme, settings);
        QCOMPARE(menu.actions().size(), 4);
        QVERIFY(menu.actions().first()->isChecked());
        menu.actions().at(2)->trigger();
        QCOMPARE(theme.scheme(), Theme::Scheme::Dark);
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window),
            Theme::palette(Theme::Scheme::Dark).color(QPalette::Window));
        menu.actions().at(3)->trigger();
        QCOMPARE(theme.scheme(), Theme::Scheme::HighContrast);
    }
    theme.choose(std::nullopt);
    ThemeMenu::restore(theme, settings); // as at the next start
    QCOMPARE(theme.choice(), std::optional(Theme::Scheme::HighContrast));
    QVERIFY(ThemeMenu(theme, settings).actions().last()->isChecked());
    ThemeMenu(theme, settings).actions().first()->trigger();
    QVERIFY(!theme.choice());
    ThemeMenu::restore(theme, settings);
    QVERIFY(!theme.choice());
}

void tst_ThemeMenu::isAtTheStart()
{
    const QTemporaryDir folder;
    UiSettings settings(QStringLiteral("-"));
    Theme theme(*qApp);
    Prompts prompts;
    Keychain keychain{std::chrono::seconds(1)};
    auto *start = new StartView(ProfileStore(folder.filePath(QStringLiteral("profiles.json"))), keychain, prompts);
    const MainWindow window({{}, prompts, settings, start, &theme});
    QVERIFY(start->findChild<QToolButton *>(QStringLiteral("startMoreToolButton"))->menu() == start->moreMenu());
    const auto themes = [](const QMenu *menu) {
        ThemeMenu *found = nullptr;
        for (const QAction *action : menu->actions())
            found = found ? found : qobject_cast<ThemeMenu *>(action->menu());
        return found;
    };
    QVERIFY(themes(start->moreMenu()));
    themes(start->moreMenu())->actions().at(2)->trigger();
    QCOMPARE(theme.choice(), std::optional(Theme::Scheme::Dark));
    QVERIFY(themes(window.findChild<HeaderBar *>()->moreMenu())->actions().at(2)->isChecked());
}

QTEST_MAIN(tst_ThemeMenu)
#include "tst_ThemeMenu.moc"
