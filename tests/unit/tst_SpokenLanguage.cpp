// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Translations.h"

#include <QLocale>
#include <QTest>

/// Which language the texts are in, by the person's locale.
class tst_SpokenLanguage : public QObject
{
    Q_OBJECT

private slots:
    void numbersHaveForms_data();
    void numbersHaveForms();
};

void tst_SpokenLanguage::numbersHaveForms_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("no language") << "C"
                                 << "1 line"
                                 << "2 lines";
    QTest::newRow("English") << "en_GB"
                             << "1 line"
                             << "2 lines";
    QTest::newRow("one we lack") << "fi_FI"
                                 << "1 line"
                                 << "2 lines";
    QTest::newRow("Brazilian") << "pt_BR"
                               << "1 linha"
                               << "2 linhas";
}

void tst_SpokenLanguage::numbersHaveForms()
{
    QFETCH(const QString, locale);
    QLocale::setDefault(locale == QStringLiteral("C") ? QLocale::c() : QLocale(locale));
    int count = 1;
    char name[] = "tst";
    char *arguments[] = {name, nullptr};
    const QCoreApplication application(count, arguments);
    botdeck::installTranslations(*QCoreApplication::instance());
    const auto said = [](int lines) {
        return QCoreApplication::translate("BubblePainter", "%1, %Ln line(s)", "size, lines", lines)
            .section(QStringLiteral(", "), 1);
    };
    QTEST(said(1), "one");
    QTEST(said(2), "two");
}

QTEST_APPLESS_MAIN(tst_SpokenLanguage)
#include "tst_SpokenLanguage.moc"
