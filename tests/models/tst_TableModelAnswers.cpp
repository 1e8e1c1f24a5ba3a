// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/TableFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;
using Asked = FakeRowSource::Asked;

// Answers that cross a save, a decision or a new set of columns on their way.
class tst_TableModelAnswers : public QObject
{
    Q_OBJECT

private slots:
    void pagesAskedBeforeASaveAreAskedAnew();
    void valuesAskedBeforeASaveAreAskedAnew();
    void savedRowsCantBeEditedUntilReadBack();
    void readsSavedRowsBackAfterAFailure();
    void savedInsertsThatVanishedGo();
    void savedInsertsWithoutAKeyAreReadWithTheirPage();
    void rowsOfOtherColumnsAreReadAnew();
    void decidedRowsAreReadAgain();
    void everyPlaceOfARowIsReadBack();
    void returningPagesTakeSavedInsertsIn();
    void wholeValuesOfSavedInserts();
    void countsEndApartFromPages();
    void endedReadsOfANewOrderAreTold();
    void asksForNoSecretUnrevealed();

private:
    /// Edits a row's name and lets it count as saved.
    static void saveName(TableFixture &f, int row, const char *value);
    static qsizetype count(const TableFixture &f, Asked::Kind kind);
};

void tst_TableModelAnswers::saveName(TableFixture &f, int row, const char *value)
{
    const RowRef ref = f.model.rowRef(row);
    QVERIFY(f.model.setText(row, FakeTable::Name, SqlText(value)));
    f.source.table.rows[f.source.table.indexOf(ref.key.first())][FakeTable::Name] = QByteArray(value);
    f.changes.markSaved(f.changes.snapshot(), {SavedRow{.row = ref, .key = ref.key}});
}

qsizetype tst_TableModelAnswers::count(const TableFixture &f, Asked::Kind kind)
{
    return std::ranges::count(f.source.asked, kind, &Asked::kind);
}

void tst_TableModelAnswers::pagesAskedBeforeASaveAreAskedAnew()
{
    TableFixture f(30);
    f.load();
    f.model.refresh();
    const Asked old = f.source.asked.last();
    FakeRowSource before(30); // what the server answered before the COMMIT
    saveName(f, 3, "saved");
    QVERIFY(f.source.cancelled.contains(old.request));
    QCOMPARE(count(f, Asked::Page), 1);
    emit f.source.pageArrived(old.request, before.table.page(old.query));
    f.source.answerAll();
    QCOMPARE(f.at(3, FakeTable::Name).toString(), QStringLiteral("saved"));
    QVERIFY(!f.model.isLoading());
}

void tst_TableModelAnswers::valuesAskedBeforeASaveAreAskedAnew()
{
    TableFixture f(30);
    f.load();
    f.model.fetchWhole(3, FakeTable::Body);
    f.model.requestCount();
    const Asked old = f.source.asked.first();
    saveName(f, 3, "saved");
    QCOMPARE(count(f, Asked::Values), 1);
    QCOMPARE(count(f, Asked::Count), 1);
    f.source.table.rows[3][FakeTable::Body] = QByteArray("as it is now");
    emit f.source.valuesArrived(old.request, FakeTable::pgRows({"v"}, {{SqlText("as it was")}}));
    QVERIFY(f.at(3, FakeTable::Body).toString() != QLatin1String("as it was"));
    f.source.answerAll();
    QCOMPARE(f.at(3, FakeTable::Body).toString(), QStringLiteral("as it is now"));
}

void tst_TableModelAnswers::savedRowsCantBeEditedUntilReadBack()
{
    TableFixture f(30);
    f.load();
    QVERIFY(f.model.setText(3, FakeTable::Price, SqlText("7")));
    const ChangeSet set = f.changes.snapshot();
    f.source.table.rows[3][FakeTable::Price] = QByteArray("7.00"); // as numeric(8,2) stores it
    f.changes.markSaved(set, {SavedRow{.row = f.ref(3), .key = f.ref(3).key}});
    QVERIFY(!(f.model.flags(f.model.index(3, FakeTable::Price)) & Qt::ItemIsEditable));
    QVERIFY(!f.model.setText(3, FakeTable::Price, SqlText("8")));
    QVERIFY(!f.model.setText(3, FakeTable::Name, SqlText("x"))); // its xmin is an old one
    QVERIFY(!f.model.removeRows(3, 1));
    QVERIFY(!f.at(3, FakeTable::Price, BaseTextRole).isValid());
    f.source.answerAll();
    QVERIFY(f.model.setText(3, FakeTable::Price, SqlText("8")));
    QCOMPARE(f.at(3, FakeTable::Price, BaseTextRole).toByteArray(), QByteArray("7.00"));
}

void tst_TableModelAnswers::readsSavedRowsBackAfterAFailure()
{
    TableFixture f(30);
    f.load();
    saveName(f, 3, "saved");
    f.model.cancel(); // Escape ends what is read for the view, not this
    QCOMPARE(count(f, Asked::Rows), 1);
    f.source.table.rows[3][FakeTable::Name] = QByteArray("saved, by a trigger");
    f.source.refuse();
    QVERIFY(!f.at(3, FakeTable::Name).isValid()); // what was typed may not be what is stored
    QCOMPARE(f.at(3, FakeTable::Name, CellStateRole).value<CellState>(), CellState::Loading);
    QCOMPARE(count(f, Asked::Rows), 0);
    emit f.source.available(); // the connection is back
    QCOMPARE(count(f, Asked::Rows), 1);
    f.source.refuse();
    QTRY_COMPARE(count(f, Asked::Rows), 1); // by itself, a while later
    f.reply(Asked::Rows);
    QCOMPARE(f.at(3, FakeTable::Name).toString(), QStringLiteral("saved, by a trigger"));
    QVERIFY(f.model.setText(3, FakeTable::Name, SqlText("x")));
}

void tst_TableModelAnswers::savedInsertsThatVanishedGo()
{
    TableFixture f(30);
    f.load();
    const int row = f.model.addRow({{FakeTable::Id, SqlText("zzz")}, {FakeTable::Name, SqlText("fresh")}});
    const ChangeSet set = f.changes.snapshot();
    SavedRow saved{.row = set.rows.first().row, .key = {"zzz"}};
    saved.values = {{1, SqlText("zzz")}, {2, SqlText("fresh")}};
    f.changes.markSaved(set, {saved});
    QCOMPARE(f.at(row, FakeTable::Name).toString(), QStringLiteral("fresh"));
    QVERIFY(!f.model.setText(row, FakeTable::Name, SqlText("x"))); // no xmin yet, and what triggers did is not known
    f.reply(Asked::Rows); // somebody has deleted it, or may not see it
    QCOMPARE(f.model.rowCount(), 30);
}

void tst_TableModelAnswers::savedInsertsWithoutAKeyAreReadWithTheirPage()
{
    TableFixture f(30);
    f.load();
    f.model.addRow({{FakeTable::Name, SqlText("fresh")}});
    f.source.table.insert(77);
    f.changes.markSaved(f.changes.snapshot(), {}); // the COMMIT's answer was lost
    QCOMPARE(count(f, Asked::Page), 1);
    f.source.answerAll();
    QCOMPARE(f.model.rowCount(), 31);
    QVERIFY(f.model.rowOf(f.ref(77)) >= 0);
}

void tst_TableModelAnswers::rowsOfOtherColumnsAreReadAnew()
{
    TableFixture f(30);
    f.model.setVisibleColumns({FakeTable::Id, FakeTable::Name});
    f.load();
    QVERIFY(f.model.selectRow(3));
    const Asked narrow = f.source.asked.takeFirst();
    f.model.setVisibleColumns({FakeTable::Id, FakeTable::Price, FakeTable::Name});
    f.reply();
    f.source.answerLate(narrow); // its second column is the name, where prices are now
    QCOMPARE(f.at(3, FakeTable::Price).toString(), QStringLiteral("")); // 3 % 7 == 3: NULL
    QCOMPARE(f.at(3, FakeTable::Name).toString(), QStringLiteral("name 3"));
    QCOMPARE(count(f, Asked::Rows), 1);
    QCOMPARE(f.source.asked.last().query.columns.size(), 3);
}

void tst_TableModelAnswers::decidedRowsAreReadAgain()
{
    TableFixture f(30);
    f.load();
    QVERIFY(f.model.setText(3, FakeTable::Name, SqlText("mine")));
    f.source.table.rows[3][FakeTable::Name] = QByteArray("theirs");
    f.changes.setProblem(f.ref(3), {.kind = RowProblem::Kind::Conflict});
    QCOMPARE(count(f, Asked::Rows), 0);
    f.changes.revert(f.ref(3)); // theirs
    f.reply(Asked::Rows);
    QCOMPARE(f.at(3, FakeTable::Name).toString(), QStringLiteral("theirs"));
    QVERIFY(f.model.setText(4, FakeTable::Name, SqlText("mine")));
    f.source.table.remove(4);
    f.changes.setProblem(f.ref(4), {.kind = RowProblem::Kind::Gone});
    f.changes.revert(f.ref(4));
    f.reply(Asked::Rows);
    QCOMPARE(f.model.rowCount(), 29);
}

void tst_TableModelAnswers::everyPlaceOfARowIsReadBack()
{
    TableFixture f(1200);
    f.load();
    // Its order changed between two pages: it comes a second time.
    const QList<SqlText> row = f.source.table.rows.at(3);
    f.source.table.rows.insert(700, row);
    f.model.fetchMore();
    f.reply();
    QCOMPARE(f.model.rowRef(700), f.ref(3));
    saveName(f, 3, "saved");
    f.reply(Asked::Rows);
    QCOMPARE(f.at(3, FakeTable::Name).toString(), QStringLiteral("saved"));
    QCOMPARE(f.at(700, FakeTable::Name).toString(), QStringLiteral("saved"));
}

void tst_TableModelAnswers::returningPagesTakeSavedInsertsIn()
{
    TableFixture f(2600);
    f.source.table.remove(600);
    for (QList<SqlText> &row : f.source.table.rows)
        row[FakeTable::Name] = QByteArray(30'000, 'x'); // 15 MB a page, two fit
    f.loadAll();
    QCOMPARE(f.state(700), RowState::Loading);
    f.model.addRow({{FakeTable::Id, SqlText(FakeTable::id(600))}, {FakeTable::Name, SqlText("fresh")}});
    f.source.table.insert(600);
    const ChangeSet set = f.changes.snapshot();
    f.changes.markSaved(set, {SavedRow{.row = set.rows.first().row, .key = {FakeTable::id(600)}}});
    f.reply(Asked::Rows);
    QCOMPARE(f.model.rowCount(), 2600);
    (void)f.at(700, FakeTable::Name); // looking at it asks for its page
    const auto isSecondPage = [](const Asked &asked) {
        return asked.query.after && asked.query.after->key.first() == FakeTable::id(499);
    };
    QTRY_VERIFY(std::ranges::any_of(f.source.asked, isSecondPage));
    f.source.answer(int(std::ranges::find_if(f.source.asked, isSecondPage) - f.source.asked.begin()));
    QCOMPARE(f.model.rowCount(), 2600); // in its place now, and no more at the end
    QCOMPARE(f.at(600, FakeTable::Id).toByteArray(), FakeTable::id(600));
    QCOMPARE(f.model.rowOf(f.ref(600)), 600);
}

void tst_TableModelAnswers::wholeValuesOfSavedInserts()
{
    TableFixture f(600);
    f.load();
    const int row = f.model.addRow({{FakeTable::Id, SqlText(FakeTable::id(550))}, {FakeTable::Name, SqlText("n")}});
    const ChangeSet set = f.changes.snapshot();
    f.model.cancel();
    f.changes.markSaved(set, {SavedRow{.row = set.rows.first().row, .key = {FakeTable::id(550)}}});
    f.reply(Asked::Rows);
    QVERIFY(f.at(row, FakeTable::Body, IsPreviewRole).toBool());
    QSignalSpy whole(&f.model, &TableModel::wholeArrived);
    f.model.fetchWhole(row, FakeTable::Body);
    f.reply(Asked::Values);
    QCOMPARE(whole.size(), 1);
    QCOMPARE(f.at(row, FakeTable::Body, RawTextRole).toByteArray().size(), 300);
    QVERIFY(f.model.setText(row, FakeTable::Body, SqlText("x")));
}

void tst_TableModelAnswers::countsEndApartFromPages()
{
    TableFixture f(1200);
    f.load();
    f.model.requestCount();
    f.model.fetchMore();
    QVERIFY(f.model.isCounting());
    f.model.cancelCount();
    QVERIFY(!f.model.isCounting());
    QVERIFY(f.model.isLoading());
    f.model.requestCount();
    f.model.cancelPages();
    QVERIFY(f.model.isCounting());
    QVERIFY(!f.model.isLoading());
    f.model.cancel();
    QVERIFY(!f.model.isCounting());
}

void tst_TableModelAnswers::endedReadsOfANewOrderAreTold()
{
    TableFixture f(30);
    f.load();
    f.model.sort(FakeTable::Name, Qt::DescendingOrder);
    QVERIFY(!f.model.isStale());
    f.model.cancelPages();
    QVERIFY(f.model.isStale()); // the rows are in another order than the header says
    f.model.refresh();
    f.source.answerAll();
    QVERIFY(!f.model.isStale());
}

void tst_TableModelAnswers::asksForNoSecretUnrevealed()
{
    TableFixture f(30);
    f.load();
    f.model.fetchWhole(3, FakeTable::Token); // the answer would be a NULL in its place
    QVERIFY(f.source.asked.isEmpty());
    f.model.fetchWhole(3, FakeTable::Token, true);
    QCOMPARE(f.source.asked.size(), 1);
}

QTEST_GUILESS_MAIN(tst_TableModelAnswers)
#include "tst_TableModelAnswers.moc"
