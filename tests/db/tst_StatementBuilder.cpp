// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Redaction.h"
#include "tests/db/BuilderFixture.h"
#include "tests/db/BuilderScripts.h"

#include <QtTest>

#include <memory>

using namespace botdeck;
using botdeck::test::BuilderFixture;

class tst_StatementBuilder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_fixture = std::make_unique<BuilderFixture>(test::StatementBuilderScript); }
    void insertsAndReturns();
    void updatesOnlyWhatWasRead_data();
    void updatesOnlyWhatWasRead();
    void comparesLongValuesByTheirHash();
    void cutsNothingWithoutNotice();
    void guardsByXmin();
    void touchesTheUpdatedColumn();
    void worksOnPartitions();
    void neverNamesASecret();
    void masksSecretsByTheirKey();
    void agreesWithNamesASecret();
    void findsAnotherKeyBesideASecretOne();
    void previewsSayWhetherTheyAreCut();
    void selectsNoMoreThanAsked();
    void filters_data();
    void filters();
    void refusesFilters();
    void countsReferences();

private:
    [[nodiscard]] StatementBuilder odd() const { return m_fixture->builder("Odd \"name\""); }
    [[nodiscard]] int oddColumn(const char *name) const { return m_fixture->column("Odd \"name\"", name); }
    /// The whole values of a row and its xmin.
    [[nodiscard]] PgRows oddRow(const QByteArray &id, const QList<int> &columns) const
    {
        return m_fixture->run(odd().row({id}, columns));
    }
    std::unique_ptr<BuilderFixture> m_fixture;
};

void tst_StatementBuilder::insertsAndReturns()
{
    const int text = oddColumn("a \"b\" $1"), tags = oddColumn("tags");
    PgRows rows = m_fixture->run(odd().insert({}, {text}));
    QCOMPARE(rows.string(0, 0), QStringLiteral("it's"));
    QCOMPARE(rows.columnCount(), 3); // the column, the key, xmin
    const QByteArray key = rows.text(0, 1).toByteArray();
    rows = m_fixture->run(
        odd().insert({{oddColumn("ID"), "900"}, {text, {}}, {tags, "{\"a b\",NULL}"}, {oddColumn("made"), {}, true}},
            {text, tags, oddColumn("doubled")}));
    QVERIFY(rows.isNull(0, 0));
    QCOMPARE(rows.text(0, 1).toByteArray(), QByteArray("{\"a b\",NULL}"));
    QCOMPARE(rows.text(0, 2).toByteArray(), QByteArray("2"));
    QCOMPARE(rows.text(0, 3).toByteArray(), QByteArray("900"));
    QCOMPARE(m_fixture->run(odd().remove({"900"})).text(0, 0).toByteArray(), QByteArray("900"));
    QCOMPARE(m_fixture->run(odd().remove({key})).rowCount(), 1);
    QCOMPARE(m_fixture->run(odd().remove({key})).rowCount(), 0);
}

void tst_StatementBuilder::updatesOnlyWhatWasRead_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("other"); // what somebody else writes meanwhile, in SQL
    const auto row = [](const char *column, const char *value, const char *other) {
        QTest::newRow(column) << QByteArray(column) << QByteArray(value) << QString::fromUtf8(other);
    };
    row("a \"b\" $1", "new '; DROP TABLE x; --", "'text 1 '");
    row("note", "äöüäö", "NULL");
    row("code", "c-new", "'C1'");
    row("amount", "7.10", "1.01");
    row("data", "{\"n\":  2}", "'{\"n\": 1}'");
    row("tags", "{NULL,\"a\\\"b\"}", "ARRAY['t']");
    row("feeling", "o'k", "'o''k'");
    row("ok", "f", "NULL");
    row("ip", "10.0.0.2", "'10.0.0.1/24'");
    row("made", "infinity", "now() + interval '1 microsecond'");
}

void tst_StatementBuilder::updatesOnlyWhatWasRead()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, value);
    QFETCH(QString, other);
    const int position = oddColumn(column);
    const QString name = QString::fromUtf8(StatementBuilder::quoted(QString::fromUtf8(column)));
    const SqlText base = oddRow("1", {position}).value(0, 0);
    const Statement update = odd().update({"1"}, {{position, value, false, true, base}});
    // Somebody else was faster: nothing is written.
    m_fixture->psql(QStringLiteral("UPDATE \"Odd \"\"name\"\"\" SET %1 = %2 WHERE \"ID\" = 1").arg(name, other));
    QCOMPARE(m_fixture->run(update).rowCount(), 0);
    m_fixture->run(odd().update({"1"}, {{position, base, false, true, oddRow("1", {position}).value(0, 0)}}));
    QVERIFY(oddRow("1", {position}).value(0, 0) == base);
    const PgRows written = m_fixture->run(update);
    QCOMPARE(written.rowCount(), 1);
    QCOMPARE(written.text(0, 0).toByteArray(), QByteArray("1"));
    QVERIFY(oddRow("1", {position}).value(0, 0) == SqlText(value));
    // To NULL and, with the default, back.
    QCOMPARE(m_fixture->run(odd().update({"1"}, {{position, {}, false, true, value}})).rowCount(), 1);
    QVERIFY(oddRow("1", {position}).isNull(0, 0));
    QCOMPARE(m_fixture->run(odd().update({"1"}, {{position, {}, true, true, {}}})).rowCount(), 1);
}

void tst_StatementBuilder::comparesLongValuesByTheirHash()
{
    const int position = oddColumn("a \"b\" $1");
    const QByteArray longText = QByteArray("ä").repeated(20000);
    m_fixture->psql(
        QStringLiteral("UPDATE \"Odd \"\"name\"\"\" SET \"a \"\"b\"\" $1\" = repeat('ä', 20000) WHERE \"ID\" = 2"));
    const Statement wrong = odd().update({"2"}, {{position, "new", false, true, longText + "x"}});
    QVERIFY(wrong.sql.contains("sha256"));
    QCOMPARE(m_fixture->run(wrong).rowCount(), 0);
    QCOMPARE(m_fixture->run(odd().update({"2"}, {{position, "new", false, true, longText}})).rowCount(), 1);
}

void tst_StatementBuilder::cutsNothingWithoutNotice()
{
    const int note = oddColumn("note");
    const auto tooLong = m_fixture->tryRun(odd().update({"3"}, {{note, "123456", false, true, "n3"}}));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, ErrorKind::BadValue);
    QCOMPARE(m_fixture->tryRun(odd().insert({{note, "123456"}}, {})).error().kind, ErrorKind::BadValue);
    QCOMPARE(m_fixture->tryRun(odd().update({"3"}, {{oddColumn("feeling"), "glad", false, true, "sad"}})).error().kind,
        ErrorKind::BadValue);
}

void tst_StatementBuilder::guardsByXmin()
{
    const int note = oddColumn("note");
    const QByteArray xmin = oddRow("4", {}).text(0, 0).toByteArray();
    const ColumnChange unseen{note, "a", false, false, {}};
    const Statement first = odd().update({"4"}, {unseen}, xmin);
    const PgRows written = m_fixture->run(first);
    QCOMPARE(written.rowCount(), 1);
    QCOMPARE(m_fixture->run(first).rowCount(), 0);
    QCOMPARE(m_fixture->run(odd().remove({"4"}, xmin)).rowCount(), 0);
    const QByteArray now = written.text(0, 1).toByteArray();
    QCOMPARE(m_fixture->run(odd().remove({"4"}, now)).rowCount(), 1);
}

void tst_StatementBuilder::touchesTheUpdatedColumn()
{
    const int note = oddColumn("note"), updated = oddColumn("updated");
    m_fixture->run(odd().update({"5"}, {{note, "a", false, true, "n5"}}, {}, updated));
    QCOMPARE(m_fixture->psql(QStringLiteral("SELECT updated > (now() AT TIME ZONE 'UTC') - interval '1 min' "
                                            "FROM \"Odd \"\"name\"\"\" WHERE \"ID\" = 5")),
        QByteArray("t"));
    // A value set by hand is not overwritten.
    const SqlText base = oddRow("5", {updated}).value(0, 0);
    m_fixture->run(odd().update({"5"}, {{updated, "2020-01-01 00:00:00", false, true, base}}, {}, updated));
    QCOMPARE(oddRow("5", {updated}).text(0, 0).toByteArray(), QByteArray("2020-01-01 00:00:00"));
}

void tst_StatementBuilder::worksOnPartitions()
{
    const StatementBuilder parts = m_fixture->builder("parts");
    for (const char *row : {"1|2024-01-05|one", "2|2024-02-05|two"}) {
        const QByteArrayList fields = QByteArray(row).split('|');
        const QList<QByteArray> key{fields.at(0), fields.at(1)};
        const PgRows read = m_fixture->run(parts.row(key, {2}));
        QCOMPARE(read.text(0, 0).toByteArray(), fields.at(2));
        const QByteArray xmin = read.text(0, 1).toByteArray();
        const PgRows written = m_fixture->run(parts.update(key, {{2, "new", false, false, {}}}, xmin));
        QCOMPARE(written.rowCount(), 1);
        QCOMPARE(written.columnCount(), 2); // no xmin, which the server can't always tell of a partition
    }
    const PgRows moved =
        m_fixture->run(parts.update({"1", "2024-01-05"}, {{1, "2024-02-06", false, true, "2024-01-05"}}));
    QCOMPARE(moved.text(0, 1).toByteArray(), QByteArray("2024-02-06"));
    QCOMPARE(m_fixture->run(parts.insert({{0, "3"}, {1, "2024-02-07"}}, {2})).columnCount(), 3);
}

// Whatever is asked for, the name of a secret column is in no statement.
void tst_StatementBuilder::neverNamesASecret()
{
    SecretRules rules;
    rules.columns = {m_fixture->column("settings", "password_hash")};
    const StatementBuilder settings = m_fixture->builder("settings", rules);
    const QList<int> all{0, 1, 2, 3};
    PageQuery query;
    query.columns = all;
    const auto page = settings.page(query);
    QList<Statement> statements{page->statement, settings.row({"1"}, all), settings.rowAsPage({"1"}, all, 10).statement,
        settings.insert({{0, "70"}}, all), *settings.count({}), settings.remove({"70"}),
        settings.selectReferences({0}, {{"1"}}, all, 5), settings.update({"1"}, {{1, "x", false, true, "llm-key"}})};
    for (const Statement &statement : std::as_const(statements))
        QVERIFY2(!statement.sql.contains("password_hash"), statement.sql);
    QCOMPARE(page->layout.cells.at(3).value, -1);
    QVERIFY(m_fixture->run(settings.row({"1"}, all)).isNull(0, 3));
    query.order.column = 3;
    QCOMPARE(settings.page(query).error().kind, ErrorKind::Refused);
    query.order.column = -1;
    query.filters = {Filter{3, Filter::Op::IsNull, {}}};
    QCOMPARE(settings.page(query).error().kind, ErrorKind::Refused);
    QVERIFY(!settings.count(query.filters));
    // Revealed on purpose, and written without being read.
    QCOMPARE(m_fixture->run(settings.row({"1"}, all, true)).text(0, 3).toByteArray(), QByteArray("hash-one"));
    const Statement write = settings.update({"5"}, {{3, "new-hash", false, false, {}}}, {});
    QVERIFY(!write.sql.mid(write.sql.indexOf("WHERE")).contains("password_hash"));
    QCOMPARE(m_fixture->run(write).rowCount(), 1);
}

void tst_StatementBuilder::masksSecretsByTheirKey()
{
    SecretRules rules;
    rules.keyColumn = m_fixture->column("settings", "name");
    rules.keyedValue = m_fixture->column("settings", "value");
    rules.knownSecretKeys = {QStringLiteral("theme"), QStringLiteral("o'clock")};
    const StatementBuilder settings = m_fixture->builder("settings", rules);
    PageQuery query;
    query.columns = {1, 2};
    const auto page = settings.page(query);
    const PgRows rows = m_fixture->run(page->statement);
    const PageLayout::Cell cell = page->layout.cells.at(1);
    QByteArrayList shown;
    for (int row = 0; row < rows.rowCount(); ++row) {
        QCOMPARE(rows.boolean(row, cell.masked), rows.isNull(row, cell.value));
        shown += rows.text(row, cell.value).toByteArray();
    }
    QCOMPARE(shown, (QByteArrayList{"", "4096", "open", "", "qwerty"}));
    QVERIFY(m_fixture->run(settings.row({"1"}, {2})).isNull(0, 0));
    QCOMPARE(m_fixture->run(settings.row({"1"}, {2}, true)).text(0, 0).toByteArray(), QByteArray("hidden-one"));
    QVERIFY(m_fixture->run(settings.insert({{0, "80"}, {1, "a.token"}, {2, "hidden"}}, {2})).isNull(0, 0));
    m_fixture->run(settings.remove({"80"}));
    // A filter finds nothing that is masked, and a sort is refused.
    query.filters = {Filter{2, Filter::Op::StartsWith, {"hidden"}}};
    QCOMPARE(m_fixture->run(settings.page(query)->statement).rowCount(), 0);
    query.filters = {Filter{2, Filter::Op::Contains, {"w"}}};
    QCOMPARE(m_fixture->run(settings.page(query)->statement).rowCount(), 1);
    QVERIFY(!settings.canSort(2));
}

void tst_StatementBuilder::agreesWithNamesASecret()
{
    SecretRules rules;
    rules.keyColumn = 0;
    rules.keyedValue = 1;
    m_fixture->psql(QStringLiteral("CREATE TABLE IF NOT EXISTS keys (name text PRIMARY KEY, value text)"));
    QStringList keys{QString(), QStringLiteral("key\n"), QStringLiteral("\nkey"), QStringLiteral("a\nkey-b"),
        QStringLiteral("key\n\n"), QStringLiteral("to\u212Aen"), QStringLiteral("pa\u017F\u017F"),
        QStringLiteral("\u017Fecret"), QStringLiteral("PASSWORT"), QStringLiteral("llm key")};
    const QStringList words{QStringLiteral("key"), QStringLiteral("SECRET"), QStringLiteral("Token"),
        QStringLiteral("pass"), QStringLiteral("password"), QStringLiteral("tokens"), QStringLiteral("max"), QString()};
    const QStringList joints{QStringLiteral("-"), QStringLiteral("_"), QStringLiteral("."), QString(),
        QStringLiteral(" "), QStringLiteral("ä")};
    for (const QString &first : words) {
        for (const QString &joint : joints) {
            for (const QString &second : words)
                keys += QString(first + joint + second);
        }
    }
    keys.removeDuplicates();
    RelationInfo relation = m_fixture->relation("settings");
    relation.name = QStringLiteral("keys");
    relation.columns = {relation.columns.at(1), relation.columns.at(2)};
    relation.columns[0].notNull = true;
    relation.keys[0].columns = {0};
    const StatementBuilder builder(m_fixture->catalogue(), relation, rules);
    for (const QString &key : std::as_const(keys)) {
        const PgRows rows = m_fixture->run(builder.insert({{0, key.toUtf8()}, {1, "v"}}, {1}));
        QVERIFY2(rows.isNull(0, 0) == namesASecret(key), qPrintable(key));
    }
}

void tst_StatementBuilder::findsAnotherKeyBesideASecretOne()
{
    SecretRules rules;
    rules.columns = {0};
    const StatementBuilder sessions = m_fixture->builder("sessions", rules);
    QCOMPARE(sessions.keyColumns(), QList<int>{1});
    QCOMPARE(m_fixture->run(sessions.row({"7"}, {2})).text(0, 0).toByteArray(), QByteArray("x"));
    QCOMPARE(m_fixture->builder("sealed", rules).identity(), RowIdentity::Physical);
    QCOMPARE(m_fixture->run(m_fixture->builder("sealed", rules).remove({"0", "(0,1)"})).rowCount(), 0);
}

void tst_StatementBuilder::previewsSayWhetherTheyAreCut()
{
    PageQuery query;
    query.columns = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    const auto page = m_fixture->builder("big").page(query);
    const PgRows rows = m_fixture->run(page->statement);
    const auto value = [&](int row, int cell) { return rows.string(row, page->layout.cells.at(cell).value); };
    const auto size = [&](int row, int cell) {
        const int column = page->layout.cells.at(cell).size;
        return column < 0 || rows.isNull(row, column) ? -1 : static_cast<int>(rows.integer(row, column));
    };
    QCOMPARE(value(0, 0), QString(200, QChar(0xE4)));
    QCOMPARE(size(0, 0), 100000);
    QCOMPARE(value(0, 1), QString(150, QChar(0xFC)));
    QCOMPARE(size(0, 1), -1); // 300 bytes, but whole
    QCOMPARE(value(0, 2), QStringLiteral("\\x") + QStringLiteral("ab").repeated(32));
    QCOMPARE(size(0, 2), 5000);
    QVERIFY(rows.isNull(0, page->layout.cells.at(3).value)); // too large for a preview, which is not NULL
    QVERIFY(size(0, 3) > StatementBuilder::UnpackedBytes);
    QCOMPARE(value(0, 4).size(), 200);
    QVERIFY(size(0, 4) > 1000);
    QVERIFY(size(0, 5) > StatementBuilder::UnpackedBytes);
    QCOMPARE(page->layout.cells.at(6).size, -1); // varchar(50) is never cut
    QCOMPARE(value(0, 7), QStringLiteral("padded"));
    QCOMPARE(value(0, 8), QStringLiteral("<a/>"));
    for (const int cell : {0, 2, 3, 4, 5, 6, 7, 8})
        QCOMPARE(size(1, cell), -1);
    QCOMPARE(size(1, 1), 402);
    QCOMPARE(value(1, 3), QStringLiteral("{\"a\": 1}"));
    query.previewCharacters = 0;
    const auto whole = m_fixture->builder("big").page(query);
    QCOMPARE(m_fixture->run(whole->statement).text(0, whole->layout.cells.at(0).value).size(), 100000);
}

void tst_StatementBuilder::selectsNoMoreThanAsked()
{
    QString create = QStringLiteral("CREATE TABLE wide (id int PRIMARY KEY");
    RelationInfo wide = m_fixture->relation("people");
    wide.name = QStringLiteral("wide");
    wide.columns = {wide.columns.at(0)};
    QList<int> all{0};
    for (int i = 1; i < 1600; ++i) {
        create += QStringLiteral(", c%1 text").arg(i);
        ColumnInfo column = m_fixture->relation("people").columns.at(1);
        column.name = QStringLiteral("c%1").arg(i);
        wide.columns += column;
        all += i;
    }
    m_fixture->psql(create + QStringLiteral("); INSERT INTO wide (id, c7, c1599) VALUES (1, 'seven', 'last')"));
    const StatementBuilder builder(m_fixture->catalogue(), wide);
    PageQuery query;
    query.columns = {7};
    const auto one = builder.page(query);
    QCOMPARE(m_fixture->run(one->statement).columnCount(), 4); // id, xmin, c7 and its size
    query.columns = all;
    const auto page = builder.page(query);
    const PgRows rows = m_fixture->run(page->statement);
    QCOMPARE(rows.string(0, page->layout.cells.at(7).value), QStringLiteral("seven"));
    QCOMPARE(rows.string(0, page->layout.cells.at(1599).value), QStringLiteral("last"));
}

void tst_StatementBuilder::filters_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("ids");
    const auto row = [](const char *name, const char *column, Filter::Op op, const QList<SqlText> &values,
                         const char *ids) {
        QTest::newRow(name) << Filter{-1, op, values} << QByteArray(column) << QByteArray(ids);
    };
    using Op = Filter::Op;
    row("equals", "age", Op::Equals, {"030"}, "1,5");
    row("not equals takes NULL", "age", Op::NotEquals, {"30"}, "2,3,4");
    row("contains percent", "name", Op::Contains, {"0%"}, "1");
    row("contains underscore", "name", Op::Contains, {"n_5"}, "1");
    row("contains backslash", "name", Op::Contains, {"\\"}, "4");
    row("any case", "name", Op::StartsWith, {"ann"}, "1,2");
    row("any case, umlaut", "name", Op::StartsWith, {"änn"}, "5");
    row("in a number", "age", Op::Contains, {"0"}, "1,3,4,5");
    row("in an array", "tags", Op::Contains, {"b"}, "2");
    row("null", "born", Op::IsNull, {}, "2");
    row("not null", "born", Op::IsNotNull, {}, "1,3,4,5");
    row("less", "age", Op::Less, {"40"}, "1,5");
    row("at most", "age", Op::LessOrEqual, {"40"}, "1,3,5");
    row("greater", "born", Op::Greater, {"2000-06-15"}, "3,5");
    row("at least", "born", Op::GreaterOrEqual, {"2000-06-15"}, "3,4,5");
    row("between", "born", Op::Between, {"1990-01-01", "2000-06-16"}, "1,4");
    row("from", "age", Op::Between, {"40", {}}, "3,4");
    row("until", "age", Op::Between, {{}, "40"}, "1,5");
    row("between nothing", "age", Op::Between, {{}, {}}, "1,2,3,4,5");
    row("any of", "age", Op::AnyOf, {"30", "50"}, "1,4,5");
    row("any of with NULL", "age", Op::AnyOf, {"50", {}}, "2,4");
    row("any of nothing", "age", Op::AnyOf, {}, "");
    row("none of", "age", Op::NoneOf, {"30", "50"}, "2,3");
    row("none of with NULL", "age", Op::NoneOf, {"30", {}}, "3,4");
    row("none of nothing", "age", Op::NoneOf, {}, "1,2,3,4,5");
    row("json by its text", "raw", Op::Equals, {"{\"a\": 1}"}, "3");
    row("array", "tags", Op::Equals, {"{a}"}, "1,5");
    row("padded", "code", Op::Equals, {"ab"}, "1,2");
    row("boolean", "ok", Op::Equals, {"yes"}, "1,4");
    row("injection", "name", Op::Equals, {"' OR true --"}, "");
}

void tst_StatementBuilder::filters()
{
    QFETCH(Filter, filter);
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, ids);
    filter.column = m_fixture->column("people", column);
    const StatementBuilder people = m_fixture->builder("people");
    PageQuery query;
    query.filters = {filter};
    query.limit = 2;
    const QByteArrayList found = m_fixture->walk(people, query);
    QCOMPARE(found.join(','), ids);
    QCOMPARE(m_fixture->run(*people.count({filter})).integer(0, 0), found.size());
}

void tst_StatementBuilder::refusesFilters()
{
    const StatementBuilder people = m_fixture->builder("people");
    const auto kind = [&](const char *column, Filter::Op op, const QList<SqlText> &values) {
        return people.count({Filter{m_fixture->column("people", column), op, values}}).error().kind;
    };
    QCOMPARE(kind("raw", Filter::Op::Less, {"1"}), ErrorKind::Refused);
    QCOMPARE(kind("age", Filter::Op::Equals, {}), ErrorKind::BadValue);
    QCOMPARE(kind("age", Filter::Op::Equals, {std::nullopt}), ErrorKind::BadValue);
    QCOMPARE(kind("age", Filter::Op::Between, {"1"}), ErrorKind::BadValue);
    QCOMPARE(people.count({Filter{99, Filter::Op::IsNull, {}}}).error().kind, ErrorKind::Refused);
    QCOMPARE(
        m_fixture->tryRun(*people.count({Filter{2, Filter::Op::Equals, {"many"}}})).error().kind, ErrorKind::BadValue);
}

void tst_StatementBuilder::countsReferences()
{
    const StatementBuilder children = m_fixture->builder("children");
    const QList<QList<SqlText>> both{{"1", "x"}, {"1", "y"}};
    QCOMPARE(m_fixture->run(children.countReferences({1, 2}, both, 1000)).integer(0, 0), 90);
    QCOMPARE(m_fixture->run(children.countReferences({1, 2}, both, 50)).integer(0, 0), 50);
    QCOMPARE(m_fixture->run(children.countReferences({1, 2}, {{"1", "y"}}, 1000)).integer(0, 0), 30);
    QCOMPARE(m_fixture->run(children.countReferences({1, 2}, {{"2", "x"}}, 1000)).integer(0, 0), 0);
    QCOMPARE(m_fixture->run(children.countReferences({1, 2}, {}, 1000)).integer(0, 0), 0);
    const PgRows rows = m_fixture->run(children.selectReferences({1, 2}, {{"1", "y"}}, {0, 2}, 4));
    QCOMPARE(rows.rowCount(), 4);
    QCOMPARE(rows.text(0, 1).toByteArray(), QByteArray("y"));
}

QTEST_GUILESS_MAIN(tst_StatementBuilder)
#include "tst_StatementBuilder.moc"
