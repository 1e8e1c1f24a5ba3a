// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/AddressText.h"

#include <QtTest>

using namespace botdeck;

class tst_AddressText : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
};

void tst_AddressText::judges_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *kind, const char *text, bool fits) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(kind), QString::fromUtf8(text))))
            << QString::fromLatin1(kind) << QString::fromUtf8(text) << fits;
    };
    for (const char *text : {"a@b", "ana.lima+x@example.org", "o'neil@mail.example.co.uk", "über@müller.example"})
        row("email", text, true);
    for (const char *text : {"", "a", "@b", "a@", "a b@c", "a@b c", "a@-b", "a@b..c", "a@b@c", "<a@b>"})
        row("email", text, false);
    for (const char *text : {"localhost", "mail.example.org", "mail.example.org.", "a-b.c", "10.0.0.1", "::1",
             "2001:db8::7", "[2001:db8::7]", "1:2:3:4:5:6:7:8", "müller.example"})
        row("host", text, true);
    for (const char *text :
        {"", "-a", "a-", "a..b", "a b", "https://a", "a:993", "256.1.1.1", "1.2.3", "1:2:3", "1::2::3", "a_b"})
        row("host", text, false);
    row("host", QByteArray(64, 'a').constData(), false);
    for (const char *text : {"1", "993", "65535"})
        row("port", text, true);
    for (const char *text : {"", "0", "-1", "65536", "99x", "1.5"})
        row("port", text, false);
}

void tst_AddressText::judges()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    const QString problem = kind == QLatin1String("email") ? AddressText::emailProblem(text)
        : kind == QLatin1String("host")                    ? AddressText::hostProblem(text)
                                                           : AddressText::portProblem(text);
    QVERIFY2(problem.isEmpty() == fits, qPrintable(problem));
}

QTEST_APPLESS_MAIN(tst_AddressText)

#include "tst_AddressText.moc"
