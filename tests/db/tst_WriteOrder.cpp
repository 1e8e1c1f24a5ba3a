// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/WriteEdges.h"
#include "models/tables/WriteOrder.h"
#include "tests/db/TablesFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QString::fromUtf8(R"sql(
CREATE TABLE bots (id int PRIMARY KEY, slug text UNIQUE, hidden text UNIQUE);
CREATE TABLE tools (id int PRIMARY KEY, bot int REFERENCES bots ON DELETE CASCADE, slug text REFERENCES bots (slug));
CREATE TABLE seats (id int PRIMARY KEY, place int UNIQUE DEFERRABLE);
CREATE TABLE pairs (id int PRIMARY KEY, other int REFERENCES pairs DEFERRABLE);
CREATE TABLE files (id int PRIMARY KEY, account int, path text, UNIQUE (account, path));
CREATE TABLE plans (id int PRIMARY KEY, account int, code text, UNIQUE (account, code));
CREATE TABLE orders (id int PRIMARY KEY, account int, code text,
    FOREIGN KEY (account, code) REFERENCES plans (account, code));
CREATE TABLE rings (id int PRIMARY KEY, other int REFERENCES rings DEFERRABLE, tag text UNIQUE);
CREATE TABLE riders (id int PRIMARY KEY, ring int REFERENCES rings);
INSERT INTO rings VALUES (1, NULL, 'a');
INSERT INTO riders VALUES (1, 1);
CREATE TABLE nodes (id int PRIMARY KEY, name text UNIQUE, other text REFERENCES nodes (name));
INSERT INTO nodes VALUES (1, 'a', NULL), (2, 'b', NULL);
INSERT INTO files VALUES (1, 7, 'a'), (2, 7, 'b'), (3, 8, 'a');
INSERT INTO plans VALUES (1, 7, 'old'), (2, 7, 'base');
INSERT INTO orders VALUES (1, 7, 'base');
INSERT INTO bots VALUES (1, 'one', 'h1'), (2, 'two', 'h2'), (3, 'three', 'h3');
INSERT INTO tools VALUES (1, 1, NULL), (2, 2, NULL);
INSERT INTO seats VALUES (1, 1), (2, 2);
INSERT INTO pairs VALUES (1, NULL), (2, 1);
UPDATE pairs SET other = 2 WHERE id = 1;
)sql");

} // namespace

// In which order a save's statements run, against a server that checks every constraint.
class tst_WriteOrder : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<TablesFixture>(Script); }
    void uniqueValuesGoFromADeletedToANewRow();
    void uniqueValuesOfUnreadRowsToo();
    void uniqueValuesGoFromRowToRow();
    void rowsPointAwayBeforeTheirTargetGoes();
    void newTargetsComeBeforeOldOnesGo();
    void keysChangeBeforeNewRowsPointAtThem();
    void swapsThatMayWaitPass();
    void swapsTheServerRefusesAreTold();
    void rowsInACircleGoTogether();
    void whatIsBehindACircleKeepsItsOrder();
    void circlesOfOldRowsAreLeftToTheServer();
    void newRowsInACircleAreRefused();
    void keysOfSeveralColumnsCountByWhatChanges();
    void pointersOfSeveralColumnsToo();
    void manyRowsOfOneValueStayQuick();

private:
    WriteReport save(const QList<RowChange> &rows) { return m_f->save(rows); }
    [[nodiscard]] RowChange update(
        const char *table, const QByteArray &key, const char *column, const char *base, const char *value) const
    {
        return m_f->update(table, {key}, column, base, value);
    }
    RowChange insert(const char *table, const QList<FieldChange> &fields);
    /// @p known column, base, …
    RowChange remove(
        const char *table, const QByteArray &key, const QList<std::pair<const char *, const char *>> &known);

    std::unique_ptr<TablesFixture> m_f;
    quint64 m_next = 1;
};

RowChange tst_WriteOrder::insert(const char *table, const QList<FieldChange> &fields)
{
    RowChange change{.row = {.relation = m_f->oid(table), .temporary = m_next++}, .kind = RowChange::Kind::Insert};
    for (const FieldChange &field : fields)
        change.fields.insert(m_f->attribute(table, qPrintable(field.name)), field);
    return change;
}

RowChange tst_WriteOrder::remove(
    const char *table, const QByteArray &key, const QList<std::pair<const char *, const char *>> &known)
{
    RowChange change{.row = m_f->row(table, key), .kind = RowChange::Kind::Delete};
    for (const auto &[column, base] : known)
        change.fields.insert(m_f->attribute(table, column), TablesFixture::field(column, base, nullptr));
    return change;
}

void tst_WriteOrder::uniqueValuesGoFromADeletedToANewRow()
{
    const WriteReport report =
        save({insert("bots", {TablesFixture::fresh("id", "4"), TablesFixture::fresh("slug", "three")}),
            remove("bots", "3", {{"slug", "three"}, {"hidden", "h3"}})});
    COMMITTED(report);
    // The key itself, too.
    COMMITTED(save({insert("bots", {TablesFixture::fresh("id", "4"), TablesFixture::fresh("slug", "again")}),
        remove("bots", "4", {{"slug", "three"}, {"hidden", nullptr}})}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT slug FROM bots WHERE id = 4")), QStringLiteral("again"));
}

void tst_WriteOrder::uniqueValuesOfUnreadRowsToo()
{
    // What the deleted row had in the hidden column is not known: it may be what the new one takes.
    COMMITTED(save({insert("bots", {TablesFixture::fresh("id", "4"), TablesFixture::fresh("hidden", "h3")}),
        remove("bots", "3", {})}));
    // But not where the new row has to come first.
    COMMITTED(save({remove("bots", "1", {}),
        insert("bots", {TablesFixture::fresh("id", "5"), TablesFixture::fresh("hidden", "h5")}),
        update("tools", "1", "bot", "1", "5")}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT bot FROM tools WHERE id = 1")), QStringLiteral("5"));
}

void tst_WriteOrder::uniqueValuesGoFromRowToRow()
{
    COMMITTED(save({insert("bots", {TablesFixture::fresh("id", "4"), TablesFixture::fresh("slug", "one")}),
        update("bots", "1", "slug", "one", "two"), update("bots", "2", "slug", "two", "three"),
        remove("bots", "3", {{"slug", "three"}})}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT string_agg(id || slug, ' ' ORDER BY id) FROM bots")),
        QStringLiteral("1two 2three 4one"));
}

void tst_WriteOrder::rowsPointAwayBeforeTheirTargetGoes()
{
    // The delete cascades: a tool that still pointed at the bot would be gone.
    COMMITTED(save({remove("bots", "1", {{"slug", "one"}}), update("tools", "1", "bot", "1", "2"),
        insert("bots", {TablesFixture::fresh("id", "4"), TablesFixture::fresh("slug", "one")})}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM tools WHERE bot = 2")), QStringLiteral("2"));
}

void tst_WriteOrder::newTargetsComeBeforeOldOnesGo()
{
    COMMITTED(save({remove("bots", "1", {{"slug", "one"}}), update("tools", "1", "bot", "1", "9"),
        insert("bots", {TablesFixture::fresh("id", "9"), TablesFixture::fresh("slug", "nine")})}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT bot FROM tools WHERE id = 1")), QStringLiteral("9"));
}

void tst_WriteOrder::keysChangeBeforeNewRowsPointAtThem()
{
    COMMITTED(save({insert("tools", {TablesFixture::fresh("id", "9"), TablesFixture::fresh("slug", "renamed")}),
        update("bots", "3", "slug", "three", "renamed")}));
    COMMITTED(save({update("bots", "3", "slug", "renamed", "three"), remove("tools", "9", {{"slug", "renamed"}})}));
}

void tst_WriteOrder::swapsThatMayWaitPass()
{
    COMMITTED(save({update("seats", "1", "place", "1", "2"), update("seats", "2", "place", "2", "1")}));
    QCOMPARE(
        m_f->psql(QStringLiteral("SELECT string_agg(place::text, ' ' ORDER BY id) FROM seats")), QStringLiteral("2 1"));
}

void tst_WriteOrder::swapsTheServerRefusesAreTold()
{
    const WriteReport report =
        save({update("bots", "1", "slug", "one", "two"), update("bots", "2", "slug", "two", "one")});
    QCOMPARE(report.outcome, WriteReport::Outcome::RolledBack);
    QCOMPARE(report.error.sqlState, QStringLiteral("23505"));
    QCOMPARE(report.problems.size(), 1);
    const RowProblem problem = report.problems.constBegin().value();
    QCOMPARE(problem.kind, RowProblem::Kind::ServerError);
    QCOMPARE(problem.error.constraint, QStringLiteral("bots_slug_key"));
    QVERIFY2(problem.error.detail.contains(QLatin1String("two")), qPrintable(problem.error.detail));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT string_agg(slug, ' ' ORDER BY id) FROM bots")),
        QStringLiteral("one two three"));
}

void tst_WriteOrder::rowsInACircleGoTogether()
{
    COMMITTED(save({remove("pairs", "1", {{"other", "2"}}), remove("pairs", "2", {{"other", "1"}})}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM pairs")), QStringLiteral("0"));
}

// Two new rows point at each other, which may wait; what comes behind them may not.
void tst_WriteOrder::whatIsBehindACircleKeepsItsOrder()
{
    COMMITTED(save({insert("rings", {TablesFixture::fresh("id", "12"), TablesFixture::fresh("tag", "a")}),
        remove("rings", "1", {{"tag", "a"}, {"other", nullptr}}), update("riders", "1", "ring", "1", "10"),
        insert("rings", {TablesFixture::fresh("id", "10"), TablesFixture::fresh("other", "11")}),
        insert("rings", {TablesFixture::fresh("id", "11"), TablesFixture::fresh("other", "10")})}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT string_agg(id || coalesce(tag, ''), ' ' ORDER BY id) FROM rings")),
        QStringLiteral("10 11 12a"));
}

void tst_WriteOrder::circlesOfOldRowsAreLeftToTheServer()
{
    RowChange first = update("nodes", "1", "name", "a", "x");
    first.fields.insert(m_f->attribute("nodes", "other"), TablesFixture::field("other", nullptr, "y"));
    RowChange second = update("nodes", "2", "name", "b", "y");
    second.fields.insert(m_f->attribute("nodes", "other"), TablesFixture::field("other", nullptr, "x"));
    const WriteReport report = save({first, second});
    QCOMPARE(report.error.sqlState, QStringLiteral("23503"));
    QCOMPARE(report.problems.size(), 1);
}

void tst_WriteOrder::newRowsInACircleAreRefused()
{
    const auto node = [this](const char *id, const char *name, const char *other) {
        return insert("nodes",
            {TablesFixture::fresh("id", id), TablesFixture::fresh("name", name), TablesFixture::fresh("other", other)});
    };
    QCOMPARE(save({node("3", "p", "q"), node("4", "q", "p")}).error.kind, ErrorKind::Refused);
}

// An update names only what it changes: here the account, which stays, is not known.
void tst_WriteOrder::keysOfSeveralColumnsCountByWhatChanges()
{
    COMMITTED(save({update("files", "1", "path", "a", "b"), update("files", "2", "path", "b", "c")}));
    COMMITTED(save({update("files", "1", "path", "b", "c"), remove("files", "2", {{"account", "7"}, {"path", "c"}})}));
    COMMITTED(save({insert("files",
                        {TablesFixture::fresh("id", "4"), TablesFixture::fresh("account", "7"),
                            TablesFixture::fresh("path", "c")}),
        update("files", "1", "path", "c", "d")}));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT string_agg(id || path, ' ' ORDER BY id) FROM files")),
        QStringLiteral("1d 3a 4c"));
}

void tst_WriteOrder::pointersOfSeveralColumnsToo()
{
    const auto order = [this](const char *id, const char *code) {
        return insert("orders",
            {TablesFixture::fresh("id", id), TablesFixture::fresh("account", "7"), TablesFixture::fresh("code", code)});
    };
    COMMITTED(save({order("2", "new"), update("plans", "1", "code", "old", "new")}));
    COMMITTED(save({update("plans", "2", "code", "base", "other"), update("orders", "1", "code", "base", "new")}));
    QCOMPARE(
        m_f->psql(QStringLiteral("SELECT string_agg(code, ' ' ORDER BY id) FROM plans")), QStringLiteral("new other"));
}

void tst_WriteOrder::manyRowsOfOneValueStayQuick()
{
    constexpr int Rows = 20'000;
    QList<RowChange> rows;
    for (int id = 0; id < Rows; ++id) {
        const bool isTaker = id % 2 == 0;
        rows.append(update("files", QByteArray::number(id), "path", isTaker ? "a" : "b", isTaker ? "b" : "c"));
    }
    const WriteContext context{.catalogue = m_f->catalogue()};
    const WriteEdges::Graph graph = WriteEdges::of(context, {rows});
    QVERIFY2(graph.edges.size() <= 2 * Rows, qPrintable(QString::number(graph.edges.size())));
    const Result<WriteOrder::Order> order = WriteOrder::of(context, {rows});
    QVERIFY(order.has_value());
    QCOMPARE(order->rows.size(), Rows);
    QVERIFY(order->rows.first() % 2 == 1 && order->rows.last() % 2 == 0);
}

QTEST_GUILESS_MAIN(tst_WriteOrder)
#include "tst_WriteOrder.moc"
