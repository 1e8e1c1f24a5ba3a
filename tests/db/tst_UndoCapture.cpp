// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ChangeWriter.h"
#include "models/tables/UndoCapture.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/db/TablesFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QTest>
#include <QThread>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const char *Script = R"(
create table orgs(id int primary key, name text not null unique, secret text);
create table teams(org int references orgs on delete cascade, nr int, title varchar(20), lead int,
    made timestamptz default now(), primary key (org, nr));
create table people(id int generated always as identity primary key, org int, team int, name text,
    boss int references people on delete set null, name_length int generated always as (length(name)) stored,
    price numeric(8,2), raw bytea, flag bool, tags text[], doc json,
    foreign key (org, team) references teams on delete cascade on update cascade);
create table notes(id int primary key, person int default 36 references people on delete set default, body text);
create table keyless(person int references people on delete cascade, body text);
create table guards(id int primary key references orgs on delete restrict);
insert into orgs select i, 'org ' || i, 's' || i from generate_series(1, 4) i;
insert into teams select o, t, 'team', null from generate_series(1, 4) o, generate_series(1, 3) t;
insert into people(org, team, name, price, raw, flag, tags, doc)
    select o, t, 'person ' || p, p + 0.5, '\x00ff', p % 2 = 0, '{a,NULL,"b c"}', '{"b": 1,  "a": [1.0]}'
    from generate_series(1, 4) o, generate_series(1, 3) t, generate_series(1, 3) p;
update people set boss = id + 1 where id % 3 > 0;
insert into notes select i, i, E'line\n' || i from generate_series(1, 30) i;
insert into keyless select i, 'k' || i from generate_series(1, 36) i;
)";

} // namespace

/// What a save changed and took along is as it was after the changes that undo it: compared by the server, row by row.
class tst_UndoCapture : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_on = std::make_unique<TablesFixture>(QString::fromUtf8(Script)); }
    void cleanup() { m_on.reset(); }
    void updatesComeBack();
    void insertsGoAgain();
    void deletesComeBackWithWhatWentAlong();
    void allAtOnce();
    void undoingTwiceIsTheSaveAgain();
    void whatChangedSinceIsAConflict();
    void aSaveWithoutDeletesTakesNoMoreRoundTrips();
    void moreThanTheCapIsTold();
    void aRowThatChangesMeanwhileIsTriedAgain();
    void secretsStay();
    void aRoleThatMayNotPutBackIsTold();

private:
    /// Every row of every table, as the server tells them.
    [[nodiscard]] QString all() const
    {
        QString rows;
        for (const char *table : {"orgs", "teams", "people", "notes", "keyless", "guards"})
            rows +=
                m_on->psql(QStringLiteral("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from %1 t")
                               .arg(QLatin1String(table)))
                + u'\n';
        return rows;
    }
    [[nodiscard]] RowChange remove(const char *table, const QList<QByteArray> &key) const
    {
        return {.row = {m_on->oid(table), key}, .kind = RowChange::Kind::Delete};
    }
    [[nodiscard]] RowChange insert(
        const char *table, std::initializer_list<std::pair<const char *, const char *>> fields)
    {
        RowChange change{
            .row = {.relation = m_on->oid(table), .temporary = ++m_temporary}, .kind = RowChange::Kind::Insert};
        for (const auto &[name, value] : fields)
            change.fields.insert(m_on->attribute(table, name), TablesFixture::fresh(name, value));
        return change;
    }
    /// Saves, undoes, and compares.
    void comesBack(const QList<RowChange> &rows);

    std::unique_ptr<TablesFixture> m_on;
    quint64 m_temporary = 0;
};

void tst_UndoCapture::comesBack(const QList<RowChange> &rows)
{
    const QString before = all();
    const WriteReport saved = m_on->save(rows);
    QVERIFY2(saved.outcome == WriteReport::Outcome::Committed, qPrintable(saved.error.message));
    QVERIFY(all() != before);
    QVERIFY2(saved.undo.whyNot.isEmpty(), qPrintable(saved.undo.whyNot));
    const WriteReport undone = m_on->save(saved.undo.changes.rows);
    QVERIFY2(undone.outcome == WriteReport::Outcome::Committed, qPrintable(undone.error.message));
    QCOMPARE(all(), before);
}

void tst_UndoCapture::updatesComeBack()
{
    comesBack({m_on->update("people", {"1"}, "price", "1.50", "2"),
        m_on->update("people", {"2"}, "doc", R"({"b": 1,  "a": [1.0]})", "[]"),
        m_on->update("people", {"3"}, "tags", R"({a,NULL,"b c"})", nullptr),
        m_on->update("people", {"4"}, "raw", "\\x00ff", "\\x"), m_on->update("people", {"5"}, "flag", "t", "f"),
        m_on->update("orgs", {"2"}, "name", "org 2", "")});
    comesBack({m_on->update("teams", {"1", "1"}, "nr", "1", "9")}); // with the people who point at it
}

void tst_UndoCapture::insertsGoAgain()
{
    comesBack({insert("orgs", {{"id", "9"}, {"name", "new"}}), insert("teams", {{"org", "9"}, {"nr", "1"}}),
        insert("people", {{"org", "9"}, {"team", "1"}, {"name", "x"}})});
}

void tst_UndoCapture::deletesComeBackWithWhatWentAlong()
{
    comesBack({remove("orgs", {"1"})});
    comesBack({remove("people", {"3"}), remove("notes", {"7"})});
    comesBack({remove("people", {"2"}), remove("people", {"3"}), remove("orgs", {"2"}), remove("orgs", {"3"})});
}

void tst_UndoCapture::allAtOnce()
{
    comesBack({remove("orgs", {"1"}), m_on->update("orgs", {"2"}, "name", "org 2", "org 1"),
        insert("orgs", {{"id", "1"}, {"name", "org 2"}}), m_on->update("people", {"20"}, "name", "person 2", "other"),
        remove("teams", {"4", "1"})});
}

void tst_UndoCapture::undoingTwiceIsTheSaveAgain()
{
    const WriteReport saved =
        m_on->save({remove("orgs", {"1"}), m_on->update("people", {"30"}, "name", "person 3", "other")});
    const QString after = all();
    const WriteReport undone = m_on->save(saved.undo.changes.rows);
    const WriteReport again = m_on->save(undone.undo.changes.rows);
    QVERIFY2(again.outcome == WriteReport::Outcome::Committed, qPrintable(again.error.message));
    QCOMPARE(all(), after);
}

void tst_UndoCapture::whatChangedSinceIsAConflict()
{
    const WriteReport saved = m_on->save(
        {m_on->update("people", {"1"}, "name", "person 1", "mine"), insert("orgs", {{"id", "9"}, {"name", "new"}})});
    m_on->psql(
        QStringLiteral("update people set name = 'theirs' where id = 1; update orgs set name = 'x' where id = 9"));
    const WriteReport undone = m_on->save(saved.undo.changes.rows);
    QCOMPARE(undone.outcome, WriteReport::Outcome::RolledBack);
    QCOMPARE(undone.problems.size(), 2);
    for (const RowProblem &problem : undone.problems)
        QCOMPARE(problem.kind, RowProblem::Kind::Conflict);
}

void tst_UndoCapture::aSaveWithoutDeletesTakesNoMoreRoundTrips()
{
    QCOMPARE(m_on->save({m_on->update("people", {"1"}, "name", "person 1", "mine")}).roundTrips, 2);
}

void tst_UndoCapture::moreThanTheCapIsTold()
{
    m_on->psql(QStringLiteral("insert into keyless select 1, 'many' from generate_series(1, %1)")
                   .arg(UndoCapture::MaximalRows));
    const WriteReport saved = m_on->save({remove("orgs", {"1"})});
    QCOMPARE(saved.outcome, WriteReport::Outcome::Committed);
    QVERIFY(saved.undo.whyNot.contains(QStringLiteral("10")));
    QVERIFY(saved.undo.changes.isEmpty());
}

void tst_UndoCapture::aRowThatChangesMeanwhileIsTriedAgain()
{
    // The capture waits for the lock of another session in between: what that one commits is captured, too.
    m_on->psql(QStringLiteral("create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1);"
                              "return old; end $$; create trigger slow before delete on orgs for each row execute"
                              " function slow()"));
    QThread *other = QThread::create([this] {
        QThread::msleep(300);
        m_on->psql(QStringLiteral("update people set name = 'meanwhile' where id = 1"));
    });
    other->start();
    const WriteReport saved = m_on->save({remove("orgs", {"1"})});
    other->wait();
    delete other;
    QVERIFY2(saved.outcome == WriteReport::Outcome::Committed, qPrintable(saved.error.message));
    QCOMPARE(saved.attempts, 2);
    m_on->psql(QStringLiteral("drop trigger slow on orgs"));
    QCOMPARE(m_on->save(saved.undo.changes.rows).outcome, WriteReport::Outcome::Committed);
    QCOMPARE(m_on->psql(QStringLiteral("select name from people where id = 1")), QStringLiteral("meanwhile"));
}

void tst_UndoCapture::secretsStay()
{
    RowChange change{.row = m_on->row("orgs", "1")};
    change.fields.insert(
        m_on->attribute("orgs", "secret"), {.name = QStringLiteral("secret"), .value = "new", .secret = true});
    change.fields.insert(m_on->attribute("orgs", "name"), TablesFixture::field("name", "org 1", "renamed"));
    const WriteReport saved = m_on->save({change});
    QCOMPARE(saved.undo.left, 1);
    QCOMPARE(saved.undo.changes.rows.size(), 1);
    QCOMPARE(saved.undo.changes.rows.first().fields.size(), 1);
}

void tst_UndoCapture::aRoleThatMayNotPutBackIsTold()
{
    m_on->psql(QStringLiteral("drop role if exists undo_deleter; create role undo_deleter login;"
                              "grant select, delete on orgs to undo_deleter"));
    const auto driver = connected(QStringLiteral("undo_deleter"), m_on->database());
    const CataloguePtr catalogue = loadCatalogue(QStringLiteral("undo_deleter"), m_on->database());
    const WriteReport saved = TablesFixture::save(*driver, catalogue, {remove("orgs", {"3"})});
    QVERIFY2(saved.outcome == WriteReport::Outcome::Committed, qPrintable(saved.error.message));
    QVERIFY(saved.undo.whyNot.contains(QStringLiteral("orgs")));
}

QTEST_GUILESS_MAIN(tst_UndoCapture)
#include "tst_UndoCapture.moc"
