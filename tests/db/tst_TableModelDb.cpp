// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/TablesFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QString::fromUtf8(R"sql(
CREATE TABLE notes (id int PRIMARY KEY, text text NOT NULL, rank int, body text, token text,
    at timestamptz DEFAULT '2024-05-01 12:00:00.123456Z');
INSERT INTO notes SELECT n, 'note ' || n, CASE WHEN n % 3 = 0 THEN n / 10 END, repeat('x', n), 'secret ' || n
    FROM generate_series(1, 1500) n;
CREATE TABLE keyless (a int);
INSERT INTO keyless SELECT generate_series(1, 700);
CREATE VIEW seen AS SELECT id, text FROM notes WHERE id <= 20;
DO $$ BEGIN EXECUTE 'CREATE TABLE wide (id int PRIMARY KEY' || (SELECT string_agg(', c' || n || ' text', '') FROM
    generate_series(1, 1500) n) || ')'; END $$;
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE TABLE logs (id int, at int, text text) PARTITION BY LIST (at);
CREATE TABLE logs_new PARTITION OF logs FOR VALUES IN (2);
CREATE TABLE logs_old PARTITION OF logs FOR VALUES IN (1) PARTITION BY LIST (at);
CREATE FOREIGN TABLE logs_file PARTITION OF logs_old FOR VALUES IN (1)
    SERVER files OPTIONS (program 'printf "1,1,a\n2,1,b\n"', format 'csv');
INSERT INTO logs VALUES (3, 2, 'c');
CREATE TABLE marks (id int PRIMARY KEY, text text);
CREATE FOREIGN TABLE marks_file () INHERITS (marks) SERVER files OPTIONS (program 'printf "1,x\n"', format 'csv');
INSERT INTO marks VALUES (1, 'mine');
INSERT INTO wide (id, c700) SELECT n, 'v' || n FROM generate_series(1, 600) n;
)sql");

} // namespace

// TableModel over a real pool and server.
class tst_TableModelDb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void readsAllRowsOnce_data();
    void readsAllRowsOnce();
    void readsFromTheEnd();
    void readsWholeValues();
    void neverSelectsSecrets();
    void keylessTablesAndViewsAreReadOnly();
    void readsForeignPartitions();
    void readsBesideForeignHeirs();
    void opensWideTables();
    void countsUnderFilters();
    void cancelsASlowPage();
    void neverWaits();

private:
    void readAll(LiveTable &table);

    std::unique_ptr<TablesFixture> m_f;
    std::unique_ptr<ConnectionPool> m_pool;
    PendingChanges m_changes;
};

void tst_TableModelDb::initTestCase()
{
    m_f = std::make_unique<TablesFixture>(Script);
    m_pool =
        std::make_unique<ConnectionPool>(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_f->database())), 3);
    m_pool->open();
    QTRY_COMPARE(m_pool->state(), ConnectionPool::State::Ready);
}

void tst_TableModelDb::cleanupTestCase()
{
    m_pool.reset();
}

void tst_TableModelDb::readAll(LiveTable &table)
{
    table.model.select();
    QTRY_VERIFY(table.model.hasLoadedOnce());
    while (!table.model.isComplete()) {
        if (!table.model.isLoading())
            table.model.fetchMore();
        QTRY_VERIFY(!table.model.isLoading());
    }
}

void tst_TableModelDb::readsAllRowsOnce_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("order");
    QTest::newRow("by the key") << QByteArray() << false << QStringLiteral("id");
    QTest::newRow("by the key, down") << QByteArray() << true << QStringLiteral("id DESC");
    QTest::newRow("by a text") << QByteArray("text") << false << QStringLiteral("text, id");
    QTest::newRow("by a column with NULLs") << QByteArray("rank") << false << QStringLiteral("rank NULLS LAST, id");
    QTest::newRow("by a column with NULLs, down")
        << QByteArray("rank") << true << QStringLiteral("rank DESC NULLS LAST, id DESC");
    QTest::newRow("by one value with microseconds") << QByteArray("at") << true << QStringLiteral("at DESC, id DESC");
}

void tst_TableModelDb::readsAllRowsOnce()
{
    QFETCH(QByteArray, column);
    QFETCH(bool, descending);
    QFETCH(QString, order);
    LiveTable table(*m_pool, m_changes, *m_f, "notes");
    table.model.setSort(column.isEmpty() ? -1 : m_f->column("notes", column.constData()),
        descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    readAll(table);
    const QStringList expected = m_f->psql(QStringLiteral("SELECT id FROM notes ORDER BY ") + order).split(u'\n');
    QCOMPARE(table.model.rowCount(), expected.size());
    for (int row = 0; row < expected.size(); ++row)
        QCOMPARE(table.text(row, 0), expected.at(row));
    // The same rows from the other end.
    table.model.goToEnd();
    QTRY_VERIFY(table.model.isAtEnd());
    while (table.model.hasRowsBefore()) {
        table.model.fetchBefore();
        QTRY_VERIFY(!table.model.isLoading());
    }
    QCOMPARE(table.model.rowCount(), expected.size());
    for (int row = 0; row < expected.size(); ++row)
        QCOMPARE(table.text(row, 0), expected.at(row));
}

void tst_TableModelDb::readsFromTheEnd()
{
    LiveTable table(*m_pool, m_changes, *m_f, "notes");
    table.model.goToEnd();
    QTRY_VERIFY(table.model.isAtEnd());
    QCOMPARE(table.text(table.model.rowCount() - 1, 0), QStringLiteral("1500"));
    QVERIFY(!table.model.isComplete());
}

void tst_TableModelDb::readsWholeValues()
{
    LiveTable table(*m_pool, m_changes, *m_f, "notes");
    table.model.select();
    QTRY_VERIFY(table.model.hasLoadedOnce());
    const int body = m_f->column("notes", "body");
    const QModelIndex cut = table.model.index(399, body);
    QVERIFY(cut.data(IsPreviewRole).toBool());
    QCOMPARE(cut.data(SizeRole).toInt(), 400);
    QVERIFY(!table.model.index(99, body).data(IsPreviewRole).toBool());
    QSignalSpy whole(&table.model, &TableModel::wholeArrived);
    table.model.fetchWhole(399, body);
    QTRY_COMPARE(whole.size(), 1);
    QCOMPARE(cut.data(RawTextRole).toByteArray(), QByteArray(400, 'x'));
    QVERIFY(table.model.flags(cut) & Qt::ItemIsEditable);
}

void tst_TableModelDb::neverSelectsSecrets()
{
    SecretRules secrets;
    secrets.columns = {m_f->column("notes", "token")};
    LiveTable table(*m_pool, m_changes, *m_f, "notes", secrets);
    table.model.select();
    QTRY_VERIFY(table.model.hasLoadedOnce());
    const QModelIndex token = table.model.index(0, m_f->column("notes", "token"));
    QVERIFY(!token.data().isValid());
    QCOMPARE(token.data(CellStateRole).value<CellState>(), CellState::NotSelected);
    QSignalSpy whole(&table.model, &TableModel::wholeArrived);
    table.model.fetchWhole(0, token.column(), true); // revealed on purpose
    QTRY_COMPARE(whole.size(), 1);
    QCOMPARE(token.data().toString(), QStringLiteral("secret 1"));
}

void tst_TableModelDb::keylessTablesAndViewsAreReadOnly()
{
    LiveTable keyless(*m_pool, m_changes, *m_f, "keyless");
    QCOMPARE(keyless.model.identity(), RowIdentity::Physical);
    QVERIFY(!keyless.model.readOnlyReason().isEmpty());
    readAll(keyless);
    QCOMPARE(keyless.model.rowCount(), 700);
    QVERIFY(!(keyless.model.flags(keyless.model.index(0, 0)) & Qt::ItemIsEditable));
    // Going upwards from its middle would sort all that is in front: it is read anew from an end.
    keyless.model.goToEnd();
    QTRY_VERIFY(keyless.model.isAtEnd() && !keyless.model.isLoading());
    keyless.model.setSeen([] { return SeenRows{300, 320, -1}; });
    QSignalSpy reset(&keyless.model, &QAbstractItemModel::modelReset);
    keyless.model.readAnew();
    QTRY_COMPARE(reset.size(), 1);
    QVERIFY(keyless.model.isAtEnd());
    QVERIFY(!keyless.model.hasRowsAfter());
    LiveTable view(*m_pool, m_changes, *m_f, "seen");
    QCOMPARE(view.model.identity(), RowIdentity::None);
    readAll(view);
    QCOMPARE(view.model.rowCount(), 20);
    QVERIFY(!view.model.insertRows(20, 1));
}

// file_fdw has no xmin to give, and ends a statement that asks for one.
void tst_TableModelDb::readsForeignPartitions()
{
    QVERIFY(m_f->psql(QStringLiteral("SELECT xmin FROM logs")).startsWith(QLatin1String("ERROR")));
    QVERIFY(m_f->catalogue()->relation(m_f->oid("logs"))->hasForeignPartitions); // two floors below
    QVERIFY(!m_f->catalogue()->relation(m_f->oid("logs_new"))->hasForeignPartitions);
    for (const auto &[name, rows] : {std::pair{"logs", 3}, std::pair{"logs_old", 2}, std::pair{"logs_file", 2}}) {
        LiveTable table(*m_pool, m_changes, *m_f, name);
        QSignalSpy failed(&table.model, &TableModel::failed);
        table.model.select();
        QTRY_VERIFY(table.model.hasLoadedOnce() || !failed.isEmpty());
        QVERIFY2(failed.isEmpty(), name);
        QCOMPARE(table.model.rowCount(), rows);
        QVERIFY(!table.model.readOnlyReason().isEmpty()); // such tables can't have a key
    }
    // A row that goes to a partition of the server's own is added all the same.
    const RelationInfo &logs = *m_f->catalogue()->relation(m_f->oid("logs"));
    const StatementBuilder builder(m_f->catalogue(), logs);
    const auto added = m_f->driver().run(
        Unit{{builder.insert({{0, SqlText("9")}, {1, SqlText("2")}}, {0})}, Access::ReadWrite, Lane::Write});
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    QCOMPARE(added->rows.front().integer(0, 0), 9);
    m_f->psql(QStringLiteral("DELETE FROM logs_new WHERE id = 9"));
}

void tst_TableModelDb::readsBesideForeignHeirs()
{
    LiveTable table(*m_pool, m_changes, *m_f, "marks");
    readAll(table);
    QCOMPARE(table.model.rowCount(), 1);
    QVERIFY(table.model.readOnlyReason().isEmpty());
    QVERIFY(table.model.setText(0, 1, SqlText("changed")));
    QVERIFY(!m_changes.find(table.model.rowRef(0))->xmin.isEmpty());
    m_changes.revertAll();
}

void tst_TableModelDb::opensWideTables()
{
    LiveTable table(*m_pool, m_changes, *m_f, "wide");
    const int shown = m_f->column("wide", "c700");
    table.model.setVisibleColumns({0, shown});
    table.model.select();
    QTRY_VERIFY(table.model.hasLoadedOnce());
    QCOMPARE(table.model.columnCount(), 1501);
    QCOMPARE(table.text(9, shown), QStringLiteral("v10"));
    QCOMPARE(table.model.index(9, 3).data(CellStateRole).value<CellState>(), CellState::NotSelected);
    table.model.setVisibleColumns({});
    QTRY_VERIFY(table.model.index(9, 3).data(CellStateRole).value<CellState>() == CellState::Loaded);
}

void tst_TableModelDb::countsUnderFilters()
{
    LiveTable table(*m_pool, m_changes, *m_f, "notes");
    QSignalSpy count(&table.model, &TableModel::countArrived);
    table.model.setFilters({{.column = m_f->column("notes", "rank"), .op = Filter::Op::IsNull}});
    table.model.requestCount();
    QTRY_COMPARE(count.size(), 1);
    QCOMPARE(count.first().first().toInt(), 1000);
}

void tst_TableModelDb::cancelsASlowPage()
{
    PgDriver &blocker = m_f->driver();
    const std::vector<Statement> lock{{"LOCK TABLE notes IN ACCESS EXCLUSIVE MODE"}};
    QVERIFY(blocker.begin(Access::ReadWrite, Lane::Write, {}, lock));
    LiveTable table(*m_pool, m_changes, *m_f, "notes");
    table.model.select();
    QTRY_COMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")), QStringLiteral("1"));
    table.model.cancel();
    QVERIFY(!table.model.isLoading());
    QTRY_COMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")), QStringLiteral("0"));
    blocker.rollback();
    table.model.select();
    QTRY_VERIFY(table.model.hasLoadedOnce());
}

void tst_TableModelDb::neverWaits()
{
    // With the server stopped in its tracks every member returns at once.
    LiveTable table(*m_pool, m_changes, *m_f, "notes");
    table.model.select();
    QTRY_VERIFY(table.model.hasLoadedOnce());
    PrivateCluster::shared().freeze();
    QElapsedTimer timer;
    timer.start();
    table.model.select();
    table.model.fetchMore();
    table.model.goToEnd();
    table.model.sort(1, Qt::DescendingOrder);
    table.model.selectRow(3);
    table.model.setText(3, 1, SqlText("edited"));
    table.model.requestCount();
    table.model.fetchWhole(300, 3);
    table.model.submit();
    const qint64 elapsed = timer.elapsed();
    table.model.cancel();
    PrivateCluster::shared().thaw();
    QVERIFY2(elapsed < 200, qPrintable(QString::number(elapsed)));
    QCOMPARE(table.text(3, 1), QStringLiteral("edited"));
    m_changes.revertAll();
    table.model.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!table.model.isLoading(), 20'000);
}

QTEST_GUILESS_MAIN(tst_TableModelDb)
#include "tst_TableModelDb.moc"
