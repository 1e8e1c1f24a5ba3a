// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/WritePlan.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/db/TablesFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QString::fromUtf8(R"sql(
CREATE TABLE parents (id int PRIMARY KEY, name text);
CREATE TABLE heirs (PRIMARY KEY (id)) INHERITS (parents);
INSERT INTO parents VALUES (1, 'parent'), (3, 'parent');
INSERT INTO heirs VALUES (1, 'heir'), (2, 'heir');
CREATE TABLE parts (id int, at date, name text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE parts_same PARTITION OF parts FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE parts_other (name text, at date NOT NULL, gone int, id int NOT NULL);
ALTER TABLE parts_other DROP COLUMN gone;
ALTER TABLE parts ATTACH PARTITION parts_other FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
CREATE TABLE loose (id int PRIMARY KEY, name text);
INSERT INTO loose VALUES (1, 'a'), (2, 'b');
CREATE TABLE few (id int PRIMARY KEY, name text, note text, secret_note text, updated_at timestamptz);
CREATE TABLE every (id int PRIMARY KEY, name text);
CREATE TABLE keyed (id int PRIMARY KEY, name text);
CREATE TABLE blind (id int PRIMARY KEY, name text, note text);
INSERT INTO few VALUES (1, 'one', 'n', 's', '2001-01-01'), (2, 'two', 'n', 's', '2001-01-01');
INSERT INTO every VALUES (1, 'one'); INSERT INTO keyed VALUES (1, 'one'); INSERT INTO blind VALUES (1, 'one', 'n');
DO $$ BEGIN CREATE ROLE clerk LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT SELECT (id, name), UPDATE (name) ON few TO clerk;
GRANT SELECT (id), SELECT (name), UPDATE (name), INSERT (id, name) ON every TO clerk; GRANT DELETE ON every TO clerk;
GRANT SELECT (id), UPDATE (name) ON keyed TO clerk;
GRANT SELECT (name, note), UPDATE (name) ON blind TO clerk;
)sql");

} // namespace

// Writes that must reach one row, and no other, of tables that are not plain: inherited, partitioned, half permitted.
class tst_WriteTargets : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<TablesFixture>(Script); }
    void inheritedRowsAreAnothersTable();
    void severalRowsOfAKeyAreAProblem();
    void partitionsTakeEveryWrite();
    void readsWithPrivilegesOnColumns_data();
    void readsWithPrivilegesOnColumns();
    void savesWithPrivilegesOnColumns();

private:
    WriteReport save(const QList<RowChange> &rows) { return m_f->save(rows); }
    [[nodiscard]] RowChange update(
        const char *table, const QList<QByteArray> &key, const char *column, const char *base, const char *value) const
    {
        return m_f->update(table, key, column, base, value);
    }

    std::unique_ptr<TablesFixture> m_f;
};

void tst_WriteTargets::inheritedRowsAreAnothersTable()
{
    const RelationInfo &parents = *m_f->catalogue()->relation(m_f->oid("parents"));
    QVERIFY(parents.hasChildren);
    QVERIFY(!m_f->catalogue()->relation(m_f->oid("heirs"))->hasChildren);
    QVERIFY(!m_f->catalogue()->relation(m_f->oid("parts"))->hasChildren);
    // The page shows the table's own rows, each key once.
    const StatementBuilder builder(m_f->catalogue(), parents);
    const auto rows = m_f->driver().run(Unit{{builder.page({.columns = {0, 1}})->statement, *builder.count({})}});
    QVERIFY(rows);
    QCOMPARE(rows->rows.at(0).rowCount(), 2);
    QCOMPARE(rows->rows.at(1).integer(0, 0), 2);
    // An heir of the same key and the same name stays as it is.
    m_f->psql(QStringLiteral("UPDATE heirs SET name = 'parent'"));
    COMMITTED(save({update("parents", {"1"}, "name", "parent", "changed")}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT string_agg(name, ' ' ORDER BY id) FROM heirs")),
        QStringLiteral("parent parent"));
    COMMITTED(save({{.row = m_f->row("parents", "1"), .kind = RowChange::Kind::Delete}}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM parents")), QStringLiteral("3")); // two of them heirs
    const WriteReport gone = save({{.row = m_f->row("parents", "2"), .kind = RowChange::Kind::Delete}});
    QCOMPARE(gone.problems.value(m_f->row("parents", "2")).kind, RowProblem::Kind::Gone);
    COMMITTED(save({update("heirs", {"2"}, "name", "parent", "of its own")}));
}

void tst_WriteTargets::severalRowsOfAKeyAreAProblem()
{
    // The catalogue read before still calls it a key.
    m_f->psql(QStringLiteral("ALTER TABLE loose DROP CONSTRAINT loose_pkey; INSERT INTO loose VALUES (1, 'a')"));
    for (const bool isDelete : {false, true}) {
        RowChange change = update("loose", {"1"}, "name", "a", "changed");
        if (isDelete)
            change = {.row = m_f->row("loose", "1"), .kind = RowChange::Kind::Delete};
        const WriteReport report = save({update("loose", {"2"}, "name", "b", "changed"), change});
        QCOMPARE(report.outcome, WriteReport::Outcome::RolledBack);
        QCOMPARE(report.error.kind, ErrorKind::Refused);
        QVERIFY2(report.error.message.contains(QLatin1String("2 rows")), qPrintable(report.error.message));
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.value(change.row).kind, RowProblem::Kind::ServerError);
        QVERIFY(!m_f->driver().isInTransaction());
        QCOMPARE(
            m_f->psql(QStringLiteral("SELECT string_agg(name, ' ' ORDER BY id) FROM loose")), QStringLiteral("a a b"));
    }
}

void tst_WriteTargets::partitionsTakeEveryWrite()
{
    QList<RowChange> rows;
    quint64 next = 1;
    for (const char *at : {"2024-01-05", "2024-02-05"}) { // of the same columns as the table, of others
        RowChange row{.row = {.relation = m_f->oid("parts"), .temporary = next++}, .kind = RowChange::Kind::Insert};
        for (const auto &[column, value] : {std::pair{"id", "1"}, std::pair{"at", at}, std::pair{"name", "new"}})
            row.fields.insert(m_f->attribute("parts", column), TablesFixture::fresh(column, value));
        rows.append(row);
    }
    const WriteReport inserted = save(rows);
    COMMITTED(inserted);
    QCOMPARE(inserted.rows.at(0).key, (QList<QByteArray>{"1", "2024-01-05"}));
    QCOMPARE(inserted.rows.at(1).key, (QList<QByteArray>{"1", "2024-02-05"}));
    COMMITTED(save({update("parts", {"1", "2024-01-05"}, "name", "new", "a"),
        update("parts", {"1", "2024-02-05"}, "name", "new", "b")}));
    // Each from its partition into the other's, one after the other so that no key is taken.
    const WriteReport there = save({update("parts", {"1", "2024-01-05"}, "at", "2024-01-05", "2024-02-06")});
    COMMITTED(there);
    QCOMPARE(there.rows.first().key, (QList<QByteArray>{"1", "2024-02-06"}));
    const WriteReport back = save({update("parts", {"1", "2024-02-06"}, "at", "2024-02-06", "2024-01-07")});
    COMMITTED(back);
    QCOMPARE(back.rows.first().key, (QList<QByteArray>{"1", "2024-01-07"}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT tableoid::regclass, name FROM parts ORDER BY at")),
        QStringLiteral("parts_same|a\nparts_other|b"));
    // Deletes are guarded by xmin there too.
    RowChange remove{.row = {m_f->oid("parts"), {"1", "2024-01-07"}}, .kind = RowChange::Kind::Delete, .xmin = "1"};
    QCOMPARE(save({remove}).problems.value(remove.row).kind, RowProblem::Kind::Conflict);
    remove.xmin = m_f->psql(QStringLiteral("SELECT xmin FROM parts WHERE name = 'a'")).toLatin1();
    COMMITTED(save({remove, {.row = {m_f->oid("parts"), {"1", "2024-02-05"}}, .kind = RowChange::Kind::Delete}}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM parts")), QStringLiteral("0"));
}

void tst_WriteTargets::readsWithPrivilegesOnColumns_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<bool>("writable");
    QTest::addColumn<int>("rows");
    QTest::newRow("some columns") << QByteArray("few") << true << 2;
    QTest::newRow("each column, not the table") << QByteArray("every") << true << 1;
    QTest::newRow("the key alone") << QByteArray("keyed") << true << 1;
    QTest::newRow("all but the key") << QByteArray("blind") << false << 1;
    QTest::newRow("nothing") << QByteArray("loose") << false << 0;
}

void tst_WriteTargets::readsWithPrivilegesOnColumns()
{
    QFETCH(QByteArray, table);
    QFETCH(bool, writable);
    QFETCH(int, rows);
    const QString role = QStringLiteral("clerk");
    ConnectionPool pool(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_f->database(), role)), 2);
    pool.open();
    const CataloguePtr catalogue = loadCatalogue(role, m_f->database());
    PendingChanges changes;
    ArrivedRowsDatabase arrived(catalogue);
    const quint32 oid = m_f->oid(table.constData());
    PoolRowSource source(&pool, catalogue, oid);
    TableContext context{.catalogue = catalogue, .relation = oid};
    context.database = arrived.database();
    context.source = &source;
    context.changes = &changes;
    TableModel model(context);
    QSignalSpy failed(&model, &TableModel::failed);
    model.select();
    QTRY_VERIFY(model.hasLoadedOnce() || !failed.isEmpty());
    QCOMPARE(model.hasLoadedOnce() ? model.rowCount() : 0, rows);
    QCOMPARE(failed.isEmpty(), rows > 0);
    if (rows == 0)
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Permission);
    QVERIFY2(model.readOnlyReason().isEmpty() == writable, qPrintable(model.readOnlyReason()));
    if (!writable && rows > 0)
        QVERIFY2(model.readOnlyReason().contains(QLatin1String("may not read")), qPrintable(model.readOnlyReason()));
    model.requestCount();
    QSignalSpy counted(&model, &TableModel::countArrived);
    QTRY_VERIFY(!counted.isEmpty() || rows == 0);
    const int name = m_f->column(table.constData(), "name");
    const bool isEditable = rows > 0 && model.flags(model.index(0, name)).testFlag(Qt::ItemIsEditable);
    const bool isRead = rows > 0 && model.index(0, name).data(CellStateRole).value<CellState>() == CellState::Loaded;
    QCOMPARE(isEditable, writable && isRead);
    QVERIFY(rows == 0 || !model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable)); // no UPDATE on the key
    if (table != "every")
        return;
    QVERIFY(model.removeRows(0, 1));
    QCOMPARE(changes.find(model.rowRef(0))->fields.value(m_f->attribute("every", "name")).base, SqlText("one"));
}

void tst_WriteTargets::savesWithPrivilegesOnColumns()
{
    const QString role = QStringLiteral("clerk");
    const CataloguePtr catalogue = loadCatalogue(role, m_f->database());
    QVERIFY(catalogue->relation(m_f->oid("every"))->columnPrivilegesOnly);
    QVERIFY(!m_f->catalogue()->relation(m_f->oid("every"))->columnPrivilegesOnly);
    const auto clerk = connected(role, m_f->database());
    // The profile's updated-at column is not this role's to set.
    const QHash<quint32, int> touched{{m_f->oid("few"), m_f->column("few", "updated_at")}};
    COMMITTED(TablesFixture::save(*clerk, catalogue, {update("few", {"1"}, "name", "one", "changed")}, touched));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT name, updated_at < '2002-01-01' FROM few WHERE id = 1")),
        QStringLiteral("changed|t"));
    // Still guarded: another program was faster.
    const WriteReport conflict =
        TablesFixture::save(*clerk, catalogue, {update("few", {"1"}, "name", "one", "mine")}, touched);
    QCOMPARE(conflict.problems.value(m_f->row("few", "1")).kind, RowProblem::Kind::Conflict);
    const WriteReport refused = TablesFixture::save(*clerk, catalogue, {update("few", {"1"}, "note", "n", "mine")});
    QCOMPARE(refused.error.kind, ErrorKind::Permission);
    QCOMPARE(refused.problems.value(m_f->row("few", "1")).kind, RowProblem::Kind::ServerError);
    // Insert, update and delete where each column, but not the table, may be read.
    RowChange row{.row = {.relation = m_f->oid("every"), .temporary = 1}, .kind = RowChange::Kind::Insert};
    row.fields.insert(m_f->attribute("every", "id"), TablesFixture::fresh("id", "2"));
    COMMITTED(TablesFixture::save(*clerk, catalogue, {row, update("every", {"1"}, "name", "one", "changed")}));
    COMMITTED(
        TablesFixture::save(*clerk, catalogue, {{.row = m_f->row("every", "1"), .kind = RowChange::Kind::Delete}}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT string_agg(id::text, ' ') FROM every")), QStringLiteral("2"));
    // Without xmin a delete is guarded by what was read.
    RowChange seen{.row = m_f->row("every", "2"), .kind = RowChange::Kind::Delete};
    seen.fields.insert(m_f->attribute("every", "name"), TablesFixture::field("name", nullptr, nullptr));
    m_f->psql(QStringLiteral("UPDATE every SET name = 'theirs'"));
    QCOMPARE(TablesFixture::save(*clerk, catalogue, {seen}).problems.value(seen.row).kind, RowProblem::Kind::Conflict);
    // A column that can be written and not read is written unread.
    RowChange unread = update("keyed", {"1"}, "name", "", "changed");
    unread.fields[m_f->attribute("keyed", "name")].baseKnown = false;
    COMMITTED(TablesFixture::save(*clerk, catalogue, {unread}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT name FROM keyed")), QStringLiteral("changed"));
}

QTEST_GUILESS_MAIN(tst_WriteTargets)
#include "tst_WriteTargets.moc"
