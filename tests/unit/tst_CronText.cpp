// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/CronText.h"

#include <QtTest>

using namespace botdeck;

class tst_CronText : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void foresees_data();
    void foresees();
};

void tst_CronText::judges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named"); // the field the problem names; empty: it is a schedule
    const auto row = [](const char *text, const char *named) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(named);
    };
    for (const char *text : {"* * * * *", "*/5 * * * *", "0 9-17 * * MON-FRI", "0 0 1,15 jan,jul *", "59 23 31 12 7",
             "0-30/10 0 * * 0", "5/15 * * * *", "  0   9 * * *  "})
        row(text, "");
    row("", "five fields");
    row("@daily", "five fields");
    row("* * * *", "five fields");
    row("* * * * * *", "five fields");
    row("60 * * * *", "Minute");
    row("* 24 * * *", "Hour");
    row("* * 0 * *", "Day of month");
    row("* * 32 * *", "Day of month");
    row("* * * 13 *", "Month");
    row("* * * * 8", "Day of week");
    row("* * * * MOO", "Day of week");
    row("*/0 * * * *", "Minute");
    row("30-10 * * * *", "Minute");
    row("1,,2 * * * *", "Minute");
    row("-1 * * * *", "Minute");
    row("1- * * * *", "Minute");
    row("* * * * ONS", "Day of week"); // letters of two names are no name
}

void tst_CronText::judges()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const QString problem = CronText::problem(text);
    QCOMPARE(problem.isEmpty(), named.isEmpty());
    QVERIFY2(problem.contains(named), qPrintable(problem));
}

void tst_CronText::foresees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("times");
    // After Tuesday 2026-03-03 14:02:30 UTC, by the calendar.
    const auto row = [](const char *text, const QStringList &times) {
        QTest::newRow(text) << QString::fromLatin1(text) << times;
    };
    row("*/15 * * * *", {QStringLiteral("2026-03-03T14:15:00Z"), QStringLiteral("2026-03-03T14:30:00Z")});
    row("0 9 * * *", {QStringLiteral("2026-03-04T09:00:00Z"), QStringLiteral("2026-03-05T09:00:00Z")});
    row("0 9 * * MON", {QStringLiteral("2026-03-09T09:00:00Z"), QStringLiteral("2026-03-16T09:00:00Z")});
    row("0 9 * * 7", {QStringLiteral("2026-03-08T09:00:00Z"), QStringLiteral("2026-03-15T09:00:00Z")});
    row("0 0 29 2 *", {QStringLiteral("2028-02-29T00:00:00Z")});
    row("0 0 31 4 *", {});
    row("0 0 13 * FRI", {QStringLiteral("2026-03-06T00:00:00Z"), QStringLiteral("2026-03-13T00:00:00Z")});
}

void tst_CronText::foresees()
{
    QFETCH(QString, text);
    QFETCH(QStringList, times);
    const QDateTime after(QDate(2026, 3, 3), QTime(14, 2, 30), Qt::UTC);
    QStringList found;
    for (const QDateTime &time : CronText::nextTimes(text, after, 2))
        found.append(time.toString(Qt::ISODate));
    QCOMPARE(found, times);
}

QTEST_APPLESS_MAIN(tst_CronText)

#include "tst_CronText.moc"
