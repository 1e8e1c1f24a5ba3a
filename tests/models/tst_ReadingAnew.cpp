// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/TableFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

/// Rows read again where a person is, far from the table's start.
class tst_ReadingAnew : public QObject
{
    Q_OBJECT

private slots:
    void nobodyLooksSoItBeginsAtTheStart();
    void aShortListIsReadToWhatIsSeen();
    void rowsFarDownComeWithTheirNeighbours();
    void growsInBothDirectionsFromThere();
    void rowsThatAreGoneThereAreStoodForByTheEnd();
    void anotherOrderBeginsAtTheStart();
    void theLatestWinsAndGoesWhereThePersonGoes();
    void theCurrentRowComesAlong();

private:
    static void scrollTo(TableFixture &f, int rows);
    static const PageQuery &asked(const TableFixture &f) { return f.source.asked.last().query; }
};

/// Reads until so many rows are there.
void tst_ReadingAnew::scrollTo(TableFixture &f, int rows)
{
    f.load();
    while (f.model.arrivedRows() < rows) {
        f.model.fetchMore();
        f.reply();
    }
}

void tst_ReadingAnew::nobodyLooksSoItBeginsAtTheStart()
{
    TableFixture f(3000);
    scrollTo(f, 1500);
    f.model.readAnew();
    QCOMPARE(f.source.asked.size(), 1);
    QVERIFY(!asked(f).after);
    QCOMPARE(asked(f).limit, 500);
}

void tst_ReadingAnew::aShortListIsReadToWhatIsSeen()
{
    TableFixture f(3000);
    scrollTo(f, 2000);
    f.model.setSeen([] { return SeenRows{1200, 1230, 1210}; });
    f.source.table.remove(3);
    f.source.table.remove(1205);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.model.readAnew();
    QCOMPARE(f.source.asked.size(), 1); // one query for what four have brought
    QVERIFY(!asked(f).after);
    QCOMPARE(f.model.rowCount(), 2000); // the rows of before stay until it is there
    f.reply();
    QCOMPARE(reset.size(), 1);
    QVERIFY(!f.model.hasRowsBefore());
    QVERIFY(f.model.hasRowsAfter());
    QVERIFY(f.model.arrivedRows() > 1230 && f.model.arrivedRows() <= 2000);
    QCOMPARE(f.model.rowOf(f.ref(1200)), 1199);
    QCOMPARE(f.model.rowOf(f.ref(1205)), -1);
    QCOMPARE(f.model.rowOf(f.ref(1206)), 1204);
}

void tst_ReadingAnew::rowsFarDownComeWithTheirNeighbours()
{
    TableFixture f(9000);
    scrollTo(f, 8000);
    f.model.setSeen([] { return SeenRows{7000, 7030, 7010}; });
    f.model.readAnew();
    QCOMPARE(f.source.asked.size(), 1);
    QVERIFY(asked(f).after);
    QVERIFY2(asked(f).limit < 1000, qPrintable(QString::number(asked(f).limit)));
    f.reply();
    QVERIFY(f.model.hasRowsBefore());
    QVERIFY(f.model.hasRowsAfter());
    QVERIFY(!f.model.isComplete());
    const int row = f.model.rowOf(f.ref(7000));
    QVERIFY2(row > 100 && row < 400, qPrintable(QString::number(row)));
    QVERIFY(f.model.rowOf(f.ref(7130)) > 0);
}

void tst_ReadingAnew::growsInBothDirectionsFromThere()
{
    TableFixture f(9000);
    scrollTo(f, 8000);
    f.model.setSeen([] { return SeenRows{7000, 7030, -1}; });
    f.model.readAnew();
    f.reply();
    while (f.model.hasRowsBefore()) {
        f.model.fetchBefore();
        QVERIFY(asked(f).backwards);
        QCOMPARE(asked(f).limit, 500);
        f.reply();
    }
    QVERIFY(!f.model.isComplete());
    while (f.model.canFetchMore()) {
        f.model.fetchMore();
        QVERIFY(!asked(f).backwards);
        f.reply();
    }
    QVERIFY(f.model.isComplete());
    QCOMPARE(f.model.arrivedRows(), 9000);
    for (int row = 0; row < 9000; ++row)
        QCOMPARE(f.at(row, FakeTable::Id).toByteArray(), FakeTable::id(row));
}

void tst_ReadingAnew::rowsThatAreGoneThereAreStoodForByTheEnd()
{
    TableFixture f(9000);
    scrollTo(f, 8000);
    f.model.setSeen([] { return SeenRows{7000, 7030, -1}; });
    f.source.table.rows.resize(6000);
    f.model.readAnew();
    f.source.answer();
    QCOMPARE(f.source.asked.size(), 1);
    QVERIFY(asked(f).backwards && !asked(f).after);
    QCOMPARE(f.model.arrivedRows(), 8000);
    f.reply();
    QCOMPARE(f.model.arrivedRows(), 500);
    QCOMPARE(f.at(f.model.arrivedRows() - 1, FakeTable::Id).toByteArray(), FakeTable::id(5999));
}

void tst_ReadingAnew::anotherOrderBeginsAtTheStart()
{
    TableFixture f(3000);
    scrollTo(f, 2000);
    f.model.setSeen([] { return SeenRows{1200, 1230, 1210}; });
    f.model.setOrder({.column = FakeTable::Id, .descending = true});
    f.model.readAnew();
    QCOMPARE(f.source.asked.size(), 1);
    QVERIFY(!asked(f).after);
    QCOMPARE(asked(f).limit, 500);
    QVERIFY(asked(f).order.descending);
}

void tst_ReadingAnew::theLatestWinsAndGoesWhereThePersonGoes()
{
    TableFixture f(3000);
    scrollTo(f, 1000);
    f.model.setSeen([] { return SeenRows{700, 730, 710}; });
    f.model.goToEnd();
    f.model.readAnew(); // unasked, while the person waits for the end
    QCOMPARE(f.source.asked.size(), 1);
    QVERIFY(asked(f).backwards);
    f.reply();
    QVERIFY(f.model.isAtEnd());
    QCOMPARE(f.at(f.model.arrivedRows() - 1, FakeTable::Id).toByteArray(), FakeTable::id(2999));
}

void tst_ReadingAnew::theCurrentRowComesAlong()
{
    TableFixture f(9000);
    scrollTo(f, 8000);
    f.model.setSeen([] { return SeenRows{7000, 7030, 5000}; });
    f.model.readAnew();
    QCOMPARE(f.source.asked.size(), 1);
    f.reply();
    QVERIFY(f.model.rowOf(f.ref(5000)) >= 0);
    QVERIFY(f.model.rowOf(f.ref(7000)) >= 0);
    f.model.setSeen([] { return SeenRows{10, 40, 8900}; }); // too far apart: what is seen is read
    f.model.readAnew();
    f.reply();
    QVERIFY(f.model.arrivedRows() <= 1500);
}

QTEST_GUILESS_MAIN(tst_ReadingAnew)
#include "tst_ReadingAnew.moc"
