// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DeletePlanner.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/db/DocumentedSchema.h"
#include "tests/db/TablesFixture.h"

#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;
using Effect = DeletePlan::Outcome;

namespace {

// One shape a table name's first letter: t tree, d the RESTRICT that another way makes harmless, l a longer way round,
// s SET NULL and SET DEFAULT, f folders in themselves, p partitions, i inheritance, k two-column keys.
const QString Script = QString::fromUtf8(R"sql(
CREATE TABLE t_orgs (id int PRIMARY KEY);
CREATE TABLE t_bots (id int PRIMARY KEY, org int NOT NULL REFERENCES t_orgs ON DELETE CASCADE);
CREATE TABLE t_sessions (id int PRIMARY KEY, bot int NOT NULL REFERENCES t_bots ON DELETE CASCADE);
CREATE TABLE t_messages (id int PRIMARY KEY, session int NOT NULL REFERENCES t_sessions ON DELETE CASCADE,
    bot int NOT NULL REFERENCES t_bots ON DELETE CASCADE);
INSERT INTO t_orgs VALUES (1), (2), (3);
INSERT INTO t_bots SELECT n, 1 + n % 2 FROM generate_series(1, 10) n;
INSERT INTO t_sessions SELECT n, 1 + n % 10 FROM generate_series(1, 100) n;
INSERT INTO t_messages SELECT n, 1 + n % 100, 1 + (1 + n % 100) % 10 FROM generate_series(1, 1000) n;

CREATE TABLE d_bots (id int PRIMARY KEY);
CREATE TABLE d_collections (id int PRIMARY KEY, bot int REFERENCES d_bots ON DELETE CASCADE);
CREATE TABLE d_documents (id int PRIMARY KEY, collection int REFERENCES d_collections ON DELETE RESTRICT,
    bot int REFERENCES d_bots ON DELETE CASCADE);
INSERT INTO d_bots VALUES (1), (2);
INSERT INTO d_collections VALUES (1, 1), (2, 2);
INSERT INTO d_documents VALUES (1, 1, 1), (2, 2, 2), (3, 2, 1);

CREATE TABLE l_roots (id int PRIMARY KEY);
CREATE TABLE l_near (id int PRIMARY KEY, root int REFERENCES l_roots ON DELETE CASCADE);
CREATE TABLE l_middle (id int PRIMARY KEY, root int REFERENCES l_roots ON DELETE CASCADE);
CREATE TABLE l_step (id int PRIMARY KEY, middle int REFERENCES l_middle ON DELETE CASCADE);
CREATE TABLE l_far (id int PRIMARY KEY, step int REFERENCES l_step ON DELETE CASCADE, near int REFERENCES l_near);
INSERT INTO l_roots VALUES (1); INSERT INTO l_near VALUES (1, 1); INSERT INTO l_middle VALUES (1, 1);
INSERT INTO l_step VALUES (1, 1); INSERT INTO l_far VALUES (1, 1, 1);

CREATE TABLE s_users (id int PRIMARY KEY);
CREATE TABLE s_sessions (id int PRIMARY KEY, owner int REFERENCES s_users ON DELETE SET NULL);
CREATE TABLE s_marks (id int PRIMARY KEY, owner int DEFAULT 1 REFERENCES s_users ON DELETE SET DEFAULT);
CREATE TABLE s_never (id int PRIMARY KEY, owner int NOT NULL REFERENCES s_users ON DELETE SET NULL);
INSERT INTO s_users VALUES (1), (2), (3), (4);
INSERT INTO s_sessions SELECT n, 2 FROM generate_series(1, 5) n;
INSERT INTO s_marks SELECT n, 2 FROM generate_series(1, 4) n;
INSERT INTO s_never VALUES (1, 3);

CREATE TABLE f_folders (id int PRIMARY KEY, parent int REFERENCES f_folders ON DELETE CASCADE);
CREATE TABLE f_files (id int PRIMARY KEY, folder int REFERENCES f_folders);
INSERT INTO f_folders VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, NULL), (6, 6), (7, 8), (8, NULL);
UPDATE f_folders SET parent = 7 WHERE id = 8;
INSERT INTO f_files VALUES (1, 5);

CREATE TABLE p_roots (id int PRIMARY KEY);
CREATE TABLE p_events (id int, root int REFERENCES p_roots ON DELETE CASCADE, PRIMARY KEY (id, root)) PARTITION BY LIST (root);
CREATE TABLE p_events_1 PARTITION OF p_events FOR VALUES IN (1);
CREATE TABLE p_events_rest PARTITION OF p_events DEFAULT;
INSERT INTO p_roots VALUES (1), (2); INSERT INTO p_events SELECT n, 1 + n % 2 FROM generate_series(1, 20) n;

CREATE TABLE i_roots (id int PRIMARY KEY);
CREATE TABLE i_rows (id int PRIMARY KEY, root int REFERENCES i_roots ON DELETE CASCADE);
CREATE TABLE i_heirs () INHERITS (i_rows);
INSERT INTO i_roots VALUES (1); INSERT INTO i_rows VALUES (1, 1), (2, 1); INSERT INTO i_heirs VALUES (1, 1), (3, 1);

CREATE TABLE k_parents (tenant text, id char(5), name text, PRIMARY KEY (tenant, id));
CREATE TABLE k_children (n int PRIMARY KEY, tenant text, parent char(5), FOREIGN KEY (tenant, parent) REFERENCES k_parents);
INSERT INTO k_parents VALUES ('a,"b', 'x'), ('a', 'y'), ('NULL', 'z');
INSERT INTO k_children VALUES (1, 'a,"b', 'x'), (2, NULL, 'y'), (3, 'NULL', 'z');

CREATE TABLE w_roots (id int PRIMARY KEY);
CREATE TABLE w_rows (id int PRIMARY KEY, root int REFERENCES w_roots ON DELETE CASCADE);
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END';
CREATE TRIGGER t BEFORE DELETE ON w_rows FOR EACH ROW EXECUTE FUNCTION nothing();
INSERT INTO w_roots VALUES (1); INSERT INTO w_rows SELECT n, 1 FROM generate_series(1, 500) n;

DO $$ BEGIN CREATE ROLE planner LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT SELECT, DELETE ON t_orgs, t_bots TO planner;
)sql");

} // namespace

class tst_DeletePlan : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agreesWithTheRealDelete_data();
    void agreesWithTheRealDelete();
    void isATree();
    void countsWhatStays();
    void stopsCountingAtTheCap();
    void tellsWhatCantBeForeseen();
    void saysWhatItMayNotSee();
    void refusesTablesWithoutAKey();
    void agreesOnTheDocumentedSchema();

private:
    DeletePlan plan(const char *table, const QList<QList<QByteArray>> &keys, int cap = DeletePlanner::DefaultCap);
    void compare(const DeletePlan &plan, const QString &condition);

    std::unique_ptr<TablesFixture> m_f;
};

void tst_DeletePlan::initTestCase()
{
    m_f = std::make_unique<TablesFixture>(Script);
}

DeletePlan tst_DeletePlan::plan(const char *table, const QList<QList<QByteArray>> &keys, int cap)
{
    const Result<DeletePlan> plan = DeletePlanner::plan(m_f->driver(), m_f->catalogue(), m_f->oid(table), keys, cap);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return *plan;
}

/// Runs the real DELETE in a transaction that is rolled back and compares every table's loss with the plan.
void tst_DeletePlan::compare(const DeletePlan &plan, const QString &condition)
{
    QStringList tables;
    for (const RelationInfo *relation : m_f->catalogue()->relations()) {
        if (relation->isTable() && !relation->isPartition)
            tables.append(relation->name);
    }
    QString counts;
    for (const QString &table : tables)
        counts += (counts.isEmpty() ? QStringLiteral("SELECT ") : QStringLiteral(" || ' ' || "))
            + QStringLiteral("(SELECT count(*) FROM %1)").arg(table);
    const QString root = m_f->catalogue()->relation(plan.relation)->name;
    const QStringList before = m_f->psql(counts).split(u' ');
    const QString answer =
        m_f->psql(QStringLiteral("BEGIN; DELETE FROM %1 WHERE %2; %3; ROLLBACK").arg(root, condition, counts));
    if (answer.startsWith(QLatin1String("ERROR"))) {
        QVERIFY2(plan.mayBeBlocked(), qPrintable(answer));
        return;
    }
    QVERIFY(!plan.isBlocked());
    const QStringList after = answer.split(u'\n').filter(QStringLiteral(" ")).constLast().split(u' ');
    QCOMPARE(after.size(), before.size());
    for (int table = 0; table < tables.size(); ++table) {
        const quint32 oid = m_f->oid(qPrintable(tables.at(table)));
        const auto found = std::ranges::find_if(plan.deleted, [oid](const auto &entry) { return entry.first == oid; });
        const qint64 planned = found == plan.deleted.end() ? 0 : found->second.rows;
        QVERIFY2(planned == before.at(table).toLongLong() - after.at(table).toLongLong(), qPrintable(tables.at(table)));
    }
}

void tst_DeletePlan::agreesWithTheRealDelete_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QList<QList<QByteArray>>>("keys");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<bool>("blocked");
    const auto row = [](const char *name, const char *table, const QList<QList<QByteArray>> &keys,
                         const char *condition, bool blocked) {
        QTest::newRow(name) << QByteArray(table) << keys << QString::fromUtf8(condition) << blocked;
    };
    row("an organization", "t_orgs", {{"1"}}, "id = 1", false);
    row("two organizations", "t_orgs", {{"1"}, {"2"}}, "id IN (1, 2)", false);
    row("one with nothing below", "t_orgs", {{"3"}}, "id = 3", false);
    row("a row that is not there", "t_orgs", {{"99"}}, "id = 99", false);
    row("sessions", "t_sessions", {{"5"}, {"6"}}, "id IN (5, 6)", false);
    row("RESTRICT whose rows go another way", "d_bots", {{"1"}}, "id = 1", false);
    row("RESTRICT with a row that stays", "d_bots", {{"2"}}, "id = 2", true);
    row("both together", "d_bots", {{"1"}, {"2"}}, "id IN (1, 2)", false);
    row("a collection alone", "d_collections", {{"1"}}, "id = 1", true);
    row("NO ACTION whose rows go too late", "l_roots", {{"1"}}, "id = 1", true);
    row("SET NULL", "s_users", {{"2"}}, "id = 2", false);
    row("SET NULL on NOT NULL", "s_users", {{"3"}}, "id = 3", true);
    row("nobody points", "s_users", {{"4"}}, "id = 4", false);
    row("folders in folders", "f_folders", {{"1"}}, "id = 1", false);
    row("a folder in the middle", "f_folders", {{"3"}}, "id = 3", false);
    row("a folder in itself", "f_folders", {{"6"}}, "id = 6", false);
    row("two folders in each other", "f_folders", {{"7"}}, "id = 7", false);
    row("a folder with a file", "f_folders", {{"5"}}, "id = 5", true);
    row("partitions", "p_roots", {{"1"}}, "id = 1", false);
    row("rows of tables that inherit stay", "i_roots", {{"1"}}, "id = 1", false);
    row("keys of two columns", "k_parents", {{"a,\"b", "x"}}, "tenant = 'a,\"b'", true);
    row("half a foreign key", "k_parents", {{"a", "y"}}, "tenant = 'a'", false);
    row("a text like NULL", "k_parents", {{"NULL", "z"}}, "tenant = 'NULL'", true);
}

void tst_DeletePlan::agreesWithTheRealDelete()
{
    QFETCH(QByteArray, table);
    QFETCH(QList<QList<QByteArray>>, keys);
    QFETCH(QString, condition);
    QFETCH(bool, blocked);
    const DeletePlan plan = this->plan(table.constData(), keys);
    QCOMPARE(plan.isBlocked(), blocked);
    QCOMPARE(plan.mayBeBlocked(), blocked);
    compare(plan, condition);
    QVERIFY(!m_f->driver().isInTransaction());
}

void tst_DeletePlan::isATree()
{
    const DeletePlan plan = this->plan("t_orgs", {{"1"}});
    QCOMPARE(plan.roots, 1);
    QCOMPARE(plan.top.size(), 1);
    const DeletePlan::Edge &bots = plan.edges.at(plan.top.first());
    QCOMPARE(bots.child, m_f->oid("t_bots"));
    QCOMPARE(bots.outcome, Effect::Deleted);
    QCOMPARE(bots.rows.rows, 5);
    QCOMPARE(bots.depth, 1);
    QCOMPARE(bots.below.size(), 2); // messages and sessions
    qint64 messages = 0;
    QList<int> seen = plan.top;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        const DeletePlan::Edge &edge = plan.edges.at(seen.at(i));
        messages += edge.child == m_f->oid("t_messages") ? edge.rows.rows : 0;
        seen += edge.below;
    }
    QCOMPARE(seen.size(), plan.edges.size()); // every edge hangs in the tree once
    QCOMPARE(messages, 500); // each message once, though two edges lead to it
}

void tst_DeletePlan::countsWhatStays()
{
    const DeletePlan plan = this->plan("s_users", {{"2"}});
    const auto edge = [&](const char *child) {
        return *std::ranges::find(plan.edges, m_f->oid(child), &DeletePlan::Edge::child);
    };
    QCOMPARE(edge("s_sessions").outcome, Effect::SetNull);
    QCOMPARE(edge("s_sessions").rows.rows, 5);
    QCOMPARE(edge("s_marks").outcome, Effect::SetDefault);
    QCOMPARE(edge("s_marks").rows.rows, 4);
    QCOMPARE(edge("s_never").outcome, Effect::Nothing);
}

void tst_DeletePlan::stopsCountingAtTheCap()
{
    const DeletePlan plan = this->plan("w_roots", {{"1"}}, 100);
    QCOMPARE(plan.edges.first().rows.rows, 100);
    QVERIFY(plan.edges.first().rows.atLeast);
    QCOMPARE(plan.deleted.at(1).second.rows, 100);
    QVERIFY(plan.deleted.at(1).second.atLeast);
    const DeletePlan exact = this->plan("w_roots", {{"1"}}, 500);
    QCOMPARE(exact.edges.first().rows.rows, 500);
    QVERIFY(!exact.edges.first().rows.atLeast);
}

void tst_DeletePlan::tellsWhatCantBeForeseen()
{
    QCOMPARE(plan("w_roots", {{"1"}}).unforeseen, QList<quint32>{m_f->oid("w_rows")});
    QVERIFY(plan("t_orgs", {{"1"}}).unforeseen.isEmpty());
}

void tst_DeletePlan::saysWhatItMayNotSee()
{
    const CataloguePtr catalogue = loadCatalogue(QStringLiteral("planner"), m_f->database());
    const auto driver = connected(QStringLiteral("planner"), m_f->database());
    const Result<DeletePlan> plan = DeletePlanner::plan(*driver, catalogue, m_f->oid("t_orgs"), {{"1"}});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(std::ranges::count(plan->edges, Effect::NotVisible, &DeletePlan::Edge::outcome), 2);
    QCOMPARE(std::ranges::count(plan->edges, Effect::Deleted, &DeletePlan::Edge::outcome), 1);
}

void tst_DeletePlan::refusesTablesWithoutAKey()
{
    const TablesFixture f(QStringLiteral("CREATE TABLE keyless (a int)"));
    const auto driver = connected(QStringLiteral("postgres"), f.database());
    const Result<DeletePlan> plan = DeletePlanner::plan(*driver, f.catalogue(), f.oid("keyless"), {{"1"}});
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Refused);
}

void tst_DeletePlan::agreesOnTheDocumentedSchema()
{
    m_f = std::make_unique<TablesFixture>(QStringLiteral("SELECT 1"));
    DocumentedSchema::create(m_f->database());
    m_f->psql(QString::fromUtf8(R"sql(
INSERT INTO organizations (org_id, name, slug) VALUES ('00000000-0000-0000-0000-000000000001', 'Acme', 'acme');
INSERT INTO bots (id, name, org_id) SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'bot ' || n,
    '00000000-0000-0000-0000-000000000001' FROM generate_series(1, 3) n;
INSERT INTO kb_collections (id, bot_id, name) SELECT 'c' || n, ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'c' FROM generate_series(1, 3) n;
INSERT INTO kb_documents (id, collection_id, bot_id, name, content) SELECT 'd' || n, 'c' || (1 + n % 3),
    ('00000000-0000-0000-0000-00000000000' || (1 + n % 3))::uuid, 'd', 'text' FROM generate_series(1, 30) n;
)sql"));
    const CataloguePtr catalogue = loadCatalogue(QStringLiteral("postgres"), m_f->database());
    const quint32 bots = catalogue->relation(QString(), QStringLiteral("bots"))->oid;
    const Result<DeletePlan> plan =
        DeletePlanner::plan(m_f->driver(), catalogue, bots, {{"00000000-0000-0000-0000-000000000001"}});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(!plan->mayBeBlocked());
    const auto deleted = [&](const char *table) {
        const quint32 oid = catalogue->relation(QString(), QLatin1String(table))->oid;
        const auto found = std::ranges::find_if(plan->deleted, [oid](const auto &entry) { return entry.first == oid; });
        return found == plan->deleted.end() ? 0 : found->second.rows;
    };
    const QString real = m_f->psql(
        QStringLiteral("WITH gone AS (DELETE FROM bots WHERE id = '00000000-0000-0000-0000-000000000001') SELECT 1; "
                       "SELECT 3 - (SELECT count(*) FROM kb_collections), 30 - (SELECT count(*) FROM kb_documents)"));
    QCOMPARE(real, QStringLiteral("1\n%1|%2").arg(deleted("kb_collections")).arg(deleted("kb_documents")));
    QCOMPARE(deleted("kb_documents"), 10);
}

QTEST_GUILESS_MAIN(tst_DeletePlan)
#include "tst_DeletePlan.moc"
