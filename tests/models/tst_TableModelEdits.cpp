// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/TableFixture.h"

#include <QSignalSpy>
#include <QSqlError>
#include <QSqlField>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

// Unsaved changes over rows that come, go and move, with QAbstractItemModelTester in Fatal mode throughout.
class tst_TableModelEdits : public QObject
{
    Q_OBJECT

private slots:
    void editThenSortFilterReconnect();
    void insertThenFetch();
    void deleteThenPageArrival();
    void undoAndRedoReachTheView();
    void twoModelsShareOneEdit();
    void invalidTextIsKeptAndTold();
    void secretsAreWrittenUnread();
    void emptyTextIsNotNull();
    void refusesWhatCantBeEdited();
    void foreignRowsAreGuardedByTheirValues();
    void savedRowsStayInPlace();
    void savedInsertsWaitForTheirPlace();
    void everyMemberOfTheBaseIsRight();
    void recordsSetSeveralFields();
    void journalReplacesEverything();
};

void tst_TableModelEdits::editThenSortFilterReconnect()
{
    TableFixture f(1200);
    f.load();
    QVERIFY(f.model.setData(f.model.index(5, FakeTable::Name), QStringLiteral("edited")));
    QCOMPARE(f.at(5, FakeTable::Name).toString(), QStringLiteral("edited"));
    QVERIFY(f.at(5, FakeTable::Name, CellChangedRole).toBool());
    QCOMPARE(f.at(5, FakeTable::Name, BaseTextRole).toByteArray(), QByteArray("name 5"));
    QCOMPARE(f.state(5), RowState::Edited);
    QVERIFY(f.model.isDirty());
    QVERIFY(f.model.isDirty(f.model.index(5, FakeTable::Name)));
    QVERIFY(!f.model.isDirty(f.model.index(5, FakeTable::Price)));

    f.model.sort(-1, Qt::DescendingOrder);
    f.reply();
    QCOMPARE(f.at(5, FakeTable::Name).toString(), QStringLiteral("name 1194")); // not the wrong row
    QCOMPARE(f.state(5), RowState::Clean);
    f.model.setFilters({{.column = FakeTable::Id, .values = {SqlText(FakeTable::id(5))}}});
    f.reply();
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("edited"));
    QCOMPARE(f.state(0), RowState::Edited);
    f.model.refresh();
    f.source.refuse(); // the connection is gone and comes back
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("edited"));
    f.model.refresh();
    f.reply();
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("edited"));
    f.model.revertRow(0);
    QCOMPARE(f.at(0, FakeTable::Name).toString(), QStringLiteral("name 5"));
    QVERIFY(f.baseIsClean());
}

void tst_TableModelEdits::insertThenFetch()
{
    TableFixture f(1200);
    f.load();
    const int row = f.model.addRow({{FakeTable::Name, SqlText("fresh")}});
    QCOMPARE(row, 500);
    QVERIFY(f.model.insertRows(501, 1));
    QCOMPARE(f.model.rowCount(), 502);
    QCOMPARE(f.state(500), RowState::Inserted);
    QCOMPARE(f.at(500, FakeTable::Id, CellStateRole).value<CellState>(), CellState::Loaded); // NULL: it has no default
    QVERIFY(!f.at(500, FakeTable::Id, RawTextRole).isValid());
    QVERIFY(f.model.setData(f.model.index(501, FakeTable::Id), QStringLiteral("zzz")));
    f.model.cancel();
    f.model.fetchMore();
    f.reply();
    QCOMPARE(f.model.rowCount(), 1002);
    QCOMPARE(f.at(999, FakeTable::Name).toString(), QStringLiteral("name 999"));
    QCOMPARE(f.at(1000, FakeTable::Name).toString(), QStringLiteral("fresh"));
    QCOMPARE(f.at(1001, FakeTable::Id).toString(), QStringLiteral("zzz"));
    QVERIFY(!f.model.insertRows(3, 1)); // a place between arrived rows can't be kept
    QVERIFY(f.model.lastError().isValid());
    QVERIFY(f.model.removeRows(1000, 1));
    QCOMPARE(f.model.rowCount(), 1001);
    QCOMPARE(f.at(1000, FakeTable::Id).toString(), QStringLiteral("zzz"));
    QVERIFY(f.baseIsClean());
}

void tst_TableModelEdits::deleteThenPageArrival()
{
    TableFixture f(1200);
    f.load();
    f.model.cancel();
    f.model.fetchMore();
    QVERIFY(f.model.removeRows(498, 2));
    QCOMPARE(f.model.rowCount(), 500); // marked, still there
    QCOMPARE(f.state(498), RowState::Deleted);
    QCOMPARE(f.changes.counts().deletes, 2);
    QVERIFY(!f.model.setData(f.model.index(498, FakeTable::Name), QStringLiteral("x")));
    f.reply();
    QCOMPARE(f.model.rowCount(), 1000);
    QCOMPARE(f.state(499), RowState::Deleted);
    QCOMPARE(f.state(500), RowState::Clean);
    f.changes.undo(); // both in one step
    QCOMPARE(f.state(498), RowState::Clean);
    QCOMPARE(f.state(499), RowState::Clean);
}

void tst_TableModelEdits::undoAndRedoReachTheView()
{
    TableFixture f(10);
    f.load();
    QSignalSpy data(&f.model, &QAbstractItemModel::dataChanged);
    f.model.setText(2, FakeTable::Price, std::nullopt);
    QVERIFY(!f.at(2, FakeTable::Price).isValid());
    QCOMPARE(data.size(), 1);
    QCOMPARE(data.first().first().toModelIndex().row(), 2);
    f.changes.undo();
    QCOMPARE(f.at(2, FakeTable::Price).toString(), QStringLiteral("2.50"));
    f.changes.redo();
    QVERIFY(!f.at(2, FakeTable::Price).isValid());
    f.model.addRow();
    f.changes.undo();
    QCOMPARE(f.model.rowCount(), 10);
    f.changes.redo();
    QCOMPARE(f.model.rowCount(), 11);
    f.model.revertAll();
    QCOMPARE(f.model.rowCount(), 10);
    QVERIFY(!f.model.isDirty());
}

void tst_TableModelEdits::twoModelsShareOneEdit()
{
    TableFixture f(10);
    f.load();
    FakeRowSource source(10);
    TableContext context = f.context();
    context.source = &source;
    TableModel other(context);
    const QAbstractItemModelTester tester(&other, QAbstractItemModelTester::FailureReportingMode::Fatal);
    other.setOrder({-1, true});
    source.answer();
    f.model.setText(1, FakeTable::Name, SqlText("both"));
    f.model.addRow();
    QCOMPARE(other.data(other.index(8, FakeTable::Name)).toString(), QStringLiteral("both"));
    QCOMPARE(other.rowCount(), 11);
}

void tst_TableModelEdits::invalidTextIsKeptAndTold()
{
    TableFixture f(10);
    f.load();
    QVERIFY(f.model.setData(f.model.index(1, FakeTable::Price), QStringLiteral("12,5 euros")));
    QCOMPARE(f.at(1, FakeTable::Price).toString(), QStringLiteral("12,5 euros"));
    QVERIFY(!f.at(1, FakeTable::Price, ProblemRole).toString().isEmpty());
    QVERIFY(!f.changes.find(f.ref(1))->isValid());
    QVERIFY(f.model.setText(1, FakeTable::Name, std::nullopt)); // NOT NULL
    QVERIFY(!f.at(1, FakeTable::Name, ProblemRole).toString().isEmpty());
    QVERIFY(f.model.setText(1, FakeTable::Price, SqlText("12.5")));
    QVERIFY(f.at(1, FakeTable::Price, ProblemRole).toString().isEmpty());
}

void tst_TableModelEdits::secretsAreWrittenUnread()
{
    TableFixture f(10);
    f.load();
    QVERIFY(f.model.flags(f.model.index(1, FakeTable::Token)) & Qt::ItemIsEditable);
    QVERIFY(f.model.setText(1, FakeTable::Token, SqlText("new secret")));
    const FieldChange field = f.changes.find(f.ref(1))->fields.value(5);
    QVERIFY(field.secret);
    QVERIFY(!field.baseKnown);
    QCOMPARE(f.changes.find(f.ref(1))->xmin, QByteArray("77"));
    const int row = f.model.addRow({{FakeTable::Token, SqlText("new secret")}});
    QVERIFY(f.changes.find(f.model.rowRef(row))->fields.value(5).secret);
}

void tst_TableModelEdits::emptyTextIsNotNull()
{
    TableFixture f(10);
    f.load();
    QVERIFY(f.model.setData(f.model.index(1, FakeTable::Body - 2), QString(QLatin1String(""))));
    QCOMPARE(f.at(1, FakeTable::Owner, EmptyKindRole).value<EmptyKind>(), EmptyKind::EmptyText);
    QVERIFY(f.model.setData(f.model.index(2, FakeTable::Owner), QStringLiteral("x")));
    QVERIFY(f.model.clearItemData(f.model.index(2, FakeTable::Owner)));
    QCOMPARE(f.at(2, FakeTable::Owner, EmptyKindRole).value<EmptyKind>(), EmptyKind::Null);
    QVERIFY(!f.changes.find(f.ref(2))); // NULL is what was read
}

void tst_TableModelEdits::refusesWhatCantBeEdited()
{
    TableFixture f(10);
    TableContext context = f.context();
    context.changes = nullptr;
    TableModel readOnly(context);
    QVERIFY(!readOnly.readOnlyReason().isEmpty());
    QVERIFY(!readOnly.insertRows(0, 1));
    QVERIFY(readOnly.lastError().isValid());
    f.load();
    QVERIFY(f.model.readOnlyReason().isEmpty());
    f.model.setText(1, FakeTable::Name, SqlText("x"));
    f.changes.lock(f.changes.snapshot());
    QVERIFY(!(f.model.flags(f.model.index(1, FakeTable::Name)) & Qt::ItemIsEditable));
    QVERIFY(!f.model.setText(1, FakeTable::Name, SqlText("y")));
    QVERIFY(!f.model.removeRows(0, 3)); // one of them is being saved: none is marked
    QCOMPARE(f.changes.counts().deletes, 0);
    f.changes.unlock();
    QVERIFY(f.model.removeRows(0, 3));
    QVERIFY(!f.model.setData(QModelIndex(), QStringLiteral("x")));
    QVERIFY(!f.model.setData(f.model.index(5, 1), QStringLiteral("x"), Qt::DisplayRole));
}

void tst_TableModelEdits::foreignRowsAreGuardedByTheirValues()
{
    TableFixture f(30);
    f.source.table.xmin = "0"; // as postgres_fdw gives it, whatever has changed
    f.load();
    QVERIFY(f.model.removeRows(3, 1));
    const RowChange change = *f.changes.find(f.ref(3));
    QVERIFY(change.xmin.isEmpty());
    QCOMPARE(change.fields.value(2).base, SqlText("name 3"));
}

void tst_TableModelEdits::savedRowsStayInPlace()
{
    TableFixture f(30);
    f.load();
    f.model.setText(3, FakeTable::Name, SqlText("saved"));
    f.model.removeRowList({5, 6, 9});
    const ChangeSet set = f.changes.snapshot();
    f.source.table.rows[3][FakeTable::Name] = QByteArray("saved, trimmed by a trigger");
    f.changes.markSaved(set, {SavedRow{.row = f.ref(3), .key = {FakeTable::id(3)}}});
    QCOMPARE(f.model.rowCount(), 27);
    QCOMPARE(f.at(5, FakeTable::Name).toString(), QStringLiteral("name 7"));
    QCOMPARE(f.at(7, FakeTable::Name).toString(), QStringLiteral("name 10"));
    QCOMPARE(f.at(3, FakeTable::Name).toString(), QStringLiteral("saved")); // no flash of the old value
    QCOMPARE(f.state(3), RowState::Clean);
    QVERIFY(!f.at(3, FakeTable::Name, CellChangedRole).toBool());
    f.reply(FakeRowSource::Asked::Rows);
    QCOMPARE(f.at(3, FakeTable::Name).toString(), QStringLiteral("saved, trimmed by a trigger"));
}

void tst_TableModelEdits::savedInsertsWaitForTheirPlace()
{
    TableFixture f(600);
    f.load();
    const int row = f.model.addRow({{FakeTable::Id, SqlText(FakeTable::id(550))}, {FakeTable::Name, SqlText("fresh")}});
    f.source.table.remove(550);
    f.source.table.insert(550);
    const ChangeSet set = f.changes.snapshot();
    SavedRow saved{.row = set.rows.first().row, .key = {FakeTable::id(550)}};
    saved.values = {{1, SqlText(FakeTable::id(550))}, {2, SqlText("fresh")}};
    f.model.cancel();
    f.changes.markSaved(set, {saved});
    QCOMPARE(f.model.rowCount(), 501);
    QCOMPARE(f.state(row), RowState::Clean);
    QCOMPARE(f.at(row, FakeTable::Name).toString(), QStringLiteral("fresh"));
    QCOMPARE(f.model.rowRef(row), f.ref(550));
    f.reply(FakeRowSource::Asked::Rows);
    QCOMPARE(f.at(row, FakeTable::Name).toString(), QStringLiteral("name 550"));
    QVERIFY(f.model.setText(row, FakeTable::Name, SqlText("edited again")));
    f.model.cancel();
    f.model.fetchMore();
    f.reply(); // the page it belongs to
    QCOMPARE(f.model.rowCount(), 600);
    QCOMPARE(f.at(550, FakeTable::Name).toString(), QStringLiteral("edited again"));
    QCOMPARE(f.model.rowOf(f.ref(550)), 550);
}

void tst_TableModelEdits::everyMemberOfTheBaseIsRight()
{
    TableFixture f(10);
    f.load();
    f.model.setText(1, FakeTable::Name, SqlText("x"));
    QVERIFY(f.model.submit()); // a view that leaves a row
    QCOMPARE(f.changes.counts().updates, 1);
    f.model.revert(); // Escape in an editor
    QCOMPARE(f.changes.counts().updates, 1);
    QVERIFY(!f.model.submitAll());
    QVERIFY(f.model.lastError().isValid());
    f.model.setEditStrategy(QSqlTableModel::OnFieldChange);
    QCOMPARE(f.model.editStrategy(), QSqlTableModel::OnManualSubmit);
    QVERIFY(!f.model.insertColumns(0, 1));
    QVERIFY(!f.model.removeColumns(0, 1));
    QCOMPARE(f.model.columnCount(), 6);
    QSqlTableModel &base = f.model;
    base.submitAll(); // finds nothing to submit
    base.revertAll();
    QCOMPARE(f.changes.counts().updates, 1);
    QCOMPARE(f.model.rowCount(), 10);
    QVERIFY(f.baseIsClean());
}

void tst_TableModelEdits::recordsSetSeveralFields()
{
    TableFixture f(10);
    f.load();
    QSqlRecord record = f.model.record(2);
    record.setValue(FakeTable::Name, QStringLiteral("from a record"));
    QVERIFY(f.model.setRecord(2, record));
    QCOMPARE(f.changes.find(f.ref(2))->fields.size(), 1); // the others are as they were
    QSqlRecord fresh = f.model.record();
    for (int field = 0; field < fresh.count(); ++field)
        fresh.setGenerated(field, false);
    fresh.setValue(FakeTable::Name, QStringLiteral("new"));
    fresh.setGenerated(FakeTable::Name, true);
    QVERIFY(f.model.insertRecord(-1, fresh));
    QCOMPARE(f.at(10, FakeTable::Name).toString(), QStringLiteral("new"));
    QVERIFY(!f.model.insertRecord(0, fresh));
    connect(&f.model, &QSqlTableModel::primeInsert, &f.model, [](int, QSqlRecord &values) {
        values.setValue(QStringLiteral("name"), QStringLiteral("primed"));
        values.setGenerated(QStringLiteral("name"), true);
    });
    QVERIFY(f.model.insertRows(11, 2));
    QCOMPARE(f.at(12, FakeTable::Name).toString(), QStringLiteral("primed"));
}

void tst_TableModelEdits::journalReplacesEverything()
{
    TableFixture f(10);
    f.load();
    f.model.setText(1, FakeTable::Name, SqlText("kept"));
    f.model.addRow();
    const QByteArray journal = f.changes.serialized();
    f.model.revertAll();
    QVERIFY(f.changes.restore(journal));
    QCOMPARE(f.at(1, FakeTable::Name).toString(), QStringLiteral("kept"));
    QCOMPARE(f.model.rowCount(), 11);
}

QTEST_GUILESS_MAIN(tst_TableModelEdits)
#include "tst_TableModelEdits.moc"
