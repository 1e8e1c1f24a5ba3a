// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/ErrorWords.h"

#include <QTest>

using namespace botdeck;

class tst_ErrorWords : public QObject
{
    Q_OBJECT

private slots:
    void explains_data();
    void explains();
};

void tst_ErrorWords::explains_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("words");
    QTest::newRow("sentence") << QStringLiteral("nothing was saved.") << QStringLiteral("try again")
                              << QStringLiteral("Nothing was saved. Try again");
    QTest::newRow("column") << QStringLiteral("ts: that is no time") << QString()
                            << QStringLiteral("ts: that is no time");
    QTest::newRow("column of two words") << QStringLiteral("bot_id must not be empty") << QString()
                                         << QStringLiteral("bot_id must not be empty");
    QTest::newRow("question of libpq")
        << QStringLiteral("connection refused\n\tIs the server accepting TCP/IP connections?")
        << QStringLiteral("Check the host")
        << QStringLiteral("Connection refused. Is the server accepting TCP/IP connections? Check the host");
}

void tst_ErrorWords::explains()
{
    QFETCH(QString, message);
    QFETCH(QString, hint);
    QFETCH(QString, words);
    QCOMPARE(ErrorWords::explanation(Error::local(ErrorKind::Local, message, hint)), words);
}

QTEST_MAIN(tst_ErrorWords)
#include "tst_ErrorWords.moc"
