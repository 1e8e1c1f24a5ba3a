// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/page/UiSettings.h"
#include "ui/shell/ThemeMenu.h"

#include <QApplication>
#include <QTest>

using namespace botdeck;

class tst_ThemeMenu : public QObject
{
    Q_OBJECT

private slots:
    void appliesAtOnceAndIsKept();
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

QTEST_MAIN(tst_ThemeMenu)
#include "tst_ThemeMenu.moc"
