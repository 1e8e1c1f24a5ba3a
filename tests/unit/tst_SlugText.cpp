// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/SlugText.h"

#include <QtTest>

using namespace botdeck;

class tst_SlugText : public QObject
{
    Q_OBJECT

private slots:
    void draws_data();
    void draws();
    void judges_data();
    void judges();
    void findsAFreeOne();
};

void tst_SlugText::draws_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << QStringLiteral("Acme Corp") << QStringLiteral("acme-corp");
    QTest::newRow("marks") << QString::fromUtf8("Crédit Lyonnais S.A.") << QStringLiteral("credit-lyonnais-s-a");
    QTest::newRow("german") << QString::fromUtf8("Größe") << QStringLiteral("grosse");
    QTest::newRow("nordic") << QString::fromUtf8("Øl & Æbler") << QStringLiteral("ol-aebler");
    QTest::newRow("polish") << QString::fromUtf8("Łódź") << QStringLiteral("lodz");
    QTest::newRow("apostrophe") << QStringLiteral("Bob's Diner") << QStringLiteral("bobs-diner");
    QTest::newRow("full width") << QString::fromUtf8("ＡＢＣ１") << QStringLiteral("abc1");
    QTest::newRow("no latin") << QString::fromUtf8("株式会社") << QString();
    QTest::newRow("mixed") << QString::fromUtf8("株式会社 Acme") << QStringLiteral("acme");
    QTest::newRow("blanks") << QStringLiteral("  -- a   b --  ") << QStringLiteral("a-b");
    QTest::newRow("long") << QString(80, u'x') << QString(63, u'x');
    QTest::newRow("cut at hyphen") << QString(62, u'x') + QStringLiteral(" yz") << QString(62, u'x');
}

void tst_SlugText::draws()
{
    QFETCH(QString, name);
    QFETCH(QString, slug);
    QCOMPARE(SlugText::fromName(name), slug);
    if (!slug.isEmpty())
        QCOMPARE(SlugText::problem(slug), QString());
}

void tst_SlugText::judges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    // What the CHECK of organizations.slug says: ^[a-z0-9]+(-[a-z0-9]+)*$, at most 63 characters.
    QTest::newRow("plain") << QStringLiteral("billing-pt") << true;
    QTest::newRow("digits") << QStringLiteral("4you") << true;
    QTest::newRow("63") << QString(63, u'a') << true;
    QTest::newRow("64") << QString(64, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("upper") << QStringLiteral("Billing") << false;
    QTest::newRow("double") << QStringLiteral("a--b") << false;
    QTest::newRow("leading") << QStringLiteral("-a") << false;
    QTest::newRow("trailing") << QStringLiteral("a-") << false;
    QTest::newRow("umlaut") << QString::fromUtf8("ä") << false;
    QTest::newRow("line end") << QStringLiteral("a\n") << false;
}

void tst_SlugText::judges()
{
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(SlugText::problem(text).isEmpty(), fits);
}

void tst_SlugText::findsAFreeOne()
{
    const QString wanted = QStringLiteral("billing");
    QCOMPARE(SlugText::firstFree(wanted, {}), wanted);
    QCOMPARE(SlugText::firstFree(wanted, {wanted}), QStringLiteral("billing-2"));
    QCOMPARE(SlugText::firstFree(wanted, {wanted, QStringLiteral("billing-2")}), QStringLiteral("billing-3"));
    const QString longest(63, u'a');
    QCOMPARE(SlugText::firstFree(longest, {longest}), QString(61, u'a') + QStringLiteral("-2"));
}

QTEST_APPLESS_MAIN(tst_SlugText)

#include "tst_SlugText.moc"
