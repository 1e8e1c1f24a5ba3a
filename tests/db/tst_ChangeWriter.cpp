// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ChangeWriter.h"
#include "models/tables/WritePlan.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/db/TablesFixture.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PrivateCluster.h"

#include <QTest>

#include <thread>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QString::fromUtf8(R"sql(
CREATE TABLE orgs (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, slug text UNIQUE);
CREATE TABLE bots (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), org uuid NOT NULL REFERENCES orgs, name text,
    settings json, price numeric(8,2), token text, updated_at timestamptz NOT NULL DEFAULT '2001-01-01Z');
CREATE TABLE folders (id int PRIMARY KEY, parent int REFERENCES folders, name text);
CREATE TABLE rings (id int PRIMARY KEY, next int REFERENCES rings DEFERRABLE);
CREATE TABLE loops (id int PRIMARY KEY, next int REFERENCES loops);
CREATE TABLE serials (id serial PRIMARY KEY, name text DEFAULT 'unnamed', doubled text GENERATED ALWAYS AS (name || name) STORED);
CREATE TABLE rated (id int PRIMARY KEY, stars int CONSTRAINT at_most_five CHECK (stars <= 5));
INSERT INTO rated VALUES (1, 3);
CREATE TABLE spans (id int PRIMARY KEY, low int, high int, note text, CONSTRAINT ordered CHECK (low <= high));
INSERT INTO spans VALUES (1, 1, 2, 'x');
CREATE TABLE guarded (id int PRIMARY KEY, name text);
ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
DO $$ BEGIN CREATE ROLE writer LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT ALL ON ALL TABLES IN SCHEMA public TO writer;
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO writer;
CREATE POLICY see ON guarded FOR SELECT USING (true);
CREATE POLICY change ON guarded FOR UPDATE USING (id > 1);
INSERT INTO guarded VALUES (1, 'locked'), (2, 'open');
INSERT INTO orgs VALUES ('00000000-0000-0000-0000-000000000001', 'Acme', 'acme');
INSERT INTO bots (id, org, name, settings, price, token) SELECT ('00000000-0000-0000-0000-00000000001' || n)::uuid,
    '00000000-0000-0000-0000-000000000001', 'bot ' || n, '{"a": 1}', 1.00, 'secret' FROM generate_series(0, 9) n;
INSERT INTO folders VALUES (1, NULL, 'root'), (2, 1, 'child'), (3, 2, 'grandchild');
)sql");

const QByteArray Acme = "00000000-0000-0000-0000-000000000001";

QByteArray bot(int number)
{
    return "00000000-0000-0000-0000-00000000001" + QByteArray::number(number);
}

} // namespace

class tst_ChangeWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changesOnlyWhatChanged();
    void thousandRowsInFiveRoundTrips();
    void tellsTheColumnsOfABrokenCheck();
    void insertsParentsFirst();
    void deletesChildrenFirst();
    void circlesNeedDeferredConstraints();
    void givesBackDefaults();
    void namesTheRowThatFails();
    void tellsTheWayOutOfAConstraint();
    void tellsConflictsByField();
    void tellsGoneRows();
    void tellsSilentRefusals();
    void guardsUnreadColumnsByXmin();
    void comparesTextsNotValues();
    void triesAgainAfterADeadlock();
    void readOnlyIsToldPlainly();
    void commitCutOnTheWay_data();
    void commitCutOnTheWay();
    void canBeStoppedBeforeCommit();

private:
    WriteReport save(const QList<RowChange> &rows);
    RowChange update(const char *table, const QByteArray &key, const char *column, const char *base, const char *value);
    RowChange insert(const char *table, const QList<FieldChange> &fields);
    RowChange remove(const char *table, const QByteArray &key, const QByteArray &xmin = {});
    [[nodiscard]] WriteContext context() const { return {.catalogue = m_f->catalogue(), .touchedColumns = m_touched}; }

    std::unique_ptr<TablesFixture> m_f;
    QHash<quint32, int> m_touched;
    quint64 m_next = 1;
};

void tst_ChangeWriter::init()
{
    m_f = std::make_unique<TablesFixture>(Script);
    m_touched = {{m_f->oid("bots"), m_f->column("bots", "updated_at")}};
}

WriteReport tst_ChangeWriter::save(const QList<RowChange> &rows)
{
    WriteProgress progress;
    const ChangeSet set = WritePlan::withKeys(context(), {rows});
    const Result<WriteReport> report = ChangeWriter::save(m_f->driver(), context(), set, progress);
    if (!report) {
        WriteReport refused;
        refused.error = report.error();
        return refused;
    }
    return *report;
}

RowChange tst_ChangeWriter::update(
    const char *table, const QByteArray &key, const char *column, const char *base, const char *value)
{
    RowChange change{.row = m_f->row(table, key)};
    change.fields.insert(m_f->attribute(table, column), TablesFixture::field(column, base, value));
    return change;
}

RowChange tst_ChangeWriter::insert(const char *table, const QList<FieldChange> &fields)
{
    RowChange change{.row = {.relation = m_f->oid(table), .temporary = m_next++}, .kind = RowChange::Kind::Insert};
    for (const FieldChange &field : fields)
        change.fields.insert(m_f->attribute(table, qPrintable(field.name)), field);
    return change;
}

RowChange tst_ChangeWriter::remove(const char *table, const QByteArray &key, const QByteArray &xmin)
{
    return {.row = m_f->row(table, key), .kind = RowChange::Kind::Delete, .xmin = xmin};
}

void tst_ChangeWriter::changesOnlyWhatChanged()
{
    m_f->psql(QStringLiteral("UPDATE bots SET price = 7 WHERE id = '%1'").arg(QLatin1String(bot(1))));
    const WriteReport report = save({update("bots", bot(1), "name", "bot 1", "renamed")});
    QCOMPARE(report.outcome, WriteReport::Outcome::Committed);
    QCOMPARE(report.rows.size(), 1);
    QCOMPARE(report.rows.first().key, QList<QByteArray>{bot(1)});
    QVERIFY(!report.xid.isEmpty());
    // Another column, changed by another program meanwhile, is as that program left it.
    QCOMPARE(m_f->psql(QStringLiteral(
                 "SELECT name, price, updated_at > now() - interval '1 minute' FROM bots WHERE id = '%1'")
                           .arg(QLatin1String(bot(1)))),
        QStringLiteral("renamed|7.00|t"));
}

void tst_ChangeWriter::thousandRowsInFiveRoundTrips()
{
    m_f->psql(QStringLiteral("INSERT INTO folders SELECT n, NULL, 'f' || n FROM generate_series(1001, 2000) n"));
    FaultProxy proxy(PrivateCluster::shared().port());
    auto spec = ConnectionSpec::fromUrl(
        PrivateCluster::shared().tcpUrl(m_f->database(), QStringLiteral("postgres"), proxy.port()));
    spec->sslMode = QStringLiteral("disable");
    PgDriver driver(*spec);
    QVERIFY(driver.connectNow());
    QList<RowChange> rows;
    for (int n = 1001; n <= 2000; ++n)
        rows.append(update("folders", QByteArray::number(n), "name", qPrintable(QStringLiteral("f%1").arg(n)), "new"));
    const int before = proxy.roundTrips();
    WriteProgress progress;
    const Result<WriteReport> report = ChangeWriter::save(driver, context(), {rows}, progress);
    QVERIFY(report);
    QCOMPARE(report->outcome, WriteReport::Outcome::Committed);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM folders WHERE name = 'new'")), QStringLiteral("1000"));
    QVERIFY(report->roundTrips <= 5);
    QVERIFY2(proxy.roundTrips() - before <= 5, qPrintable(QString::number(proxy.roundTrips() - before)));
}

void tst_ChangeWriter::insertsParentsFirst()
{
    const QByteArray org = "00000000-0000-0000-0000-0000000000aa";
    const WriteReport report = save({
        insert("bots", {TablesFixture::fresh("org", org), TablesFixture::fresh("name", "first")}),
        insert("folders", {TablesFixture::fresh("id", "30"), TablesFixture::fresh("parent", "20")}),
        insert("folders", {TablesFixture::fresh("id", "20"), TablesFixture::fresh("parent", "10")}),
        insert("folders", {TablesFixture::fresh("id", "10")}),
        insert("orgs", {TablesFixture::fresh("id", org), TablesFixture::fresh("name", "Parent")}),
    });
    QVERIFY2(report.outcome == WriteReport::Outcome::Committed, qPrintable(report.error.message));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM bots WHERE name = 'first'")), QStringLiteral("1"));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM folders")), QStringLiteral("6"));
}

void tst_ChangeWriter::deletesChildrenFirst()
{
    RowChange root = remove("folders", "1"), child = remove("folders", "2"), grandchild = remove("folders", "3");
    child.fields.insert(m_f->attribute("folders", "parent"), TablesFixture::field("parent", "1", nullptr));
    grandchild.fields.insert(m_f->attribute("folders", "parent"), TablesFixture::field("parent", "2", nullptr));
    QList<RowChange> rows{root, child, grandchild, remove("orgs", Acme)};
    for (int n = 0; n < 10; ++n)
        rows.append(remove("bots", bot(n))); // their org is not known here: the tables' order serves
    const WriteReport report = save(rows);
    QVERIFY2(report.outcome == WriteReport::Outcome::Committed, qPrintable(report.error.message));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT (SELECT count(*) FROM folders) + (SELECT count(*) FROM orgs)")),
        QStringLiteral("0"));
}

void tst_ChangeWriter::circlesNeedDeferredConstraints()
{
    const auto ring = [this](const char *table, const char *id, const char *next) {
        return insert(table, {TablesFixture::fresh("id", id), TablesFixture::fresh("next", next)});
    };
    const WriteReport deferred = save({ring("rings", "1", "2"), ring("rings", "2", "3"), ring("rings", "3", "1")});
    QVERIFY2(deferred.outcome == WriteReport::Outcome::Committed, qPrintable(deferred.error.message));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM rings")), QStringLiteral("3"));
    const WriteReport refused = save({ring("loops", "1", "2"), ring("loops", "2", "1")});
    QCOMPARE(refused.error.kind, ErrorKind::Refused);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM loops")), QStringLiteral("0"));
    QCOMPARE(save({ring("loops", "7", "7")}).outcome, WriteReport::Outcome::Committed); // itself is no circle
}

void tst_ChangeWriter::givesBackDefaults()
{
    const RowChange plain = insert("serials", {});
    const RowChange org = insert("orgs", {TablesFixture::fresh("name", "Made here")});
    const WriteReport report = save({plain, org});
    QCOMPARE(report.outcome, WriteReport::Outcome::Committed);
    QCOMPARE(report.rows.at(0).row, plain.row);
    QCOMPARE(report.rows.at(0).key, QList<QByteArray>{"1"});
    QCOMPARE(report.rows.at(0).values.value(m_f->attribute("serials", "name")), SqlText("unnamed"));
    QCOMPARE(report.rows.at(0).values.value(m_f->attribute("serials", "doubled")), SqlText("unnamedunnamed"));
    const QByteArray key = report.rows.at(1).key.first();
    QCOMPARE(m_f->psql(QStringLiteral("SELECT name FROM orgs WHERE id = '%1'").arg(QLatin1String(key))),
        QStringLiteral("Made here"));
    // The key was ours, so that the row could be asked for had the answer been lost.
    const ChangeSet filled = WritePlan::withKeys(context(), {{org}});
    QVERIFY(filled.rows.first().fields.contains(m_f->attribute("orgs", "id")));
    QVERIFY(!WritePlan::withKeys(context(), {{plain}}).rows.first().fields.contains(m_f->attribute("serials", "id")));
}

void tst_ChangeWriter::namesTheRowThatFails()
{
    const RowChange good = update("bots", bot(1), "name", "bot 1", "changed");
    const RowChange bad = insert("orgs", {TablesFixture::fresh("name", "x"), TablesFixture::fresh("slug", "acme")});
    const WriteReport report = save({good, bad});
    QCOMPARE(report.outcome, WriteReport::Outcome::RolledBack);
    QCOMPARE(report.error.sqlState, QStringLiteral("23505"));
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.value(bad.row).error.constraint, QStringLiteral("orgs_slug_key"));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM bots WHERE name = 'changed'")), QStringLiteral("0"));
    QVERIFY(!m_f->driver().isInTransaction());
}

void tst_ChangeWriter::tellsTheWayOutOfAConstraint()
{
    const auto hint = [this](const RowChange &change) { return save({change}).error.hint; };
    QCOMPARE(hint(insert("orgs", {TablesFixture::fresh("name", "x"), TablesFixture::fresh("slug", "acme")})),
        QStringLiteral("Choose a different slug, or change the other row first."));
    QCOMPARE(hint(insert("orgs", {TablesFixture::fresh("slug", "other")})), QStringLiteral("Give name a value."));
    QCOMPARE(hint(update("rated", "1", "stars", "3", "6")), QStringLiteral("The row must meet: stars <= 5"));
    QCOMPARE(hint(update("folders", "2", "parent", "1", "77")),
        QStringLiteral("Let parent point to a row of folders that exists, or insert that row first."));
    QCOMPARE(hint(remove("folders", "1")),
        QStringLiteral("Rows of folders still point here by parent: delete them or let them point elsewhere first."));
    QCOMPARE(hint(update("folders", "1", "id", "1", "9")),
        QStringLiteral("Rows of folders still point here by parent: delete them or let them point elsewhere first."));
}

void tst_ChangeWriter::tellsTheColumnsOfABrokenCheck()
{
    RowChange change = update("spans", "1", "high", "2", "0");
    change.fields.insert(m_f->attribute("spans", "note"), TablesFixture::field("note", "x", "y"));
    const WriteReport report = save({change});
    QCOMPARE(report.problems.value(change.row).columns, QStringList({QStringLiteral("low"), QStringLiteral("high")}));
    QCOMPARE(report.error.hint, QStringLiteral("The row must meet: low <= high"));
    QVERIFY(!m_f->driver().isInTransaction());
}

void tst_ChangeWriter::tellsConflictsByField()
{
    RowChange change = update("bots", bot(1), "name", "bot 1", "mine");
    change.fields.insert(m_f->attribute("bots", "price"), TablesFixture::field("price", "1.00", "2.00"));
    m_f->psql(QStringLiteral("UPDATE bots SET name = 'theirs' WHERE id = '%1'").arg(QLatin1String(bot(1))));
    const WriteReport report = save({change, update("bots", bot(2), "name", "bot 2", "fine")});
    QCOMPARE(report.outcome, WriteReport::Outcome::RolledBack);
    QCOMPARE(report.problems.size(), 1);
    const RowProblem problem = report.problems.value(change.row);
    QCOMPARE(problem.kind, RowProblem::Kind::Conflict);
    const RowProblem::Field name = problem.fields.value(m_f->attribute("bots", "name"));
    QVERIFY(name.differs);
    QCOMPARE(name.base, SqlText("bot 1"));
    QCOMPARE(name.mine, SqlText("mine"));
    QCOMPARE(name.theirs, SqlText("theirs"));
    QVERIFY(!problem.fields.value(m_f->attribute("bots", "price")).differs);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM bots WHERE name = 'fine'")), QStringLiteral("0"));
    // With theirs as the new base the same change passes.
    change.fields[m_f->attribute("bots", "name")].base = "theirs";
    QCOMPARE(save({change}).outcome, WriteReport::Outcome::Committed);
}

void tst_ChangeWriter::tellsGoneRows()
{
    const RowChange change = update("bots", bot(1), "name", "bot 1", "mine");
    const RowChange gone = remove("bots", bot(2));
    m_f->psql(QStringLiteral("DELETE FROM bots"));
    const WriteReport report = save({change, gone});
    QCOMPARE(report.problems.value(change.row).kind, RowProblem::Kind::Gone);
    QCOMPARE(report.problems.value(gone.row).kind, RowProblem::Kind::Gone);
    QCOMPARE(report.error.kind, ErrorKind::Conflict);
}

void tst_ChangeWriter::tellsSilentRefusals()
{
    const auto writer = connected(QStringLiteral("writer"), m_f->database());
    const RowChange refused = update("guarded", "1", "name", "locked", "x");
    const RowChange open = update("guarded", "2", "name", "open", "x");
    WriteProgress progress;
    const Result<WriteReport> report = ChangeWriter::save(*writer, context(), {{refused, open}}, progress);
    QVERIFY(report);
    QCOMPARE(report->outcome, WriteReport::Outcome::RolledBack);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->problems.value(refused.row).kind, RowProblem::Kind::RefusedSilently);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT name FROM guarded WHERE id = 2")), QStringLiteral("open"));
}

void tst_ChangeWriter::guardsUnreadColumnsByXmin()
{
    const QByteArray xmin =
        m_f->psql(QStringLiteral("SELECT xmin FROM bots WHERE id = '%1'").arg(QLatin1String(bot(1)))).toLatin1();
    RowChange change{.row = m_f->row("bots", bot(1)), .xmin = xmin};
    FieldChange secret = TablesFixture::fresh("token", "new secret");
    secret.secret = true;
    change.fields.insert(m_f->attribute("bots", "token"), secret);
    const RowChange stale = change;
    QCOMPARE(save({change}).outcome, WriteReport::Outcome::Committed);
    const WriteReport report = save({stale});
    QCOMPARE(report.problems.value(stale.row).kind, RowProblem::Kind::Conflict);
    const RowProblem::Field field = report.problems.value(stale.row).fields.value(m_f->attribute("bots", "token"));
    QVERIFY(field.secret);
    QVERIFY(!field.mine && !field.theirs && !field.base);
}

void tst_ChangeWriter::comparesTextsNotValues()
{
    // json has no equality, and numeric 1.0 equals 1.00 although the texts differ.
    QCOMPARE(save({update("bots", bot(1), "settings", "{\"a\": 1}", "{\"a\": 2}")}).outcome,
        WriteReport::Outcome::Committed);
    QCOMPARE(save({update("bots", bot(2), "price", "1.0", "2.00")}).outcome, WriteReport::Outcome::RolledBack);
    QCOMPARE(save({update("bots", bot(2), "price", "1.00", nullptr)}).outcome, WriteReport::Outcome::Committed);
    QCOMPARE(save({update("bots", bot(2), "price", nullptr, "3.00")}).outcome, WriteReport::Outcome::Committed);
}

void tst_ChangeWriter::triesAgainAfterADeadlock()
{
    // The other side holds bot 2 and waits for bot 1, which this save holds: the server ends one of the two.
    m_f->psql(QStringLiteral("ALTER DATABASE %1 SET deadlock_timeout = '2s'").arg(m_f->database()));
    const auto mine = connected(QStringLiteral("postgres"), m_f->database());
    const auto other = connected(QStringLiteral("postgres"), m_f->database());
    const auto statement = [](int number, const QByteArray &set) {
        return Statement{"UPDATE bots SET " + set + " WHERE id = '" + bot(number) + '\''};
    };
    const std::vector<Statement> first{{"SET LOCAL deadlock_timeout = '1h'"}, statement(2, "price = 5")};
    QVERIFY(other->begin(Access::ReadWrite, Lane::Write, {}, first));
    bool otherDone = false;
    std::thread opponent([&] {
        // Waits until the save holds bot 1 and then asks for it.
        while (m_f->psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")) == QLatin1String("0"))
            std::this_thread::yield();
        otherDone = other->execute(statement(1, "price = 6")) && other->commit();
    });
    WriteProgress progress;
    const Result<WriteReport> report = ChangeWriter::save(*mine, context(),
        {{update("bots", bot(1), "name", "bot 1", "a"), update("bots", bot(2), "name", "bot 2", "b")}}, progress);
    opponent.join();
    QVERIFY(report);
    QVERIFY(otherDone);
    QVERIFY2(report->outcome == WriteReport::Outcome::Committed, qPrintable(report->error.message));
    QVERIFY(report->attempts >= 2);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT string_agg(name || price, ' ' ORDER BY id) FROM bots WHERE price > 1")),
        QStringLiteral("a6.00 b5.00"));
}

void tst_ChangeWriter::readOnlyIsToldPlainly()
{
    auto spec = ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_f->database()));
    spec->readOnly = true;
    PgDriver driver(*spec);
    QVERIFY(driver.connectNow());
    WriteProgress progress;
    const Result<WriteReport> report =
        ChangeWriter::save(driver, context(), {{update("bots", bot(1), "name", "bot 1", "x")}}, progress);
    QVERIFY(report);
    QCOMPARE(report->error.kind, ErrorKind::ReadOnly);
}

void tst_ChangeWriter::commitCutOnTheWay_data()
{
    QTest::addColumn<bool>("reachesTheServer");
    QTest::newRow("the server never saw it") << false;
    QTest::newRow("the answer was lost") << true;
}

void tst_ChangeWriter::commitCutOnTheWay()
{
    QFETCH(bool, reachesTheServer);
    FaultProxy proxy(PrivateCluster::shared().port());
    auto spec = ConnectionSpec::fromUrl(
        PrivateCluster::shared().tcpUrl(m_f->database(), QStringLiteral("postgres"), proxy.port()));
    spec->sslMode = QStringLiteral("disable");
    PgDriver driver(*spec);
    QVERIFY(driver.connectNow());
    WriteProgress progress;
    if (reachesTheServer)
        proxy.cutBeforeServerReply("COMMIT", "pg_current_xact_id");
    else
        proxy.cutAfterClientSends("COMMIT", "pg_current_xact_id");
    const Result<WriteReport> report =
        ChangeWriter::save(driver, context(), {{update("bots", bot(1), "name", "bot 1", "cut")}}, progress);
    QVERIFY(report);
    QTRY_COMPARE(proxy.cuts(), 1);
    QCOMPARE(report->outcome, WriteReport::Outcome::Unknown);
    QVERIFY(!report->xid.isEmpty());
    QCOMPARE(progress.xid(), report->xid);
    QVERIFY(!progress.stop());
    QTRY_COMPARE(m_f->psql(QStringLiteral("SELECT pg_xact_status('%1'::xid8)").arg(QLatin1String(report->xid))),
        reachesTheServer ? QStringLiteral("committed") : QStringLiteral("aborted"));
}

void tst_ChangeWriter::canBeStoppedBeforeCommit()
{
    WriteProgress progress;
    QVERIFY(progress.stop());
    const Result<WriteReport> report =
        ChangeWriter::save(m_f->driver(), context(), {{update("bots", bot(1), "name", "bot 1", "x")}}, progress);
    QVERIFY(report);
    QCOMPARE(report->outcome, WriteReport::Outcome::RolledBack);
    QCOMPARE(report->error.kind, ErrorKind::Cancelled);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM bots WHERE name = 'x'")), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(tst_ChangeWriter)
#include "tst_ChangeWriter.moc"
