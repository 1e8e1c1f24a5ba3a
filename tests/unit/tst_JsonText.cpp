// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/JsonText.h"

#include <QtTest>

using namespace botdeck;

class tst_JsonText : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void refusesWhatJsonbRefuses();
    void reformats_data();
    void reformats();
    void keepsEverySpelling();
    void survivesAnyDepth();
    void countsPositionsInUtf16();
};

void tst_JsonText::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"{}", "[]", "null", "true", "false", "0", "-0", "-0.0e-0", "1e5", "1E+5", "12.5", "\"\"",
             " [ 1 , 2 ] ", "\t\n\r{\"a\":[{}]}\n", R"("\"\\\/\b\f\n\r\tA")", R"({"a":1,"a":2})", "\"\x7f\"",
             R"("\ud800")", R"("\u0000")", "[[],{}]", "\"\xc3\xa4\xf0\x9f\x98\x80\"",
             "123456789012345678901234567890.123456789012345678901234567890"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_JsonText::accepts()
{
    QFETCH(QByteArray, text);
    const Outcome outcome = JsonText::check(text);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
}

void tst_JsonText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("position");
    const auto row = [](const char *text, int position) { QTest::newRow(text) << QByteArray(text) << position; };
    row("", 0);
    row("  ", 2);
    row("{", 1);
    row("[1,", 3);
    row("[1,]", 3);
    row("{\"a\":1,}", 7);
    row("{\"a\" 1}", 5);
    row("{\"a\":}", 5);
    row("{a:1}", 1);
    row("{1:2}", 1);
    row("[1 2]", 3);
    row("[1}", 2);
    row("]", 0);
    row("1 2", 2);
    row("01", 0);
    row("-", 0);
    row("1.", 2);
    row(".5", 0);
    row("1e", 2);
    row("1e+", 3);
    row("1x", 1);
    row("+1", 0);
    row("nul", 0);
    row("True", 0);
    row("NaN", 0);
    row("'a'", 0);
    row("\"a", 0);
    row("\"a\nb\"", 2);
    row("\"\\x\"", 1);
    row("\"\\u12g4\"", 1);
    row("[\n  1,\n  oops\n]", 9);
    row("\xef\xbb\xbf{}", 0);
    row("[,1]", 1);
    row("{\"a\":1,,}", 7);
    row("{}{}", 2);
}

void tst_JsonText::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, position);
    const Outcome outcome = JsonText::check(text);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::BadValue);
    QCOMPARE(outcome.error().position, position);
    const auto line = text.first(position).count('\n') + 1;
    QVERIFY2(
        outcome.error().message.contains(QStringLiteral("ine %1, ").arg(line)), qPrintable(outcome.error().message));
}

void tst_JsonText::refusesWhatJsonbRefuses()
{
    QVERIFY(!JsonText::check(R"("\u0000")", true));
    QVERIFY(!JsonText::check(R"("\ud800")", true));
    QVERIFY(!JsonText::check(R"("\udc00\ud800")", true));
    QVERIFY(!JsonText::check(R"("\ud800A")", true));
    QVERIFY(JsonText::check(R"("\ud83d\ude00")", true));
}

void tst_JsonText::reformats_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("pretty");
    QTest::addColumn<QByteArray>("compact");
    const auto row = [](const char *text, const char *pretty, const char *compact) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(pretty) << QByteArray(compact);
    };
    row(" 1 ", "1", "1");
    row("{ }", "{}", "{}");
    row("[\n]", "[]", "[]");
    row("[1,[],{}]", "[\n  1,\n  [],\n  {}\n]", "[1,[],{}]");
    row(R"({"a" : {"b":[1, 2]}, "c": null})",
        "{\n  \"a\": {\n    \"b\": [\n      1,\n      2\n    ]\n  },\n  \"c\": null\n}",
        R"({"a":{"b":[1,2]},"c":null})");
}

void tst_JsonText::reformats()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, pretty);
    QFETCH(QByteArray, compact);
    QCOMPARE(*JsonText::pretty(text), pretty);
    QCOMPARE(*JsonText::compact(text), compact);
    QCOMPARE(*JsonText::compact(*JsonText::pretty(text)), compact);
}

void tst_JsonText::keepsEverySpelling()
{
    const QByteArray text = R"({"b":1.0e+00,"a":"A\/","b":-0,"c":100000000000000000000000001})";
    QCOMPARE(*JsonText::compact(text), text);
    QCOMPARE(*JsonText::compact(*JsonText::pretty(text)), text);
}

void tst_JsonText::survivesAnyDepth()
{
    constexpr int Depth = 1000000;
    const QByteArray open(Depth, '['), nested = open + QByteArray(Depth, ']');
    QVERIFY(JsonText::check(nested));
    QVERIFY(!JsonText::check(open));
    const QByteArray shallow = QByteArray(2000, '[') + QByteArray(2000, ']');
    QCOMPARE(*JsonText::compact(*JsonText::pretty(shallow)), shallow);
}

void tst_JsonText::countsPositionsInUtf16()
{
    const QString text = QStringLiteral("[\"\U0001F600ä\", x]");
    const Outcome outcome = JsonText::check(text.toUtf8());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().position, text.indexOf(u'x'));
}

QTEST_APPLESS_MAIN(tst_JsonText)
#include "tst_JsonText.moc"
