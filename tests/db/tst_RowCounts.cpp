// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DatabaseSession.h"
#include "models/tables/RowCounts.h"
#include "models/tables/TableModel.h"
#include "tests/db/OpenDriver.h"
#include "tests/support/PrivateCluster.h"

#include <QSignalSpy>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QStringLiteral(R"sql(
CREATE TABLE parents (id int PRIMARY KEY, name text);
CREATE TABLE children (id int PRIMARY KEY, parent int REFERENCES parents ON DELETE CASCADE);
CREATE TABLE stamped (id int PRIMARY KEY, name text);
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE UPDATE ON stamped FOR EACH ROW EXECUTE FUNCTION nothing();
INSERT INTO parents SELECT n, 'p' FROM generate_series(1, 5) n;
INSERT INTO children SELECT n, 1 + n % 5 FROM generate_series(1, 10) n;
INSERT INTO stamped SELECT n, 's' FROM generate_series(1, 3) n;
)sql");

} // namespace

/// What is said to be the exact number of a table's rows, before and after saves, and of what goes along with them.
class tst_RowCounts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void savedRowsMoveTheNumber();
    void whatASaveReachesIsForgotten();
    void anAnswerFromBeforeTheSaveIsNone();
    void anAnswerDuringTheSaveIsNone();
    void moreRowsContradictACount();
    void readingAnewForgets();
    void anotherCatalogueForgetsWhatIsUnderWay();
    void marksThatGoTakeTheirPlanAlong();

private:
    [[nodiscard]] quint32 oid(const char *table) const
    {
        return m_session->catalogue()->relation(QString(), QString::fromLatin1(table))->oid;
    }
    [[nodiscard]] std::unique_ptr<TableModel> read(const char *table);
    [[nodiscard]] std::optional<qint64> known(const char *table) const
    {
        return m_session->rowCounts().known(oid(table));
    }
    [[nodiscard]] RowRef row(const char *table, const char *key) const
    {
        return {.relation = oid(table), .key = {key}};
    }
    void save();

    QString m_database;
    std::unique_ptr<DatabaseSession> m_session;
};

void tst_RowCounts::init()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(Script, m_database);
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database));
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    QTRY_COMPARE(opened.size(), 1);
}

void tst_RowCounts::cleanup()
{
    m_session.reset();
    PrivateCluster::shared().dropDatabase(m_database);
}

std::unique_ptr<TableModel> tst_RowCounts::read(const char *table)
{
    std::unique_ptr<TableModel> model(m_session->makeTable(oid(table), nullptr));
    model->select();
    if (!QTest::qWaitFor([&model] { return model->hasLoadedOnce(); }, 10'000))
        qFatal("no rows arrived");
    return model;
}

void tst_RowCounts::save()
{
    QVERIFY(m_session->saves().save());
    QTRY_COMPARE(m_session->saves().state(), SaveController::State::Idle);
}

void tst_RowCounts::savedRowsMoveTheNumber()
{
    const auto children = read("children");
    QCOMPARE(known("children"), std::optional<qint64>(10));
    QVERIFY(children->removeRowList({0, 1, 2}));
    QVERIFY(children->addRow({{0, QByteArray("70")}}) >= 0);
    save();
    QCOMPARE(known("children"), std::optional<qint64>(8));
    QCOMPARE(PrivateCluster::shared().psql(QStringLiteral("SELECT count(*) FROM children"), m_database),
        QStringLiteral("8"));
}

void tst_RowCounts::whatASaveReachesIsForgotten()
{
    const auto children = read("children");
    const auto parents = read("parents");
    QVERIFY(parents->removeRowList({0}));
    save();
    QCOMPARE(known("parents"), std::optional<qint64>(4));
    QVERIFY(!known("children"));
    const auto stamped = read("stamped");
    QCOMPARE(known("stamped"), std::optional<qint64>(3));
    QVERIFY(stamped->setText(0, 1, SqlText("changed")));
    save();
    QVERIFY(!known("stamped") && !known("parents"));
}

void tst_RowCounts::anAnswerFromBeforeTheSaveIsNone()
{
    const auto children = read("children");
    m_session->rowCounts().forget(oid("children"));
    QSignalSpy counted(children.get(), &TableModel::countArrived);
    children->requestCount();
    const RowRef parent = row("parents", "1");
    QVERIFY(m_session->changes().remove(parent));
    m_session->changes().markSaved(m_session->changes().snapshot(), {}); // its rows go along, none is named
    QTRY_COMPARE(counted.size(), 1);
    QVERIFY(!known("children"));
    children->requestCount();
    QTRY_COMPARE(counted.size(), 2);
    QCOMPARE(known("children"), std::optional<qint64>(10));
}

void tst_RowCounts::anAnswerDuringTheSaveIsNone()
{
    const auto children = read("children");
    const auto driver = opened(ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database)));
    const std::vector lock{Statement{"SELECT FROM public.children WHERE id = 1 FOR UPDATE"}};
    QVERIFY(driver->begin(Access::ReadWrite, Lane::Write, Limits{}, lock));
    QVERIFY(children->removeRowList({0}));
    QVERIFY(m_session->saves().save()); // waits for the row
    QSignalSpy counted(children.get(), &TableModel::countArrived);
    children->requestCount();
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(m_session->saves().state(), SaveController::State::Saving);
    driver->rollback();
    QTRY_COMPARE(m_session->saves().state(), SaveController::State::Idle);
    QVERIFY(!known("children")); // it may have been asked after the COMMIT: then 10 would be without the row already
}

void tst_RowCounts::moreRowsContradictACount()
{
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("INSERT INTO parents SELECT n, 'p' FROM generate_series(6, 600) n"), m_database);
    const auto parents = read("parents"); // its first page
    QVERIFY(!parents->isComplete());
    parents->requestCount();
    QTRY_COMPARE(known("parents"), std::optional<qint64>(600));
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("INSERT INTO parents SELECT n, 'p' FROM generate_series(601, 2000) n"), m_database);
    parents->fetchMore();
    QTRY_COMPARE(parents->arrivedRows(), 1000);
    QVERIFY(!known("parents"));
}

void tst_RowCounts::readingAnewForgets()
{
    const auto children = read("children");
    QSignalSpy changed(&m_session->rowCounts(), &RowCounts::changed);
    m_session->rowCounts().forget(oid("children"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!known("children"));
    PrivateCluster::shared().psqlOrDie(QStringLiteral("DELETE FROM children WHERE id > 6"), m_database);
    children->refresh();
    QTRY_COMPARE(known("children"), std::optional<qint64>(6));
}

void tst_RowCounts::anotherCatalogueForgetsWhatIsUnderWay()
{
    const auto children = read("children");
    QSignalSpy counted(children.get(), &TableModel::countArrived);
    children->requestCount();
    emit m_session->catalogueChanged(); // as after a migration
    QTRY_COMPARE(counted.size(), 1);
    QVERIFY(!known("children"));
}

void tst_RowCounts::marksThatGoTakeTheirPlanAlong()
{
    const auto parents = read("parents");
    PendingChanges &changes = m_session->changes();
    const GoingAlong &along = m_session->goingAlong();
    const DeletePlan plan{.relation = oid("parents"),
        .roots = 1,
        .edges = {},
        .top = {},
        .deleted = {{oid("parents"), {1, false}}, {oid("children"), {2, false}}},
        .unforeseen = {},
        .rowSecurity = {}};
    const auto mark = [&] {
        m_session->goingAlong().note({parents->rowRef(0)}, plan);
        QVERIFY(parents->removeRowList({0}));
        QCOMPARE(along.of(changes.snapshot()).rows.rows, 2);
    };
    mark();
    changes.undo();
    QVERIFY(along.isEmpty());
    mark();
    changes.revertAll();
    QVERIFY(along.isEmpty());
    mark();
    save();
    QVERIFY(along.isEmpty());
}

QTEST_GUILESS_MAIN(tst_RowCounts)
#include "tst_RowCounts.moc"
