// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/TimeFields.h"
#include "models/schema/TimeText.h"

#include <QDate>
#include <QtTest>

using namespace botdeck;

class tst_TimeText : public QObject
{
    Q_OBJECT

private slots:
    void showsInZone_data();
    void showsInZone();
    void comesBackByteForByte_data() { showsInZone_data(); }
    void comesBackByteForByte();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void knowsGapsAndOverlaps();
    void agreesWithTheCalendar();
    void tellsHowItsTypeIsWritten();
    void checks_data();
    void checks();
};

void tst_TimeText::showsInZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("utc");
    QTest::addColumn<QByteArray>("local");
    const auto row = [](const char *zone, const char *utc, const char *local) {
        QTest::addRow("%s %s", zone, utc) << QByteArray(zone) << QByteArray(utc) << QByteArray(local);
    };
    // Right-hand sides as PostgreSQL 15 prints them with that TimeZone.
    row("Europe/Berlin", "2024-05-06 05:08:09.123456+00", "2024-05-06 07:08:09.123456+02");
    row("Europe/Berlin", "2024-01-06 05:08:09.1+00", "2024-01-06 06:08:09.1+01");
    row("Europe/Berlin", "2023-12-31 23:30:00+00", "2024-01-01 00:30:00+01");
    row("Asia/Kolkata", "2024-05-06 05:08:09.000001+00", "2024-05-06 10:38:09.000001+05:30");
    row("America/St_Johns", "2024-05-06 00:00:00+00", "2024-05-05 21:30:00-02:30");
    row("Europe/Berlin", "1880-01-01 00:00:00+00", "1880-01-01 00:53:28+00:53:28");
    row("UTC", "0044-03-15 12:00:00+00 BC", "0044-03-15 12:00:00+00 BC");
    row("Asia/Tokyo", "0001-12-31 23:00:00+00 BC", "0001-01-01 08:18:59+09:18:59");
    row("UTC", "4713-11-24 00:00:00+00 BC", "4713-11-24 00:00:00+00 BC");
    row("UTC", "294276-12-31 23:59:59.999999+00", "294276-12-31 23:59:59.999999+00");
    row("Europe/Berlin", "infinity", "infinity");
    row("Europe/Berlin", "-infinity", "-infinity");
    row("Europe/Berlin", "1969-12-31 23:59:59.999999+00", "1970-01-01 00:59:59.999999+01");
    row("Europe/Berlin", "1999-12-31 23:59:59.999999+00", "2000-01-01 00:59:59.999999+01");
    row("Europe/Berlin", "2024-10-27 00:30:00+00", "2024-10-27 02:30:00+02");
    row("Europe/Berlin", "2024-10-27 01:30:00+00", "2024-10-27 02:30:00+01");
}

void tst_TimeText::showsInZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, utc);
    QFETCH(QByteArray, local);
    const Result<QByteArray> shown = TimeText::toZone(utc, QTimeZone(zone));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    QCOMPARE(*shown, local);
}

void tst_TimeText::comesBackByteForByte()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, utc);
    QFETCH(QByteArray, local);
    QCOMPARE(*TimeText::fromZone(local, QTimeZone(zone)), utc);
}

void tst_TimeText::readsWhatPeopleType_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("utc"); // empty: refused
    const auto row = [](const char *typed, const char *utc) {
        QTest::newRow(typed) << QByteArray(typed) << QByteArray(utc);
    };
    row("2024-05-06 07:08", "2024-05-06 05:08:00+00");
    row("2024-05-06", "2024-05-05 22:00:00+00");
    row("2024-5-6T7:08:09Z", "2024-05-06 07:08:09+00");
    row(" 2024-05-06  07:08:09.120+02:00 ", "2024-05-06 05:08:09.12+00");
    row("2024-05-06 07:08:09+0530", "2024-05-06 01:38:09+00");
    row("2024-05-06 24:00:00+00", "2024-05-07 00:00:00+00");
    row("Infinity", "infinity");
    row("now", "now");
    row("", "");
    row("tomorrow", "");
    row("2024-02-30", "");
    row("2023-02-29 10:00", "");
    row("2024-05-06 25:00", "");
    row("2024-05-06 10:60", "");
    row("0000-01-01", "");
    row("07:08:09", "");
    row("2024-05-06 07:08:09.1234567", "");
    row("294277-01-01", "");
}

void tst_TimeText::readsWhatPeopleType()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, utc);
    const Result<QByteArray> read = TimeText::fromZone(typed, QTimeZone("Europe/Berlin"));
    QCOMPARE(read ? *read : QByteArray(), utc);
}

void tst_TimeText::knowsGapsAndOverlaps()
{
    const QTimeZone berlin("Europe/Berlin");
    QVERIFY(TimeText::fromZone("2024-03-31 01:59:59.999999", berlin));
    const Result<QByteArray> skipped = TimeText::fromZone("2024-03-31 02:30:00", berlin);
    QVERIFY(!skipped);
    QVERIFY(skipped.error().message.contains(QLatin1String("Europe/Berlin")));
    QVERIFY(!TimeText::fromZone("2024-03-31 02:00:00", berlin));
    QCOMPARE(*TimeText::fromZone("2024-03-31 03:00:00", berlin), QByteArray("2024-03-31 01:00:00+00"));
    QCOMPARE(*TimeText::fromZone("2024-10-27 02:30:00", berlin), QByteArray("2024-10-27 00:30:00+00"));
    QCOMPARE(*TimeText::fromZone("2024-10-27 02:30:00+01", berlin), QByteArray("2024-10-27 01:30:00+00"));
    QCOMPARE(*TimeText::fromZone("2024-10-27 03:00:00", berlin), QByteArray("2024-10-27 02:00:00+00"));
}

void tst_TimeText::agreesWithTheCalendar()
{
    constexpr qint64 DayMicros = 86400000000;
    for (qint64 day = -200000; day < 200000; day += 37) {
        const QDate date = QDate(2000, 1, 1).addDays(day);
        if (date < QDate(1, 1, 1))
            continue;
        const TimeFields fields = TimeFields::fromMicros(day * DayMicros + 1);
        QCOMPARE(QDate(static_cast<int>(fields.year), fields.month, fields.day), date);
        QCOMPARE(fields.toMicros(), day * DayMicros + 1);
    }
}

void tst_TimeText::tellsHowItsTypeIsWritten()
{
    for (const TypeKind kind : {TypeKind::Date, TypeKind::Time, TypeKind::TimeTz, TypeKind::Timestamp,
             TypeKind::TimestampTz, TypeKind::Interval}) {
        const Outcome wrong = TimeText::check("x", kind, -1);
        QVERIFY(!wrong);
        const QString example = wrong.error().message.section(QStringLiteral("like "), 1).chopped(1);
        QVERIFY2(TimeText::check(example.toUtf8(), kind, -1), qPrintable(wrong.error().message));
    }
}

void tst_TimeText::checks_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("modifier");
    QTest::addColumn<bool>("good");
    const auto row = [](TypeKind kind, const char *text, bool good, int modifier = -1) {
        QTest::addRow("%d %s", static_cast<int>(kind), text)
            << static_cast<int>(kind) << QByteArray(text) << modifier << good;
    };
    row(TypeKind::Date, "2024-02-29", true);
    row(TypeKind::Date, "2023-02-29", false);
    row(TypeKind::Date, "5874897-12-31", true);
    row(TypeKind::Date, "Feb 3 2024", true);
    row(TypeKind::Date, "2024-02-28 10:00", false);
    row(TypeKind::Date, "soon", false);
    row(TypeKind::Time, "24:00:00", true);
    row(TypeKind::Time, "24:00:01", false);
    row(TypeKind::Time, "10:00+02", false);
    row(TypeKind::Time, "4:05 PM", true);
    row(TypeKind::TimeTz, "10:00:00.123456+02", true);
    row(TypeKind::Timestamp, "2024-05-06 10:00:00+02", false);
    row(TypeKind::Timestamp, "2024-05-06 10:00:00.123456", true);
    row(TypeKind::Timestamp, "2024-05-06 10:00:00.123", true, 3);
    row(TypeKind::Timestamp, "2024-05-06 10:00:00.1234", false, 3);
    row(TypeKind::Timestamp, "2024-05-06 10:00:00.1230", true, 3);
    row(TypeKind::Interval, "1 mon -3 days", true);
    row(TypeKind::Interval, "later", false);
}

void tst_TimeText::checks()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, text);
    QFETCH(int, modifier);
    QFETCH(bool, good);
    QCOMPARE(TimeText::check(text, static_cast<TypeKind>(kind), modifier).has_value(), good);
}

QTEST_APPLESS_MAIN(tst_TimeText)
#include "tst_TimeText.moc"
