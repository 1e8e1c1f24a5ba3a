// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/FakeTable.h"

#include "models/tables/RowStore.h"

#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

PageQuery query(int limit = 500)
{
    PageQuery query{.columns = {FakeTable::Id, FakeTable::Name, FakeTable::Price, FakeTable::Token, FakeTable::Body}};
    query.limit = limit;
    return query;
}

/// Reads on until the table ends.
void fill(RowStore &store, const FakeTable &table)
{
    while (true) {
        PageQuery next = store.query();
        next.after = store.nextCursor(next.backwards);
        const RowPage page = table.page(next);
        if (next.backwards)
            store.prepend(page.parts.first());
        else
            store.append(page.parts.first());
        (void)store.trim();
        if (page.complete)
            return;
    }
}

RowsPart refetch(const RowStore &store, const FakeTable &table, int row)
{
    return table.page(store.refetch(row)->query).parts.first();
}

} // namespace

class tst_RowStore : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryRow();
    void readsBackwards();
    void keepsMemoryConstant();
    void bringsEvictedRowsBack();
    void cutsAPageThatGrew_data();
    void cutsAPageThatGrew();
    void refusesAPageThatNoLongerFits();
    void tellsPreviewsAndSecrets();
    void takesSingleRowsInAndOut();
    void findsRowsByKey();
};

void tst_RowStore::findsEveryRow()
{
    const FakeTable table(1234);
    RowStore store(query(100));
    fill(store, table);
    QCOMPARE(store.rowCount(), 1234);
    for (int row = 0; row < 1234; ++row) {
        QCOMPARE(store.key(row), QList<QByteArray>{FakeTable::id(row)});
        QCOMPARE(store.cell(row, FakeTable::Name).text, table.rows.at(row).at(FakeTable::Name));
        QCOMPARE(store.cell(row, FakeTable::Price).text, table.rows.at(row).at(FakeTable::Price));
    }
    QVERIFY(!store.isLoaded(1234));
    QVERIFY(!store.isLoaded(-1));
}

void tst_RowStore::readsBackwards()
{
    const FakeTable table(321);
    PageQuery backwards = query(100);
    backwards.backwards = true;
    RowStore store(backwards);
    fill(store, table);
    QCOMPARE(store.rowCount(), 321);
    for (int row = 0; row < 321; ++row)
        QCOMPARE(store.key(row).first(), FakeTable::id(row));
}

void tst_RowStore::keepsMemoryConstant()
{
    constexpr qsizetype Budget = 2 * 1024 * 1024;
    const FakeTable table(100'000);
    RowStore store(query(), Budget);
    qsizetype most = 0;
    int loaded = 0;
    while (store.rowCount() < 100'000) {
        PageQuery next = store.query();
        next.after = store.nextCursor();
        // The table is sorted by id: its page can be cut out without looking at all of it.
        const RowsPart part = table.part(table.rows.mid(store.rowCount(), 500), next);
        store.append(RowsPart{part.rows, part.layout, next.after});
        (void)store.trim();
        most = qMax(most, store.bytes());
    }
    for (int row = 0; row < 100'000; ++row)
        loaded += store.isLoaded(row);
    QVERIFY2(most <= Budget, qPrintable(QString::number(most)));
    QVERIFY(loaded > 500);
    QVERIFY(loaded < 20'000);
    QVERIFY(store.isLoaded(99'999));
    QVERIFY(!store.isLoaded(0));
}

void tst_RowStore::bringsEvictedRowsBack()
{
    const FakeTable table(1000);
    RowStore store(query(100), 1);
    fill(store, table);
    QVERIFY(!store.isLoaded(250));
    QCOMPARE(store.cell(250, FakeTable::Name).state, RowStore::Cell::State::Loading);
    QVERIFY(store.key(250).isEmpty());
    QVERIFY(!store.refetch(950)); // the page used last is there

    const RowStore::Refetch wanted = *store.refetch(250);
    const RowsPart part = refetch(store, table, 250);
    const RowStore::Fit fit = *store.fit(wanted.page, part);
    QCOMPARE(fit.first, 200);
    QCOMPARE(fit.before, 100);
    QCOMPARE(fit.now, 100);
    store.restore(wanted.page, part);
    QCOMPARE(store.key(250).first(), FakeTable::id(250));
    QCOMPARE(store.key(299).first(), FakeTable::id(299));
    QVERIFY(!store.isLoaded(300));
}

void tst_RowStore::cutsAPageThatGrew_data()
{
    QTest::addColumn<QList<int>>("removed");
    QTest::addColumn<QList<int>>("added");
    QTest::addColumn<int>("rows");
    // Ids run in steps of ten, a page has ten rows: page 2 is 200, 210 … 290, page 3 begins with 300.
    QTest::newRow("unchanged") << QList<int>{} << QList<int>{} << 10;
    QTest::newRow("three more inside") << QList<int>{} << QList<int>{201, 202, 203} << 13;
    QTest::newRow("two fewer inside") << QList<int>{220, 230} << QList<int>{} << 8;
    QTest::newRow("its last row gone") << QList<int>{290} << QList<int>{} << 9;
    QTest::newRow("all gone") << QList<int>{200, 210, 220, 230, 240, 250, 260, 270, 280, 290} << QList<int>{} << 0;
    QTest::newRow("a row behind its last one belongs to nobody") << QList<int>{} << QList<int>{295} << 10;
}

void tst_RowStore::cutsAPageThatGrew()
{
    QFETCH(QList<int>, removed);
    QFETCH(QList<int>, added);
    QFETCH(int, rows);
    FakeTable table;
    for (int number = 0; number < 50; ++number)
        table.insert(number * 10);
    RowStore store(query(10), 1);
    fill(store, table);
    for (const int number : removed)
        table.remove(number);
    for (const int number : added)
        table.insert(number);
    const RowStore::Refetch wanted = *store.refetch(25);
    const RowsPart part = table.page(wanted.query).parts.first();
    const RowStore::Fit fit = *store.fit(wanted.page, part);
    QCOMPARE(fit.now, rows);
    store.resize(wanted.page, fit.now);
    store.restore(wanted.page, part);
    QCOMPARE(store.rowCount(), 50 - 10 + rows);
    for (int row = 20; row < 20 + rows; ++row)
        QVERIFY(store.key(row).first() >= FakeTable::id(200) && store.key(row).first() < FakeTable::id(300));
}

void tst_RowStore::refusesAPageThatNoLongerFits()
{
    FakeTable table;
    for (int number = 0; number < 50; ++number)
        table.insert(number * 1000);
    RowStore store(query(10), 1);
    fill(store, table);
    for (int number = 20'001; number < 20'200; ++number)
        table.insert(number);
    const RowStore::Refetch wanted = *store.refetch(25);
    QVERIFY(!store.fit(wanted.page, table.page(wanted.query).parts.first()));
}

void tst_RowStore::tellsPreviewsAndSecrets()
{
    FakeTable table(3);
    table.rows[1][FakeTable::Body] = QByteArray("short");
    RowStore store(query());
    fill(store, table);
    QCOMPARE(store.cell(0, FakeTable::Body).size, 300);
    QCOMPARE(store.cell(0, FakeTable::Body).text->size(), 200);
    QCOMPARE(store.cell(1, FakeTable::Body).size, -1);
    QCOMPARE(store.cell(0, FakeTable::Token).state, RowStore::Cell::State::NotSelected);
    QCOMPARE(store.cell(0, FakeTable::Owner).state, RowStore::Cell::State::NotSelected);
    store.setWhole(0, FakeTable::Body, table.rows.at(0).at(FakeTable::Body));
    QCOMPARE(store.cell(0, FakeTable::Body).size, -1);
    QCOMPARE(store.cell(0, FakeTable::Body).text->size(), 300);
}

void tst_RowStore::takesSingleRowsInAndOut()
{
    FakeTable table(30);
    for (const bool backwards : {false, true}) {
        PageQuery shape = query(10);
        shape.backwards = backwards;
        RowStore store(shape);
        fill(store, table);
        QList<SqlText> changed = table.rows.at(15);
        changed[FakeTable::Name] = "new name";
        store.replaceRow(15, table.part({changed}, shape));
        QCOMPARE(store.cell(15, FakeTable::Name).text, SqlText("new name"));
        QCOMPARE(store.cell(14, FakeTable::Name).text, SqlText("name 14"));
        store.removeRow(12);
        store.removeRow(12);
        store.removeRow(0);
        QCOMPARE(store.rowCount(), 27);
        QCOMPARE(store.key(0).first(), FakeTable::id(1));
        QCOMPARE(store.key(10).first(), FakeTable::id(11));
        QCOMPARE(store.key(11).first(), FakeTable::id(14));
        QCOMPARE(store.cell(12, FakeTable::Name).text, SqlText("new name"));
        QCOMPARE(store.key(26).first(), FakeTable::id(29));
    }
}

void tst_RowStore::findsRowsByKey()
{
    const FakeTable table(500);
    RowStore store(query(100), 1);
    fill(store, table);
    QCOMPARE(store.rowOf({FakeTable::id(450)}), 450);
    QCOMPARE(store.rowOf({FakeTable::id(50)}), -1); // evicted
    QCOMPARE(store.rowOf({FakeTable::id(9999)}), -1);
    store.removeRow(450);
    QCOMPARE(store.rowOf({FakeTable::id(450)}), -1);
    QCOMPARE(store.rowOf({FakeTable::id(451)}), 450);
}

QTEST_GUILESS_MAIN(tst_RowStore)
#include "tst_RowStore.moc"
