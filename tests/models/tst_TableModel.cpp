// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/TableFixture.h"

#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

// Reading: pages that come late, out of order, with errors or never.
class tst_TableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsNothingUntilAPageArrives();
    void insertsPagesWhenTheyArrive();
    void keepsRowsUntilTheNewOnesAreThere();
    void dropsAnswersNobodyWaitsFor();
    void keepsRowsAfterAnError();
    void cancelEndsWaiting();
    void sortsAndFilters();
    void refusesWhatCantBeSorted();
    void readsFromTheEnd();
    void fetchesOnlyVisibleColumns();
    void fetchesWholeValues();
    void tellsRolesOfCells();
    void bringsEvictedRowsBack();
    void countsOnDemand();
    void readsSingleRowsAgain();
    void answersAsAQuery();
    void takesAReloadedCatalogue();
    void changesItsTable();
};

void tst_TableModel::showsNothingUntilAPageArrives()
{
    TableFixture f(1200);
    QCOMPARE(f.model.columnCount(), 6);
    QCOMPARE(f.model.rowCount(), 0);
    QVERIFY(!f.model.canFetchMore());
    QSignalSpy loading(&f.model, &TableModel::loadingChanged);
    QVERIFY(f.model.select());
    QVERIFY(f.model.isLoading());
    QCOMPARE(f.model.rowCount(), 0);
    QVERIFY(!f.model.hasLoadedOnce());
    QCOMPARE(f.source.asked.size(), 1);
    QSignalSpy page(&f.model, &TableModel::pageArrived);
    f.reply();
    QCOMPARE(f.model.rowCount(), 500);
    QCOMPARE(page.value(0).value(0).toInt(), 500);
    QCOMPARE(loading.value(0).value(0).toBool(), true);
    QCOMPARE(loading.constLast().value(0).toBool(), false);
    QVERIFY(!f.model.isLoading());
    QVERIFY(f.model.hasLoadedOnce());
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 0"));
    QCOMPARE(f.at(499, FakeTable::Name).toString(), QStringLiteral("name 499"));
}

void tst_TableModel::insertsPagesWhenTheyArrive()
{
    TableFixture f(1200);
    f.load();
    QVERIFY(f.model.canFetchMore());
    f.model.fetchMore();
    QCOMPARE(f.model.rowCount(), 500); // never inside fetchMore()
    f.model.fetchMore();
    QCOMPARE(f.source.asked.size(), 1); // one at a time
    f.reply();
    QCOMPARE(f.model.rowCount(), 1000);
    QVERIFY(!f.model.isComplete());
    f.model.fetchMore();
    f.reply();
    QCOMPARE(f.model.rowCount(), 1200);
    QVERIFY(f.model.isComplete());
    QVERIFY(!f.model.canFetchMore());
    for (int row = 0; row < 1200; ++row)
        QCOMPARE(f.at(row, FakeTable::Id).toByteArray(), FakeTable::id(row));
    QVERIFY(f.baseIsClean());
}

void tst_TableModel::keepsRowsUntilTheNewOnesAreThere()
{
    TableFixture f(700);
    f.loadAll();
    f.source.table.remove(0);
    f.model.refresh();
    QCOMPARE(f.model.rowCount(), 700);
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 0"));
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.reply();
    QCOMPARE(reset.size(), 1);
    QCOMPARE(f.model.rowCount(), 500);
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 1"));
}

void tst_TableModel::dropsAnswersNobodyWaitsFor()
{
    TableFixture f(1200);
    f.model.select();
    const FakeRowSource::Asked first = f.source.asked.first();
    f.model.setOrder({-1, true});
    QVERIFY(f.source.cancelled.contains(first.request));
    f.reply();
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 1199"));
    f.source.answerLate(first); // it was already on its way
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 1199"));
    QCOMPARE(f.model.rowCount(), 500);
    // A page of the old order arriving after a newer first page.
    f.model.fetchMore();
    const FakeRowSource::Asked next = f.source.asked.first();
    f.model.setOrder({});
    f.reply();
    f.source.answerLate(next);
    QCOMPARE(f.model.rowCount(), 500);
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 0"));
    emit f.source.failed(first.request, Error::local(ErrorKind::Lost, QStringLiteral("late")));
    QVERIFY(!f.model.isStale());
}

void tst_TableModel::keepsRowsAfterAnError()
{
    TableFixture f(1200);
    f.load();
    QSignalSpy failed(&f.model, &TableModel::failed);
    f.model.fetchMore();
    f.source.refuse();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(f.model.rowCount(), 500);
    QVERIFY(f.model.canFetchMore());
    QCOMPARE(f.model.lastError().text().trimmed(), QStringLiteral("the cable was cut"));
    f.model.setOrder({FakeTable::Name, false});
    f.source.refuse();
    QVERIFY(f.model.isStale());
    QCOMPARE(f.model.rowCount(), 500);
    f.model.refresh();
    f.reply();
    QVERIFY(!f.model.isStale());
}

void tst_TableModel::cancelEndsWaiting()
{
    TableFixture f(1200);
    f.load();
    f.model.fetchMore();
    QVERIFY(f.model.isLoading());
    f.model.cancel();
    QVERIFY(!f.model.isLoading());
    QVERIFY(f.source.asked.isEmpty());
    QVERIFY(f.model.canFetchMore());
    f.model.fetchMore(); // never answered
    f.model.refresh();
    QCOMPARE(f.source.asked.size(), 1);
}

void tst_TableModel::sortsAndFilters()
{
    TableFixture f(1200);
    f.load();
    QSignalSpy order(&f.model, &TableModel::orderChanged);
    f.model.sort(FakeTable::Id, Qt::DescendingOrder);
    QCOMPARE(order.size(), 1);
    QCOMPARE(f.source.asked.first().query.order, (PageOrder{FakeTable::Id, true}));
    f.reply();
    QCOMPARE(f.at(0, FakeTable::Id).toByteArray(), FakeTable::id(1199));
    const Filters filters{{.column = FakeTable::Name, .values = {SqlText("name 5")}}};
    f.model.setFilters(filters);
    QCOMPARE(f.model.filters(), filters);
    f.reply();
    QCOMPARE(f.model.rowCount(), 1);
    QVERIFY(f.model.isComplete());
    f.model.setSort(-1, Qt::AscendingOrder);
    QVERIFY(f.source.asked.isEmpty()); // setSort() alone reads nothing
    f.model.setFilter(QStringLiteral("id = 1"));
    QVERIFY(f.model.lastError().isValid());
    QCOMPARE(f.model.filter(), QString());
}

void tst_TableModel::refusesWhatCantBeSorted()
{
    TableFixture f(10);
    f.load();
    f.model.sort(FakeTable::Token, Qt::AscendingOrder); // an order by a secret is an oracle
    QVERIFY(f.source.asked.isEmpty());
    QVERIFY(f.model.lastError().isValid());
    QCOMPARE(f.model.order().column, -1);
    QVERIFY(!f.model.canFilter(FakeTable::Token));
}

void tst_TableModel::readsFromTheEnd()
{
    TableFixture f(1200);
    f.load();
    f.model.goToEnd();
    QCOMPARE(f.model.rowCount(), 500);
    QVERIFY(!f.model.isAtEnd());
    f.reply();
    QVERIFY(f.model.isAtEnd());
    QCOMPARE(f.at(499, FakeTable::Name).toString(), QStringLiteral("name 1199"));
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 700"));
    QVERIFY(!f.model.canFetchMore());
    QVERIFY(f.model.hasRowsBefore());
    f.model.fetchBefore();
    f.reply();
    QCOMPARE(f.model.rowCount(), 1000);
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 200"));
    f.model.fetchBefore();
    f.reply();
    QVERIFY(!f.model.hasRowsBefore());
    QVERIFY(f.model.isComplete());
    for (int row = 0; row < 1200; ++row)
        QCOMPARE(f.at(row, FakeTable::Id).toByteArray(), FakeTable::id(row));
    f.model.refresh();
    f.reply();
    QVERIFY(!f.model.isAtEnd());
}

void tst_TableModel::fetchesOnlyVisibleColumns()
{
    TableFixture f(10);
    f.model.setVisibleColumns({FakeTable::Name});
    f.load();
    QCOMPARE(f.source.asked.size(), 0);
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 0"));
    QCOMPARE(f.at(0, FakeTable::Price, CellStateRole).value<CellState>(), CellState::NotSelected);
    QVERIFY(!(f.model.flags(f.model.index(0, FakeTable::Price)) & Qt::ItemIsEditable));
    QCOMPARE(f.model.rowRef(0), f.ref(0)); // the key came along
    f.model.setVisibleColumns({FakeTable::Name, FakeTable::Price});
    QCOMPARE(f.source.asked.first().query.columns, QList<int>({FakeTable::Name, FakeTable::Price}));
    f.reply();
    QCOMPARE(f.at(0, FakeTable::Price).toString(), QStringLiteral("0.50"));
    f.model.setVisibleColumns({FakeTable::Price});
    QVERIFY(f.source.asked.isEmpty()); // fewer columns need no reading
}

void tst_TableModel::fetchesWholeValues()
{
    TableFixture f(10);
    f.load();
    const QModelIndex body = f.model.index(3, FakeTable::Body);
    QVERIFY(f.at(3, FakeTable::Body, IsPreviewRole).toBool());
    QCOMPARE(f.at(3, FakeTable::Body, SizeRole).toInt(), 300);
    QVERIFY(!(f.model.flags(body) & Qt::ItemIsEditable));
    QVERIFY(!f.model.setData(body, QStringLiteral("x")));
    QVERIFY(f.changes.isEmpty());
    QSignalSpy whole(&f.model, &TableModel::wholeArrived);
    f.model.fetchWhole(3, FakeTable::Body);
    f.reply(FakeRowSource::Asked::Values);
    QCOMPARE(whole.size(), 1);
    QCOMPARE(f.at(3, FakeTable::Body, RawTextRole).toByteArray().size(), 300);
    QVERIFY(f.model.setData(body, QStringLiteral("x")));
    QCOMPARE(f.at(3, FakeTable::Body, BaseTextRole).toByteArray().size(), 300);
}

void tst_TableModel::tellsRolesOfCells()
{
    TableFixture f(10);
    f.load();
    QVERIFY(f.at(0, FakeTable::Token, IsSecretRole).toBool());
    QVERIFY(!f.at(0, FakeTable::Token).isValid());
    QCOMPARE(f.at(3, FakeTable::Price, EmptyKindRole).value<EmptyKind>(), EmptyKind::Null);
    QVERIFY(!f.at(3, FakeTable::Price, Qt::EditRole).isValid());
    QCOMPARE(f.at(0, FakeTable::Price, TypeKindRole).value<TypeKind>(), TypeKind::Numeric);
    QCOMPARE(f.at(0, FakeTable::Owner, TargetRelationRole).toUInt(), FakeTable::Owners);
    QCOMPARE(f.at(0, FakeTable::Name, TargetRelationRole).toUInt(), 0u);
    QCOMPARE(f.at(4, FakeTable::Name, RowKeyRole).value<RowRef>(), f.ref(4));
    QCOMPARE(f.at(4, FakeTable::Name, RowStateRole).value<RowState>(), RowState::Clean);
    QCOMPARE(f.model.headerData(4, Qt::Vertical, RowStateRole).value<RowState>(), RowState::Clean);
    QCOMPARE(f.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("name"));
    QVERIFY(!f.at(10, 0).isValid());
    QCOMPARE(f.model.roleNames().value(RawTextRole), QByteArray("rawText"));
}

void tst_TableModel::bringsEvictedRowsBack()
{
    TableFixture f(2600);
    for (QList<SqlText> &row : f.source.table.rows)
        row[FakeTable::Name] = QByteArray(30'000, 'x'); // 15 MB a page, two fit
    f.loadAll();
    QCOMPARE(f.model.rowCount(), 2600);
    QVERIFY(f.source.asked.isEmpty());
    // The second page: QAbstractItemModelTester keeps looking at the first row, so the first page stays.
    QCOMPARE(f.state(700), RowState::Loading);
    QVERIFY(!(f.model.flags(f.model.index(700, FakeTable::Price)) & Qt::ItemIsEditable));
    QVERIFY(!f.at(700, FakeTable::Id).isValid());
    const auto isSecondPage = [](const FakeRowSource::Asked &asked) {
        return asked.query.after && asked.query.after->key.first() == FakeTable::id(499);
    };
    QTRY_VERIFY(std::ranges::any_of(f.source.asked, isSecondPage)); // looking at it asked for it
    f.source.table.remove(600);
    f.source.answer(int(std::ranges::find_if(f.source.asked, isSecondPage) - f.source.asked.begin()));
    QCOMPARE(f.model.rowCount(), 2599);
    QCOMPARE(f.at(700, FakeTable::Id).toByteArray(), FakeTable::id(701));
    QVERIFY(f.model.flags(f.model.index(700, FakeTable::Price)) & Qt::ItemIsEditable);
}

void tst_TableModel::countsOnDemand()
{
    TableFixture f(1200);
    f.load();
    QSignalSpy count(&f.model, &TableModel::countArrived);
    f.model.requestCount();
    f.reply(FakeRowSource::Asked::Count);
    QCOMPARE(count.value(0).value(0).toInt(), 1200);
}

void tst_TableModel::readsSingleRowsAgain()
{
    TableFixture f(10);
    f.load();
    f.source.table.rows[4][FakeTable::Name] = QByteArray("renamed");
    QVERIFY(f.model.selectRow(4));
    f.reply(FakeRowSource::Asked::Rows);
    QCOMPARE(f.at(4, FakeTable::Name).toString(), QStringLiteral("renamed"));
    QCOMPARE(f.at(5, FakeTable::Name).toString(), QStringLiteral("name 5"));
    f.source.table.remove(4);
    QVERIFY(f.model.selectRow(4));
    f.reply(FakeRowSource::Asked::Rows);
    QCOMPARE(f.model.rowCount(), 9);
    QVERIFY(!f.model.selectRow(99));
}

void tst_TableModel::answersAsAQuery()
{
    TableFixture f(700);
    f.load();
    QSqlQuery query = f.model.query();
    QVERIFY(query.seek(499));
    QCOMPARE(query.value(FakeTable::Name).toString(), QStringLiteral("name 499"));
    QVERIFY(!query.seek(500));
    f.model.fetchMore();
    f.reply();
    QVERIFY(query.seek(699));
    QCOMPARE(f.model.record(3).value(QStringLiteral("name")).toString(), QStringLiteral("name 3"));
    QVERIFY(!f.model.record(3).isGenerated(FakeTable::Body)); // only a preview of it is here
    QVERIFY(!f.model.record(3).isGenerated(FakeTable::Token));
    QCOMPARE(f.model.primaryKey().fieldName(0), QStringLiteral("id"));
    QCOMPARE(f.model.fieldIndex(QStringLiteral("price")), int(FakeTable::Price));
}

void tst_TableModel::takesAReloadedCatalogue()
{
    TableFixture f(10);
    f.load();
    f.model.setCatalogue(FakeTable::catalogue());
    QCOMPARE(f.model.rowCount(), 10);
    QVERIFY(f.source.asked.isEmpty());
}

void tst_TableModel::changesItsTable()
{
    TableFixture f(10);
    f.load();
    f.model.setTable(QStringLiteral("owners"));
    QCOMPARE(f.model.columnCount(), 1);
    QCOMPARE(f.model.rowCount(), 0);
    f.model.setTable(QStringLiteral("nothing"));
    QCOMPARE(f.model.columnCount(), 0);
    QVERIFY(!f.model.select());
    f.model.setTable(QStringLiteral("public.items"));
    f.load();
    QCOMPARE(f.model.rowCount(), 10);
    f.model.clear();
    QCOMPARE(f.model.rowCount(), 0);
    QCOMPARE(f.model.columnCount(), 0);
}

QTEST_GUILESS_MAIN(tst_TableModel)
#include "tst_TableModel.moc"
