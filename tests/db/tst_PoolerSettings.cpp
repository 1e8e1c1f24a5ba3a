// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationService.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/DeletePlanner.h"
#include "models/tables/TableModel.h"
#include "tests/support/PgBouncerFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;
using Saves = SaveController::State;

namespace {

const QString Script = QStringLiteral(R"sql(
CREATE TABLE bots (id int PRIMARY KEY, name text UNIQUE);
CREATE TABLE notes (id int PRIMARY KEY, bot int REFERENCES bots ON DELETE CASCADE, text text NOT NULL);
INSERT INTO bots SELECT n, 'bot ' || n FROM generate_series(1, 10) n;
INSERT INTO notes SELECT n, 1 + n % 10, 'note ' || n FROM generate_series(1, 2000) n;
CREATE VIEW slow AS SELECT notes.* FROM notes, pg_sleep(121) AS sleeping;
)sql");

// Everything that a session may leave behind on the server connection it shares.
const QString Snapshot = QStringLiteral(R"sql(
SELECT name || ' = ' || coalesce(setting, '') FROM pg_settings ORDER BY name COLLATE "C";
SELECT 'prepared: ' || name FROM pg_prepared_statements;
SELECT 'cursor: ' || name FROM pg_cursors WHERE is_holdable;
SELECT 'temporary: ' || relname FROM pg_class WHERE relpersistence = 't';
SELECT 'advisory: ' || pid FROM pg_locks WHERE locktype = 'advisory';
SELECT 'listens: ' || channel FROM pg_listening_channels() AS channel;
SELECT 'role: ' || current_user || ' ' || session_user;
SELECT 'left open: ' || count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%';
)sql");

} // namespace

// What another client of the same PgBouncer pool sees after any use of Botdeck: one server connection serves both.
class tst_PoolerSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void snapshotSeesWhatLeaks();
    void opening_data() { poolSizes(); }
    void opening();
    void readingAndCounting_data() { poolSizes(); }
    void readingAndCounting();
    void saving_data() { poolSizes(); }
    void saving();
    void conflictAndRefusal_data() { poolSizes(); }
    void conflictAndRefusal();
    void cancelledRead_data() { poolSizes(); }
    void cancelledRead();
    void catalogueAndDeletePlan_data() { poolSizes(); }
    void catalogueAndDeletePlan();
    void migrations_data() { poolSizes(); }
    void migrations();

private:
    static void poolSizes();
    void open();
    [[nodiscard]] std::unique_ptr<TableModel> table(const char *name);
    QString psql(const QString &sql) const { return m_pooler->psql(sql, m_database); }
    /// What another client of the pool sees now and did not see before; a setting that differs comes twice.
    [[nodiscard]] QString leftBehind() const;
    [[nodiscard]] QString backend() const { return psql(QStringLiteral("SELECT pg_backend_pid()")); }

    QString m_database;
    QString m_before, m_backendBefore;
    std::unique_ptr<PgBouncerFixture> m_pooler;
    std::unique_ptr<DatabaseSession> m_session;
};

#define NOTHING_IS_LEFT_BEHIND() QCOMPARE(leftBehind(), QString())

void tst_PoolerSettings::poolSizes()
{
    QTest::addColumn<QByteArray>("size");
    QTest::newRow("ten connections") << QByteArray("10");
    QTest::newRow("one connection") << QByteArray("1");
}

void tst_PoolerSettings::init()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(Script, m_database);
    m_pooler = std::make_unique<PgBouncerFixture>(PrivateCluster::shared(), 1);
    m_before = psql(Snapshot);
    m_backendBefore = backend();
    QVERIFY(m_before.contains(QLatin1String("DateStyle = ")));
}

void tst_PoolerSettings::cleanup()
{
    m_session.reset();
    m_pooler.reset();
    PrivateCluster::shared().dropDatabase(m_database);
    qunsetenv("BOTDECK_POOL_SIZE");
}

QString tst_PoolerSettings::leftBehind() const
{
    const QStringList before = m_before.split(u'\n'), after = psql(Snapshot).split(u'\n');
    QStringList different;
    for (const QString &line : before) {
        if (!after.contains(line))
            different.append(QStringLiteral("before: ") + line);
    }
    for (const QString &line : after) {
        if (!before.contains(line))
            different.append(line);
    }
    return different.join(u'\n');
}

void tst_PoolerSettings::open()
{
    QFETCH(QByteArray, size);
    qputenv("BOTDECK_POOL_SIZE", size);
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(m_pooler->url(m_database));
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(m_session->pool().facts().behindPooler);
    QTRY_VERIFY(!m_session->saves().timeline().isEmpty());
}

std::unique_ptr<TableModel> tst_PoolerSettings::table(const char *name)
{
    const RelationInfo *relation = m_session->catalogue()->relation(QString(), QLatin1String(name));
    return std::unique_ptr<TableModel>(m_session->makeTable(relation->oid, nullptr));
}

void tst_PoolerSettings::snapshotSeesWhatLeaks()
{
    // The oracle can fail: what a careless client does is seen by the next one.
    psql(QStringLiteral("SET lock_timeout = '7s'; PREPARE p AS SELECT 1; SELECT pg_advisory_lock(1); LISTEN l; "
                        "CREATE TEMP TABLE t (a int)"));
    const QString after = psql(Snapshot);
    for (const char *leak : {"lock_timeout = 7000", "prepared: p", "advisory: ", "listens: l", "temporary: t"})
        QVERIFY2(after.contains(QLatin1String(leak)), leak);
}

void tst_PoolerSettings::opening()
{
    open();
    NOTHING_IS_LEFT_BEHIND();
    m_session.reset();
    NOTHING_IS_LEFT_BEHIND();
    QCOMPARE(backend(), m_backendBefore);
}

void tst_PoolerSettings::readingAndCounting()
{
    open();
    const std::unique_ptr<TableModel> notes = table("notes");
    notes->setSort(notes->fieldIndex(QStringLiteral("text")), Qt::DescendingOrder);
    notes->select();
    QTRY_VERIFY(notes->hasLoadedOnce() && !notes->isLoading());
    while (!notes->isComplete()) {
        notes->fetchMore();
        QTRY_VERIFY(!notes->isLoading());
    }
    QCOMPARE(notes->rowCount(), 2000);
    QSignalSpy counted(notes.get(), &TableModel::countArrived);
    notes->requestCount();
    QTRY_COMPARE(counted.size(), 1);
    notes->goToEnd();
    QTRY_VERIFY(notes->isAtEnd() && !notes->isLoading());
    NOTHING_IS_LEFT_BEHIND();
    QCOMPARE(backend(), m_backendBefore);
}

void tst_PoolerSettings::saving()
{
    open();
    const std::unique_ptr<TableModel> bots = table("bots");
    bots->select();
    QTRY_VERIFY(bots->hasLoadedOnce());
    QVERIFY(bots->setText(0, 1, SqlText("saved")));
    QVERIFY(bots->addRow({{0, SqlText("100")}, {1, SqlText("new")}}) >= 0);
    QVERIFY(bots->removeRowList({9}));
    QVERIFY(m_session->saves().save());
    QTRY_COMPARE(m_session->saves().state(), Saves::Idle);
    QCOMPARE(psql(QStringLiteral("SELECT count(*) FROM bots WHERE name IN ('saved', 'new')")), QStringLiteral("2"));
    QTRY_VERIFY(!bots->isLoading());
    NOTHING_IS_LEFT_BEHIND();
    QCOMPARE(backend(), m_backendBefore);
}

void tst_PoolerSettings::conflictAndRefusal()
{
    open();
    const std::unique_ptr<TableModel> bots = table("bots");
    bots->select();
    QTRY_VERIFY(bots->hasLoadedOnce());
    QVERIFY(bots->setText(0, 1, SqlText("mine")));
    psql(QStringLiteral("UPDATE bots SET name = 'theirs' WHERE id = 1"));
    QVERIFY(m_session->saves().save());
    QTRY_COMPARE(m_session->saves().state(), Saves::Failed);
    QCOMPARE(m_session->saves().lastError().kind, ErrorKind::Conflict);
    NOTHING_IS_LEFT_BEHIND();
    m_session->changes().revertAll();
    QVERIFY(bots->setText(1, 1, SqlText("bot 5"))); // taken
    QVERIFY(m_session->saves().save());
    QTRY_COMPARE(m_session->saves().lastError().kind, ErrorKind::Constraint);
    NOTHING_IS_LEFT_BEHIND();
    QCOMPARE(backend(), m_backendBefore);
}

void tst_PoolerSettings::cancelledRead()
{
    open();
    const std::unique_ptr<TableModel> slow = table("slow");
    slow->select();
    const QString running = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    QTRY_COMPARE(PrivateCluster::shared().psql(running), QStringLiteral("1"));
    slow->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(PrivateCluster::shared().psql(running), QStringLiteral("0"), 1'000);
    NOTHING_IS_LEFT_BEHIND();
    const std::unique_ptr<TableModel> notes = table("notes");
    notes->select();
    QTRY_VERIFY(notes->hasLoadedOnce());
    NOTHING_IS_LEFT_BEHIND();
}

void tst_PoolerSettings::catalogueAndDeletePlan()
{
    open();
    QSignalSpy changed(m_session.get(), &DatabaseSession::catalogueChanged);
    m_session->reloadCatalogue();
    QTRY_COMPARE(changed.size(), 1);
    NOTHING_IS_LEFT_BEHIND();
    const CataloguePtr catalogue = m_session->catalogue();
    const quint32 bots = catalogue->relation(QString(), QStringLiteral("bots"))->oid;
    const auto plan =
        m_session->pool().submit<DeletePlan>(Lane::Interactive, Access::ReadOnly, [catalogue, bots](PgDriver &driver) {
            return DeletePlanner::plan(driver, catalogue, bots, {{QByteArray("1")}, {QByteArray("2")}});
        });
    QTRY_VERIFY(plan.future.isFinished());
    QVERIFY(plan.future.result());
    NOTHING_IS_LEFT_BEHIND();
    QCOMPARE(backend(), m_backendBefore);
}

void tst_PoolerSettings::migrations()
{
    open();
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(QStringLiteral("2026-01-01-000001_more/up.sql"),
        "SET search_path = pg_catalog; SET lock_timeout = '7s'; SET DateStyle = 'German, DMY';\nCREATE TABLE "
        "public.more (id int);\n"
        "LISTEN left_on;\nCREATE TEMP TABLE left_over (a int);\n");
    write(QStringLiteral("2026-01-01-000001_more/down.sql"), "DROP TABLE public.more;\n");
    write(QStringLiteral("2026-01-01-000002_bad/up.sql"), "SET lock_timeout = '7s';\nSELECT 1 / 0;\n");
    MigrationService service(m_session->pool(), folder.path());
    QSignalSpy finished(&service, &MigrationService::runFinished);
    service.applyPending();
    QTRY_COMPARE(finished.size(), 1);
    const auto run = finished.first().first().value<MigrationRun>();
    QVERIFY(run.failure);
    QVERIFY2(run.steps.size() == 1, qPrintable(run.failure->text()));
    QCOMPARE(psql(QStringLiteral("SELECT to_regclass('public.more')")), QStringLiteral("more"));
    QTRY_VERIFY(!service.isBusy());
    NOTHING_IS_LEFT_BEHIND();
    service.revertLast();
    QTRY_COMPARE(finished.size(), 2);
    QTRY_VERIFY(!service.isBusy());
    NOTHING_IS_LEFT_BEHIND();
}

QTEST_GUILESS_MAIN(tst_PoolerSettings)
#include "tst_PoolerSettings.moc"
