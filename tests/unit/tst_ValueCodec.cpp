// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/ValueCodec.h"

#include <QtTest>

using namespace botdeck;

class tst_ValueCodec : public QObject
{
    Q_OBJECT

private slots:
    void validates_data();
    void validates();
    void namesTheAllowedLabels();
    void looksIntoArraysAndDomains();
    void showsAndReads();
    void tellsEmptyFromEmpty();
    void alignsNumbersRight();
};

namespace {

TypeInfo typeOf(TypeKind kind, quint32 oid = 1)
{
    TypeInfo type;
    type.oid = oid;
    type.kind = kind;
    return type;
}

ColumnInfo columnOf(int modifier = -1)
{
    ColumnInfo column;
    column.modifier = modifier;
    return column;
}

constexpr int numericModifier(int precision, int scale)
{
    return ((precision << 16) | (scale & 0x7ff)) + 4;
}

} // namespace

void tst_ValueCodec::validates_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("modifier");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](TypeKind kind, const char *text, bool good, int modifier = -1) {
        QTest::addRow("%d(%d) %s", static_cast<int>(kind), modifier, text)
            << static_cast<int>(kind) << modifier << QByteArray(text) << good;
    };
    row(TypeKind::Boolean, "t", true);
    row(TypeKind::Boolean, " YES ", true);
    row(TypeKind::Boolean, "o", false);
    row(TypeKind::Boolean, "", false);
    row(TypeKind::Boolean, "2", false);
    row(TypeKind::Int2, "32767", true);
    row(TypeKind::Int2, "32768", false);
    row(TypeKind::Int2, "-32768", true);
    row(TypeKind::Int4, "2147483648", false);
    row(TypeKind::Int8, "-9223372036854775808", true);
    row(TypeKind::Int8, "9223372036854775808", false);
    row(TypeKind::Int4, "1.0", false);
    row(TypeKind::Int4, "", false);
    row(TypeKind::Int4, "0x1F", true);
    row(TypeKind::Numeric, "1e-3", true);
    row(TypeKind::Numeric, "1.2.3", false);
    row(TypeKind::Numeric, "NaN", true);
    row(TypeKind::Numeric, "123.45", true, numericModifier(5, 2));
    row(TypeKind::Numeric, "123.450", true, numericModifier(5, 2));
    row(TypeKind::Numeric, "123.456", false, numericModifier(5, 2));
    row(TypeKind::Numeric, "1234", false, numericModifier(5, 2));
    row(TypeKind::Numeric, "0.00123e5", true, numericModifier(5, 2));
    row(TypeKind::Numeric, "12000", true, numericModifier(2, -3));
    row(TypeKind::Numeric, "12500", false, numericModifier(2, -3));
    row(TypeKind::Real, "1e39", false);
    row(TypeKind::Real, "-Infinity", true);
    row(TypeKind::Double, "1e39", true);
    row(TypeKind::Double, "1e-400", false);
    row(TypeKind::Double, "1,5", false);
    row(TypeKind::Varchar, "äöü", true, 3 + 4);
    row(TypeKind::Varchar, "äöü ", false, 3 + 4);
    row(TypeKind::Char, "äöü ", true, 3 + 4);
    row(TypeKind::Char, "abcd", false, 3 + 4);
    row(TypeKind::Uuid, "{A0EEBC99-9C0B4EF8-BB6D6BB9BD380A11}", true);
    row(TypeKind::Uuid, "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1", false);
    row(TypeKind::Uuid, "{a0eebc999c0b4ef8bb6d6bb9bd380a11", false);
    row(TypeKind::Jsonb, "{\"a\":}", false);
    row(TypeKind::Bytea, "\\x0", false);
    row(TypeKind::Inet, "10.0.0.256", false);
    row(TypeKind::Inet, "10.0.0.1/33", false);
    row(TypeKind::Inet, "2001:db8::1/64", true);
    row(TypeKind::Inet, "host", false);
    row(TypeKind::Text, "\xff", false);
}

void tst_ValueCodec::validates()
{
    QFETCH(int, kind);
    QFETCH(int, modifier);
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const Catalogue catalogue({});
    const Outcome outcome =
        ValueCodec::validate(typeOf(static_cast<TypeKind>(kind)), columnOf(modifier), catalogue, text);
    QCOMPARE(outcome.has_value(), good);
    if (!outcome)
        QVERIFY(!outcome.error().message.isEmpty() && outcome.error().kind == ErrorKind::BadValue);
}

void tst_ValueCodec::namesTheAllowedLabels()
{
    TypeInfo mood = typeOf(TypeKind::Enum);
    mood.labels = {QStringLiteral("sad"), QStringLiteral("ok")};
    const Catalogue catalogue({});
    QVERIFY(ValueCodec::validate(mood, columnOf(), catalogue, "ok"));
    const Outcome outcome = ValueCodec::validate(mood, columnOf(), catalogue, "OK");
    QVERIFY(!outcome);
    QVERIFY(outcome.error().hint.contains(QLatin1String("sad, ok")));
}

void tst_ValueCodec::looksIntoArraysAndDomains()
{
    Catalogue::Data data;
    data.types[10] = typeOf(TypeKind::Varchar, 10);
    data.types[11] = typeOf(TypeKind::Array, 11);
    data.types[11].element = 10;
    data.types[12] = typeOf(TypeKind::Domain, 12);
    data.types[12].base = 13;
    data.types[13] = typeOf(TypeKind::Int2, 13);
    const Catalogue catalogue(data);
    QVERIFY(ValueCodec::validate(data.types[11], columnOf(3 + 4), catalogue, "{abc,NULL,\"a b\"}"));
    const Outcome tooLong = ValueCodec::validate(data.types[11], columnOf(3 + 4), catalogue, "{abc,abcd}");
    QVERIFY(!tooLong);
    QVERIFY(tooLong.error().message.contains(QLatin1Char('2')));
    QVERIFY(!ValueCodec::validate(data.types[11], columnOf(3 + 4), catalogue, "{abc"));
    QVERIFY(ValueCodec::validate(data.types[12], columnOf(), catalogue, "7"));
    QVERIFY(!ValueCodec::validate(data.types[12], columnOf(), catalogue, "70000"));
}

void tst_ValueCodec::showsAndReads()
{
    const DisplayZone berlin{QTimeZone("Europe/Berlin")};
    const TypeInfo moment = typeOf(TypeKind::TimestampTz);
    const QByteArray stored = "2024-05-06 05:08:09.123456+00";
    QCOMPARE(ValueCodec::displayText(moment, stored, berlin), QStringLiteral("2024-05-06 07:08:09.123456+02"));
    QCOMPARE(*ValueCodec::fromEditText(moment, ValueCodec::editText(moment, stored, berlin), berlin), stored);
    QCOMPARE(ValueCodec::displayText(typeOf(TypeKind::Timestamp), "2024-05-06 05:08:09", berlin),
        QStringLiteral("2024-05-06 05:08:09"));
    QCOMPARE(ValueCodec::displayText(typeOf(TypeKind::Boolean), "f", berlin), QStringLiteral("false"));
    QCOMPARE(*ValueCodec::fromEditText(typeOf(TypeKind::Boolean), QStringLiteral("true"), berlin), QByteArray("t"));
    QCOMPARE(ValueCodec::displayText(typeOf(TypeKind::Numeric), "1.10", berlin), QStringLiteral("1.10"));
    QVERIFY(!ValueCodec::fromEditText(typeOf(TypeKind::Text), QString(QChar(0xD83D)), berlin));
}

void tst_ValueCodec::tellsEmptyFromEmpty()
{
    const auto kind = [](TypeKind type, const SqlText &value) { return ValueCodec::emptyKindOf(typeOf(type), value); };
    QCOMPARE(kind(TypeKind::Text, std::nullopt), EmptyKind::Null);
    QCOMPARE(kind(TypeKind::Text, ""), EmptyKind::EmptyText);
    QCOMPARE(kind(TypeKind::Text, "null"), EmptyKind::None);
    QCOMPARE(kind(TypeKind::Json, " null "), EmptyKind::JsonNull);
    QCOMPARE(kind(TypeKind::Jsonb, "[]"), EmptyKind::EmptyArray);
    QCOMPARE(kind(TypeKind::Json, "{ }"), EmptyKind::EmptyObject);
    QCOMPARE(kind(TypeKind::Array, "{}"), EmptyKind::EmptyArray);
    QCOMPARE(kind(TypeKind::Jsonb, "[0]"), EmptyKind::None);
}

void tst_ValueCodec::alignsNumbersRight()
{
    QVERIFY(ValueCodec::alignmentOf(TypeKind::Numeric) & Qt::AlignRight);
    QVERIFY(!(ValueCodec::alignmentOf(TypeKind::Text) & Qt::AlignRight));
}

QTEST_APPLESS_MAIN(tst_ValueCodec)
#include "tst_ValueCodec.moc"
