// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/MigrationFixture.h"
#include "tests/support/PgBouncerFixture.h"

#include <QtTest>

#include <thread>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Recorded = MigrationFixture::recordedSql();

} // namespace

class tst_MigrationSession : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_on = std::make_unique<MigrationFixture>(); }
    void cleanup() { m_on.reset(); }
    void skipsWhatAnotherHasDone();
    void saysWhoHoldsTheLock();
    void leavesTheSessionClean();
    void givesUpOnATableLock();
    void interruptRollsBack();
    void stopsBetweenMigrations();
    void reportsProgress();
    void worksWithoutTheRightToCreate();
    void readOnlyServerIsTold();
    void worksBehindAPooler();

private:
    std::unique_ptr<MigrationFixture> m_on;
};

void tst_MigrationSession::skipsWhatAnotherHasDone()
{
    // Between the plan and the second migration, another program records it.
    const RunControl control{[this](const StepProgress &step) {
        if (step.finished && step.step == 1)
            m_on->run(QStringLiteral("INSERT INTO __diesel_schema_migrations(version) VALUES ('2')"));
    }};
    const Result<MigrationRun> run = m_on->apply(
        {migration(QStringLiteral("1"), "SELECT 1"), migration(QStringLiteral("2"), "SELECT 1/0")}, control);
    QCOMPARE(failureOf(run), QString());
    QVERIFY(!run->steps.at(0).alreadyDone);
    QVERIFY(run->steps.at(1).alreadyDone);
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1 2"));
}

void tst_MigrationSession::saysWhoHoldsTheLock()
{
    // The other Botdeck is in the middle of its migration when this one starts.
    Result<MigrationRun> second;
    Migration nested = migration(QStringLiteral("1"), "SELECT pg_sleep(30)");
    const auto other = m_on->connection();
    std::thread holder([&] { (void)MigrationRunner(*other).applyPending(setOf({nested})); });
    QTRY_COMPARE(
        m_on->psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database "
                                  "= (SELECT oid FROM pg_database WHERE datname = current_database())")),
        QStringLiteral("1"));
    QElapsedTimer clock;
    clock.start();
    second = m_on->apply({migration(QStringLiteral("1"), "SELECT 1")});
    const qint64 waited = clock.elapsed();
    other->interrupt();
    holder.join();
    QVERIFY(other->settle(2'000)); // as the pool does after a cancel
    QVERIFY(second && second->failure);
    QCOMPARE(second->failure->error.kind, ErrorKind::Refused);
    QVERIFY2(second->failure->error.message.contains(QStringLiteral("pid %1").arg(other->backendPid())),
        qPrintable(second->failure->error.message));
    QVERIFY2(waited < 2000, qPrintable(QString::number(waited)));
    // Nothing of either stands, and the way is free again.
    const Result<MigrationRun> third = m_on->apply({migration(QStringLiteral("1"), "SELECT 1")});
    QCOMPARE(failureOf(third), QString());
}

void tst_MigrationSession::leavesTheSessionClean()
{
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"),
        "SET search_path = pg_catalog, public; CREATE TEMP TABLE t(); SET statement_timeout = 17000; CREATE TABLE "
        "public.a()")});
    QCOMPARE(failureOf(run), QString());
    Migration outside = migration(QStringLiteral("2"), "SET statement_timeout = 17000; SET ROLE pg_monitor");
    outside.inTransaction = false;
    const Result<MigrationRun> second = m_on->apply({outside});
    QCOMPARE(failureOf(second), QString());
    Unit unit;
    unit.statements = {{"SELECT current_setting('search_path'), current_user, to_regclass('pg_temp.t') IS NULL"}};
    const Result<UnitResult> rows = m_on->driver().run(unit);
    QVERIFY(rows);
    QCOMPARE(rows->rows.at(0).string(0, 0), QStringLiteral("\"$user\", public"));
    QCOMPARE(rows->rows.at(0).string(0, 1), QStringLiteral("postgres"));
    const Result<QList<QByteArray>> limit =
        m_on->driver().runScript("DO $$ BEGIN ASSERT current_setting('statement_timeout') = '0'; END $$");
    QVERIFY(limit);
}

void tst_MigrationSession::givesUpOnATableLock()
{
    m_on->run(QStringLiteral("CREATE TABLE a(id int)"));
    const auto other = m_on->connection();
    QVERIFY(other->begin(Access::ReadWrite, Lane::Long, {}, {}).has_value());
    QVERIFY(other->execute({"LOCK TABLE a IN ACCESS EXCLUSIVE MODE"}).has_value());
    QElapsedTimer clock;
    clock.start();
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "ALTER TABLE a ADD COLUMN b int")});
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->error.sqlState, QStringLiteral("55P03"));
    QVERIFY(clock.elapsed() >= MigrationRunner::LockWaitMs - 500);
    QVERIFY(clock.elapsed() < MigrationRunner::LockWaitMs + 5000);
}

void tst_MigrationSession::interruptRollsBack()
{
    Result<MigrationRun> run;
    std::thread worker([&] {
        run = m_on->apply({migration(QStringLiteral("1"), "CREATE TABLE a()"),
            migration(QStringLiteral("2"), "CREATE TABLE b(); SELECT pg_sleep(60);")});
    });
    QTRY_COMPARE(m_on->psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' "
                                           "AND pid <> pg_backend_pid() AND state = 'active'")),
        QStringLiteral("1"));
    QElapsedTimer clock;
    clock.start();
    m_on->driver().interrupt();
    worker.join();
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->error.kind, ErrorKind::Cancelled);
    QCOMPARE(run->steps.size(), 1);
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
    QTRY_COMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('b') IS NULL")), QStringLiteral("t"));
}

void tst_MigrationSession::stopsBetweenMigrations()
{
    RunControl control;
    control.progress = [flag = control.cancel](const StepProgress &step) {
        if (step.finished)
            flag.raise();
    };
    const Result<MigrationRun> run =
        m_on->apply({migration(QStringLiteral("1"), "SELECT 1"), migration(QStringLiteral("2"), "SELECT 1")}, control);
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->error.kind, ErrorKind::Cancelled);
    QCOMPARE(run->failure->version, QStringLiteral("2"));
    QCOMPARE(m_on->psql(Recorded), QStringLiteral("1"));
}

void tst_MigrationSession::reportsProgress()
{
    QStringList told;
    const RunControl control{[&told](const StepProgress &step) {
        told.append(QStringLiteral("%1/%2 %3 %4")
                        .arg(QString::number(step.step), QString::number(step.steps), step.version,
                            step.finished ? (step.micros > 0 ? QStringLiteral("done") : QStringLiteral("no time"))
                                          : QStringLiteral("begins")));
    }};
    QVERIFY(m_on->apply(
        {migration(QStringLiteral("1"), "SELECT 1"), migration(QStringLiteral("2"), "SELECT 1/0")}, control));
    QCOMPARE(told,
        (QStringList{QStringLiteral("1/2 1 begins"), QStringLiteral("1/2 1 done"), QStringLiteral("2/2 2 begins")}));
}

void tst_MigrationSession::worksWithoutTheRightToCreate()
{
    m_on->run(
        QStringLiteral("CREATE ROLE writer_%1 LOGIN; CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) "
                       "PRIMARY KEY NOT NULL, run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP); "
                       "GRANT SELECT, INSERT ON __diesel_schema_migrations TO writer_%1;"
                       "CREATE TABLE data(id int); GRANT INSERT ON data TO writer_%1")
            .arg(m_on->database()));
    m_on->reconnect(PrivateCluster::shared().url(m_on->database(), QStringLiteral("writer_") + m_on->database()));
    const Result<MigrationRun> run = m_on->apply({migration(QStringLiteral("1"), "INSERT INTO data VALUES (1)"),
        migration(QStringLiteral("2"), "CREATE TABLE denied()")});
    QVERIFY(run && run->failure);
    QCOMPARE(run->steps.size(), 1);
    QCOMPARE(run->failure->error.kind, ErrorKind::Permission);
    m_on->reconnect();
    m_on->run(QStringLiteral("DROP OWNED BY writer_%1; DROP ROLE writer_%1").arg(m_on->database()));
}

void tst_MigrationSession::readOnlyServerIsTold()
{
    ConnectionSpec spec = *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_on->database()));
    spec.readOnly = true;
    PgDriver driver(spec);
    QVERIFY(driver.connectNow().has_value());
    const Result<MigrationRun> run =
        MigrationRunner(driver).applyPending(setOf({migration(QStringLiteral("1"), "CREATE TABLE a()")}));
    QVERIFY(run && run->failure);
    QCOMPARE(run->failure->error.kind, ErrorKind::ReadOnly);
}

void tst_MigrationSession::worksBehindAPooler()
{
    const PgBouncerFixture bouncer(PrivateCluster::shared());
    m_on->reconnect(bouncer.url(m_on->database()));
    const QString settings =
        QStringLiteral("SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings "
                       "WHERE source = 'session'");
    const QString before = bouncer.psql(settings, m_on->database());
    const Result<MigrationRun> run =
        m_on->apply({migration(QStringLiteral("1"), "CREATE TABLE a()", QByteArray("DROP TABLE a"))});
    QCOMPARE(failureOf(run), QString());
    QCOMPARE(bouncer.psql(settings, m_on->database()), before);
    QCOMPARE(
        bouncer.psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), m_on->database()),
        QStringLiteral("0"));
    m_on->reconnect();
}

QTEST_GUILESS_MAIN(tst_MigrationSession)

#include "tst_MigrationSession.moc"
