// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/BuilderFixture.h"
#include "tests/db/BuilderScripts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace botdeck;
using botdeck::test::BuilderFixture;

namespace {

PageQuery byColumn(int column, bool descending, bool backwards, int limit)
{
    PageQuery query;
    query.order = {column, descending};
    query.backwards = backwards;
    query.limit = limit;
    return query;
}

/// Rows that the scans of an analysed plan read, those they threw away included.
double rowsRead(const QJsonObject &plan)
{
    double rows = 0;
    const QJsonArray below = plan.value(QLatin1String("Plans")).toArray();
    if (below.isEmpty()) {
        const double each = plan.value(QLatin1String("Actual Rows")).toDouble()
            + plan.value(QLatin1String("Rows Removed by Filter")).toDouble();
        rows = each * plan.value(QLatin1String("Actual Loops")).toDouble();
    }
    for (const QJsonValue &child : below)
        rows += rowsRead(child.toObject());
    return rows;
}

} // namespace

class tst_KeysetPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_fixture = std::make_unique<BuilderFixture>(test::KeysetPagesScript); }
    void givesEachRowOnce_data();
    void givesEachRowOnce();
    void givesEachRowOnceByKey_data();
    void givesEachRowOnceByKey();
    void continuesAfterAnyRow();
    void readsOnlyWhatAPageNeeds_data();
    void readsOnlyWhatAPageNeeds();
    void pagesPhysicallyWithoutSorting();
    void findsRowsByKeysOfForeignTypes();
    void refusesWhatCannotBePaged();
    void pagesPhysicallyOnlyWhereTheServerCan_data();
    void pagesPhysicallyOnlyWhereTheServerCan();

private:
    std::unique_ptr<BuilderFixture> m_fixture;
};

void tst_KeysetPages::givesEachRowOnce_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<bool>("backwards");
    for (const ColumnInfo &column : m_fixture->relation("kinds").columns) {
        if (column.name == QLatin1String("c_json") || column.name == QLatin1String("c_hstore"))
            continue;
        for (const int way : {0, 1, 2, 3}) {
            QTest::addRow("%s %s%s", qPrintable(column.name), way & 1 ? "down" : "up", way & 2 ? " backwards" : "")
                << column.name.toUtf8() << bool(way & 1) << bool(way & 2);
        }
    }
}

void tst_KeysetPages::givesEachRowOnce()
{
    QFETCH(QByteArray, column);
    QFETCH(bool, descending);
    QFETCH(bool, backwards);
    const StatementBuilder builder = m_fixture->builder("kinds");
    const int position = m_fixture->column("kinds", column);
    QVERIFY(builder.canSort(position));
    const QString direction = descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    const QByteArray truth = m_fixture->psql(QStringLiteral("SELECT id FROM kinds ORDER BY %1 %2 NULLS LAST, id %2")
                                                 .arg(QString::fromUtf8(column), direction));
    QByteArrayList expected = truth.split('\n');
    if (backwards)
        std::reverse(expected.begin(), expected.end());
    for (const int limit : {7, 50, 1000})
        QCOMPARE(m_fixture->walk(builder, byColumn(position, descending, backwards, limit)), expected);
}

void tst_KeysetPages::givesEachRowOnceByKey_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("truth");
    const auto row = [](const char *table, int column, const char *truth) {
        QTest::addRow("%s %d", table, column) << QByteArray(table) << column << QString::fromUtf8(truth);
    };
    row("kinds", -1, "SELECT id FROM kinds ORDER BY id");
    row("pairs", -1, "SELECT a || '|' || \"B b\" FROM pairs ORDER BY a, \"B b\"");
    row("pairs", 0, "SELECT a || '|' || \"B b\" FROM pairs ORDER BY a, \"B b\"");
    row("pairs", 1, "SELECT a || '|' || \"B b\" FROM pairs ORDER BY \"B b\", a");
    row("pairs", 2, "SELECT a || '|' || \"B b\" FROM pairs ORDER BY v, a, \"B b\"");
    row("keyless", -1, "SELECT 'keyless'::regclass::oid || '|' || ctid FROM keyless ORDER BY ctid");
    row("keyless", 0, "SELECT 'keyless'::regclass::oid || '|' || ctid FROM keyless ORDER BY v, ctid");
    row("parts", -1, "SELECT id || '|' || at FROM parts ORDER BY id, at");
    row("parts", 2, "SELECT id || '|' || at FROM parts ORDER BY v, id, at");
    row("own_key", -1, "SELECT k FROM own_key ORDER BY k");
    row("aside_key", -1, "SELECT k FROM aside_key ORDER BY k::text COLLATE \"C\"");
}

void tst_KeysetPages::givesEachRowOnceByKey()
{
    QFETCH(QByteArray, table);
    QFETCH(int, column);
    QFETCH(QString, truth);
    QByteArrayList expected = m_fixture->psql(truth).split('\n');
    const StatementBuilder builder = m_fixture->builder(table);
    QCOMPARE(m_fixture->walk(builder, byColumn(column, false, false, 9)), expected);
    std::reverse(expected.begin(), expected.end());
    QCOMPARE(m_fixture->walk(builder, byColumn(column, false, true, 9)), expected);
}

// From each row on: what is before it and what is after it, together with it, is everything.
void tst_KeysetPages::continuesAfterAnyRow()
{
    const StatementBuilder builder = m_fixture->builder("pairs");
    PageQuery query = byColumn(2, true, false, 1000);
    const QByteArrayList all = m_fixture->walk(builder, query);
    QCOMPARE(all.size(), 100);
    for (qsizetype i = 0; i < all.size(); i += 3) {
        const QByteArrayList key = all.at(i).split('|');
        const QByteArray value =
            m_fixture->psql(QStringLiteral("SELECT v FROM pairs WHERE \"B b\" = %1").arg(QString::fromUtf8(key.at(1))));
        query.after = PageCursor{value.isEmpty() ? SqlText() : SqlText(value), key};
        query.backwards = false;
        QCOMPARE(m_fixture->walk(builder, query), all.mid(i + 1));
        query.backwards = true;
        QByteArrayList before = m_fixture->walk(builder, query);
        std::reverse(before.begin(), before.end());
        QCOMPARE(before, all.first(i));
    }
}

void tst_KeysetPages::readsOnlyWhatAPageNeeds_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<bool>("backwards");
    for (const char *column : {"", "id", "plain", "paired", "made", "seen", "last", "rare"}) {
        for (const int way : {0, 1, 2, 3}) {
            QTest::addRow("%s %s%s", *column ? column : "key", way & 1 ? "down" : "up", way & 2 ? " backwards" : "")
                << QByteArray(column) << bool(way & 1) << bool(way & 2);
        }
    }
}

void tst_KeysetPages::readsOnlyWhatAPageNeeds()
{
    QFETCH(QByteArray, column);
    QFETCH(bool, descending);
    QFETCH(bool, backwards);
    constexpr int Limit = 100;
    const StatementBuilder builder = m_fixture->builder("large");
    const int position = column.isEmpty() ? -1 : m_fixture->column("large", column);
    PageQuery query = byColumn(position, descending, backwards, Limit);
    query.columns = {0, 1, 2};
    QVERIFY(builder.isIndexed(query.order));
    // The first page, one from the middle and one from the NULLs' middle: NULL is the cursor's value there.
    const auto cursorAt = [&](const char *condition) {
        const QString name = QString::fromUtf8(column.isEmpty() ? "id" : column);
        const QByteArrayList row =
            m_fixture
                ->psql(
                    QStringLiteral("SET timezone = 'UTC'; SELECT %1, id FROM large WHERE %1 %2 AND id > 450000 LIMIT 1")
                        .arg(name, QString::fromUtf8(condition)))
                .split('\n')
                .last()
                .split('|');
        return row.size() < 2 ? std::optional<PageCursor>()
                              : PageCursor{row.at(0).isEmpty() ? SqlText() : SqlText(row.at(0)), {row.at(1)}};
    };
    QList<PageQuery> pages{query};
    for (const char *condition : {"IS NOT NULL", "IS NULL"}) {
        if (const auto cursor = cursorAt(condition)) {
            pages += query;
            pages.last().after = cursor;
        }
    }
    if (const auto next = builder.nextPhase(query))
        pages += *next;
    for (const PageQuery &page : std::as_const(pages)) {
        Statement statement = builder.page(page)->statement;
        statement.sql.prepend("EXPLAIN (ANALYZE, FORMAT JSON) ");
        const QByteArray plan = m_fixture->run(statement).text(0, 0).toByteArray();
        const QJsonObject root = QJsonDocument::fromJson(plan).array().first().toObject();
        // An index on the column alone needs an incremental sort over the rows of one value (200 share one here).
        const double read = rowsRead(root.value(QLatin1String("Plan")).toObject());
        const QByteArray told = statement.sql + '\n' + plan;
        QVERIFY2(read <= 12 * Limit, told);
        QVERIFY2(!plan.contains("Seq Scan"), told);
    }
}

void tst_KeysetPages::pagesPhysicallyWithoutSorting()
{
    const StatementBuilder builder = m_fixture->builder("heap");
    QCOMPARE(builder.identity(), RowIdentity::Physical);
    PageQuery query = byColumn(-1, false, false, 100);
    query.columns = {0, 1};
    query.filters = {Filter{1, Filter::Op::Contains, {"7"}}};
    for (int page = 0; page < 2; ++page) {
        Statement statement = builder.page(query)->statement;
        statement.sql.prepend("EXPLAIN (ANALYZE, FORMAT JSON) ");
        const QByteArray plan = m_fixture->run(statement).text(0, 0).toByteArray();
        QVERIFY2(plan.contains("Tid Range Scan") && !plan.contains("Sort") && !plan.contains("Gather"), plan);
        query.after = PageCursor{{}, {"0", "(700,1)"}};
    }
    // A filter that hardly any row meets tempts the planner into parallel workers, whose order is none.
    query.after.reset();
    query.filters = {Filter{1, Filter::Op::AnyOf, {"w199999", "w17", "w100000"}}};
    query.limit = 2;
    QCOMPARE(m_fixture->walk(builder, query).size(), 3);
    Statement statement = builder.page(query)->statement;
    statement.sql.prepend("EXPLAIN ");
    QVERIFY(m_fixture->run(statement).text(0, 0).contains("Limit"));
}

void tst_KeysetPages::findsRowsByKeysOfForeignTypes()
{
    const StatementBuilder builder = m_fixture->builder("aside_key");
    const QByteArray key = "\"a\"=>\"7\"";
    QCOMPARE(m_fixture->run(builder.row({key}, {1})).string(0, 0), QStringLiteral("7"));
    QCOMPARE(m_fixture->run(*builder.count({Filter{0, Filter::Op::Equals, {key}}})).integer(0, 0), 1);
    QVERIFY(!builder.count({Filter{0, Filter::Op::Less, {key}}}));
}

void tst_KeysetPages::refusesWhatCannotBePaged()
{
    const StatementBuilder kinds = m_fixture->builder("kinds");
    QVERIFY(!kinds.canSort(m_fixture->column("kinds", "c_json")));
    // Its comparison operators are not in the search path: the server would take others than the order's.
    QVERIFY(!kinds.canSort(m_fixture->column("kinds", "c_hstore")));
    QCOMPARE(
        kinds.page(byColumn(m_fixture->column("kinds", "c_json"), false, false, 5)).error().kind, ErrorKind::Refused);
    const StatementBuilder seen = m_fixture->builder("seen");
    QCOMPARE(seen.identity(), RowIdentity::None);
    QCOMPARE(m_fixture->run(seen.page(byColumn(1, false, false, 5))->statement).rowCount(), 5);
    QVERIFY(!seen.page(byColumn(1, false, true, 5)));
    PageQuery query = byColumn(-1, false, false, 5);
    query.after = PageCursor{{}, {"1"}};
    QVERIFY(!seen.page(query));
    QVERIFY(!m_fixture->builder("large").isIndexed({m_fixture->column("large", "bare"), false}));
}

void tst_KeysetPages::pagesPhysicallyOnlyWhereTheServerCan_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<RowIdentity>("identity");
    QTest::newRow("not known") << 0 << RowIdentity::None;
    QTest::newRow("the last without Tid Range Scan") << 139999 << RowIdentity::None;
    QTest::newRow("the first with it") << 140000 << RowIdentity::Physical;
}

void tst_KeysetPages::pagesPhysicallyOnlyWhereTheServerCan()
{
    QFETCH(int, version);
    QFETCH(RowIdentity, identity);
    QVERIFY(m_fixture->catalogue()->serverVersion() >= 140000);
    const RelationInfo &heap = m_fixture->relation("heap");
    Catalogue::Data data;
    data.serverVersion = version;
    data.relations.insert(heap.oid, heap);
    for (const ColumnInfo &column : heap.columns)
        data.types.insert(column.type, *m_fixture->catalogue()->type(column.type));
    const auto catalogue = std::make_shared<const Catalogue>(data);
    const StatementBuilder builder(catalogue, *catalogue->relation(heap.oid));
    QCOMPARE(builder.identity(), identity);
    PageQuery query = byColumn(-1, false, false, 100);
    query.columns = {0};
    QCOMPARE(builder.page(query)->statement.sql.contains("ctid"), identity == RowIdentity::Physical);
    QCOMPARE(m_fixture->run(builder.page(query)->statement).rowCount(), 100);
    QVERIFY(builder.isIndexed(query.order) == (identity == RowIdentity::Physical));
}

QTEST_GUILESS_MAIN(tst_KeysetPages)
#include "tst_KeysetPages.moc"
