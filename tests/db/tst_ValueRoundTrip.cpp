// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/TimeText.h"
#include "models/schema/ValueCodec.h"
#include "tests/db/BuilderFixture.h"
#include "tests/db/ValueSamples.h"

#include <QtTest>

#include <memory>

using namespace botdeck;
using botdeck::test::BuilderFixture;

class tst_ValueRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void savesWhatItRead_data();
    void savesWhatItRead();
    void showsMomentsAsTheServerDoes_data();
    void showsMomentsAsTheServerDoes();
    void judgesAsTheServerDoes_data() { savesWhatItRead_data(); }
    void judgesAsTheServerDoes();

private:
    /// Whether the server took @p text but stored another value.
    [[nodiscard]] bool isChanged(TypeKind kind, const QByteArray &text, const QByteArray &stored) const;
    /// The server's verdict on writing @p text to a column: what it stored, nothing where it refused.
    [[nodiscard]] SqlText verdict(int column, const QByteArray &text) const;

    std::unique_ptr<BuilderFixture> m_fixture;
};

namespace {

/// Types whose verdict we know exactly; the others leave some texts to the server.
bool isJudgedExactly(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Boolean:
    case TypeKind::Int2:
    case TypeKind::Int4:
    case TypeKind::Int8:
    case TypeKind::Numeric:
    case TypeKind::Real:
    case TypeKind::Double:
    case TypeKind::Text:
    case TypeKind::Varchar:
    case TypeKind::Char:
    case TypeKind::Name:
    case TypeKind::Uuid:
    case TypeKind::Json:
    case TypeKind::Jsonb:
    case TypeKind::Bytea:
    case TypeKind::Enum:
        return true;
    default:
        return false;
    }
}

} // namespace

void tst_ValueRoundTrip::initTestCase()
{
    m_fixture = std::make_unique<BuilderFixture>(test::ValueScript);
}

void tst_ValueRoundTrip::savesWhatItRead_data()
{
    QTest::addColumn<int>("column");
    const RelationInfo &kept = m_fixture->relation("kept");
    for (int column = 1; column < kept.columns.size(); ++column)
        QTest::newRow(qPrintable(kept.columns.at(column).name)) << column;
}

// Read, opened in an editor, saved unchanged: the server's own text is the same, byte for byte.
void tst_ValueRoundTrip::savesWhatItRead()
{
    QFETCH(int, column);
    const DisplayZone zone{QTimeZone("Europe/Berlin")};
    const StatementBuilder builder = m_fixture->builder("kept");
    const ColumnInfo &info = m_fixture->relation("kept").columns.at(column);
    const TypeInfo &type = m_fixture->catalogue()->effectiveType(info);
    const QString truth =
        QStringLiteral("SET timezone = 'Asia/Tokyo'; SELECT id, encode(convert_to(%1::text, 'UTF8'), 'hex') "
                       "FROM kept WHERE %1 IS NOT NULL ORDER BY id")
            .arg(info.name);
    const QByteArray before = m_fixture->psql(truth);
    QVERIFY(!before.isEmpty());
    for (const QByteArray &line : before.split('\n')) {
        const QByteArray key = line.split('|').first();
        const QByteArray read = *m_fixture->run(builder.row({key}, {column})).value(0, 0);
        const QString edited = ValueCodec::editText(type, read, zone);
        const Result<QByteArray> text = ValueCodec::fromEditText(type, edited, zone);
        QVERIFY2(text, text ? "" : qPrintable(edited + text.error().message));
        QCOMPARE(*text, read);
        const Outcome valid = ValueCodec::validate(type, info, *m_fixture->catalogue(), *text);
        QVERIFY2(valid, valid ? "" : qPrintable(edited + valid.error().message));
        QCOMPARE(m_fixture->run(builder.update({key}, {{column, *text, false, true, read}})).rowCount(), 1);
    }
    QCOMPARE(m_fixture->psql(truth), before);
}

void tst_ValueRoundTrip::showsMomentsAsTheServerDoes_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata",
             "Asia/Tokyo", "Australia/Lord_Howe", "Africa/Monrovia", "Pacific/Apia"})
        QTest::newRow(zone) << QByteArray(zone);
}

void tst_ValueRoundTrip::showsMomentsAsTheServerDoes()
{
    QFETCH(QByteArray, zone);
    const QString moments = QStringLiteral("SELECT c_tstz AS t FROM kept WHERE c_tstz IS NOT NULL UNION SELECT "
                                           "'1850-01-01 00:00:00.000123+00'::timestamptz + n * interval '991:13:29.77' "
                                           "FROM generate_series(0, 2000) n ORDER BY 1");
    const auto texts = [&](const QByteArray &name) {
        return m_fixture->psql(QStringLiteral("SET timezone = '%1'; %2").arg(QString::fromLatin1(name), moments))
            .split('\n');
    };
    const QByteArrayList utc = texts("UTC"), local = texts(zone);
    QCOMPARE(utc.size(), local.size());
    const QTimeZone timeZone(zone);
    for (qsizetype i = 0; i < utc.size(); ++i) {
        const QByteArray shown = *TimeText::toZone(utc.at(i), timeZone);
        QVERIFY2(shown == local.at(i), QByteArray(utc.at(i) + ": " + shown + " for " + local.at(i)));
        QCOMPARE(*TimeText::fromZone(shown, timeZone), utc.at(i));
    }
}

bool tst_ValueRoundTrip::isChanged(TypeKind kind, const QByteArray &text, const QByteArray &stored) const
{
    if (kind == TypeKind::Numeric)
        return m_fixture->run({"SELECT $1::numeric <> $2::numeric", {text, stored}}).boolean(0, 0);
    if (kind == TypeKind::Text || kind == TypeKind::Varchar || kind == TypeKind::Name || kind == TypeKind::Array)
        return text != stored;
    return test::changedByTheServer(kind).match(QString::fromUtf8(text)).hasMatch();
}

SqlText tst_ValueRoundTrip::verdict(int column, const QByteArray &text) const
{
    const Result<PgRows> rows = m_fixture->tryRun(m_fixture->builder("kept").insert({{column, text}}, {column}));
    return rows ? rows->value(0, 0) : SqlText();
}

// We never refuse what the server keeps as it is.
void tst_ValueRoundTrip::judgesAsTheServerDoes()
{
    QFETCH(int, column);
    const ColumnInfo &info = m_fixture->relation("kept").columns.at(column);
    const TypeInfo &type = m_fixture->catalogue()->effectiveType(info);
    const bool domain // whose checks only the server knows
        = m_fixture->catalogue()->type(info.type)->kind == TypeKind::Domain;
    QByteArrayList wrong;
    int lenient = 0;
    for (const QByteArray &text : test::textsToTry()) {
        const SqlText stored = verdict(column, text);
        const Outcome ours = ValueCodec::validate(type, info, *m_fixture->catalogue(), text);
        if (ours.has_value() == stored.has_value())
            continue;
        if (!ours && !isChanged(type.kind, text, *stored))
            wrong +=
                "refused: [" + text + "] which the server keeps as [" + *stored + "]: " + ours.error().message.toUtf8();
        if (ours && !domain && isJudgedExactly(type.kind) && !test::dependsOnTheServer().contains(text))
            wrong += "accepted: [" + text + ']';
        lenient += ours ? 1 : 0;
    }
    QVERIFY2(wrong.isEmpty(), wrong.join('\n'));
    // Dates have too many forms to judge all; of types that are their text to us the server judges everything.
    if ((!domain && type.kind < TypeKind::Date) || type.kind == TypeKind::Array)
        QVERIFY2(lenient < 60, QByteArray::number(lenient));
}

QTEST_GUILESS_MAIN(tst_ValueRoundTrip)
#include "tst_ValueRoundTrip.moc"
