// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ChangeWriter.h"
#include "models/tables/WritePlan.h"
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

private:
    WriteReport save(const QList<RowChange> &rows);
    RowChange update(const char *table, const QByteArray &key, const char *column, const char *base, const char *value);
    RowChange insert(const char *table, const QList<FieldChange> &fields);
    /// @p known column, base, …
    RowChange remove(
        const char *table, const QByteArray &key, const QList<std::pair<const char *, const char *>> &known);

    std::unique_ptr<TablesFixture> m_f;
    quint64 m_next = 1;
};

WriteReport tst_WriteOrder::save(const QList<RowChange> &rows)
{
    WriteProgress progress;
    const WriteContext context{.catalogue = m_f->catalogue()};
    const Result<WriteReport> report = ChangeWriter::save(m_f->driver(), context, {rows}, progress);
    if (report)
        return *report;
    WriteReport refused;
    refused.error = report.error();
    return refused;
}

RowChange tst_WriteOrder::update(
    const char *table, const QByteArray &key, const char *column, const char *base, const char *value)
{
    RowChange change{.row = m_f->row(table, key)};
    change.fields.insert(m_f->attribute(table, column), TablesFixture::field(column, base, value));
    return change;
}

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

#define COMMITTED(report)                                                                                              \
    QVERIFY2((report).outcome == WriteReport::Outcome::Committed, qPrintable((report).error.message))

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

QTEST_GUILESS_MAIN(tst_WriteOrder)
#include "tst_WriteOrder.moc"
