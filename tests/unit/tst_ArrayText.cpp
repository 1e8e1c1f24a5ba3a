// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/ArrayText.h"
#include "models/schema/ByteaText.h"

#include <QtTest>

using namespace botdeck;

class tst_ArrayText : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void formatsAsTheServerDoes_data();
    void formatsAsTheServerDoes();
    void readsLists();
    void readsBytes();
    void refusesBytes_data();
    void refusesBytes();
};

using Sizes = QList<int>;

void tst_ArrayText::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<SqlText>>("elements");
    QTest::addColumn<Sizes>("sizes");
    const auto row = [](const char *text, const QList<SqlText> &elements, const Sizes &sizes) {
        QTest::newRow(text) << QByteArray(text) << elements << sizes;
    };
    row("{}", {}, {});
    row(" { } ", {}, {});
    row("{1,2,3}", {"1", "2", "3"}, {3});
    row("{ 1 , 2 }", {"1", "2"}, {2});
    row("{NULL,null,\"NULL\"}", {{}, {}, "NULL"}, {3});
    row(R"({"",a b,"a,b","{","\"","\\",x\,y})", {"", "a b", "a,b", "{", "\"", "\\", "x,y"}, {7});
    row("{{1,2},{3,NULL}}", {"1", "2", "3", {}}, {2, 2});
    row("{{{a}},{{b}}}", {"a", "b"}, {2, 1, 1});
    row("[0:1]={7,8}", {"7", "8"}, {2});
    row("{\"a\nb\"}", {"a\nb"}, {1});
    row("{\\NULL}", {"NULL"}, {1});
}

void tst_ArrayText::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<SqlText>, elements);
    QFETCH(Sizes, sizes);
    const Result<SqlArray> array = ArrayText::parse(text);
    QVERIFY2(array, array ? "" : qPrintable(array.error().message));
    QVERIFY(array->elements == elements);
    Sizes found;
    for (const SqlArray::Dimension &dimension : array->dimensions)
        found += static_cast<int>(dimension.size);
    QCOMPARE(found, sizes);
}

void tst_ArrayText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
        {"", "1", "{", "{1", "{1,}", "{,1}", "{1,,2}", "{1}}", "{1}x", "{\"a}", "{\"a\"b}", "{a\"b\"}", "{{1},2}",
            "{1,{2}}", "{{1,2},{3}}", "{{1}", "[1:2]{1}", "[x:2]={1,2}", "{{{{{{{1}}}}}}}", "{a\\", "{{1}{2}}"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_ArrayText::refuses()
{
    QFETCH(QByteArray, text);
    const Result<SqlArray> array = ArrayText::parse(text);
    QVERIFY(!array);
    QCOMPARE(array.error().kind, ErrorKind::BadValue);
    QVERIFY(array.error().position >= 0 && array.error().position <= text.size());
}

void tst_ArrayText::formatsAsTheServerDoes_data()
{
    QTest::addColumn<QByteArray>("text"); // array_out's words
    for (const char *text : {"{}", "{1,2}", "{NULL,\"NULL\",\"null\"}", R"({"",a,"a b","a,b","{","}","\"","\\",é})",
             "{{1,2},{3,NULL}}", "{{{a},{b}},{{c},{d}}}", "[0:1]={7,8}", "[2:3][-1:0]={{1,2},{3,4}}", "{\"a\nb\"}"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_ArrayText::formatsAsTheServerDoes()
{
    QFETCH(QByteArray, text);
    QCOMPARE(ArrayText::format(*ArrayText::parse(text)), text);
}

void tst_ArrayText::readsLists()
{
    QVERIFY(*ArrayText::parseList("{a,NULL}") == (QList<SqlText>{"a", {}}));
    QVERIFY(ArrayText::parseList("{}")->isEmpty());
    QVERIFY(!ArrayText::parseList("{{a}}"));
    QCOMPARE(ArrayText::formatList({}), QByteArray("{}"));
    QCOMPARE(ArrayText::formatList({"(1,1),(0,0)", "b"}, ';'), QByteArray("{(1,1),(0,0);b}"));
}

void tst_ArrayText::readsBytes()
{
    const QByteArray all = QByteArray::fromHex("00ff5c78417f80");
    QCOMPARE(ByteaText::format(all), QByteArray("\\x00ff5c78417f80"));
    QCOMPARE(*ByteaText::parse(ByteaText::format(all)), all);
    QCOMPARE(*ByteaText::parse("\\x00 FF\n5c"), QByteArray::fromHex("00ff5c"));
    QCOMPARE(*ByteaText::parse("a\\\\b\\001\\377"), QByteArray("a\\b\x01\xff"));
    QCOMPARE(*ByteaText::parse(""), QByteArray(""));
    QCOMPARE(*ByteaText::parse("\\x"), QByteArray(""));
}

void tst_ArrayText::refusesBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"\\x0", "\\xg0", "\\x0 0", "\\", "a\\1", "\\400", "\\08"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_ArrayText::refusesBytes()
{
    QFETCH(QByteArray, text);
    QVERIFY(!ByteaText::parse(text));
}

QTEST_APPLESS_MAIN(tst_ArrayText)
#include "tst_ArrayText.moc"
