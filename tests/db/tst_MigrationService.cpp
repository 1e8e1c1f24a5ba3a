// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationJobs.h"
#include "models/migration/MigrationService.h"
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

class tst_MigrationService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void loadsAppliesAndReverts();
    void tellsAFailureAndWhatStands();
    void tellsABrokenSet();
    void tellsAnUnreachableServer();
    void cancelsWithin();
    void ignoresASecondVerb();
    void goesAwayInTheMiddle();
    void setsUpASampleAsAJob();

private:
    void write(const QString &name, const QByteArray &up, const QByteArray &down = {});
    [[nodiscard]] QString statuses() const;

    std::unique_ptr<MigrationFixture> m_on;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<MigrationService> m_service;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_MigrationService::init()
{
    m_on = std::make_unique<MigrationFixture>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_pool = std::make_unique<ConnectionPool>(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_on->database())));
    m_service = std::make_unique<MigrationService>(*m_pool, m_folder->path());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        &m_service->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy states(m_pool.get(), &ConnectionPool::stateChanged);
    m_pool->open();
    QTRY_COMPARE(m_pool->state(), ConnectionPool::State::Ready);
}

void tst_MigrationService::cleanup()
{
    m_tester.reset();
    m_service.reset();
    m_pool.reset();
    m_folder.reset();
    m_on.reset();
}

void tst_MigrationService::write(const QString &name, const QByteArray &up, const QByteArray &down)
{
    const QDir folder(m_folder->filePath(name));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    const QList<std::pair<QString, QByteArray>> files{
        {QStringLiteral("up.sql"), up}, {QStringLiteral("down.sql"), down}};
    for (const auto &[file, text] : files) {
        QFile out(folder.filePath(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(text), text.size());
    }
}

QString tst_MigrationService::statuses() const
{
    QString letters;
    for (int row = 0; row < m_service->model().rowCount(); ++row)
        letters +=
            QStringLiteral("APOM").at(m_service->model().index(row).data(MigrationListModel::StatusRole).toInt());
    return letters;
}

void tst_MigrationService::loadsAppliesAndReverts()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()", "DROP TABLE a");
    write(QStringLiteral("2_b"), "CREATE TABLE b()", "DROP TABLE b");
    QSignalSpy progress(m_service.get(), &MigrationService::progressed);
    QSignalSpy finished(m_service.get(), &MigrationService::runFinished);
    m_service->refresh();
    QVERIFY(m_service->isBusy());
    QTRY_COMPARE(statuses(), QStringLiteral("PP"));
    m_service->applyPending();
    QTRY_COMPARE(statuses(), QStringLiteral("AA"));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(progress.size(), 4);
    QVERIFY(m_service->model().index(1).data(MigrationListModel::DurationRole).toLongLong() > 0);
    QVERIFY(m_service->model().index(1).data(MigrationListModel::AppliedOnRole).toDateTime().isValid());
    m_service->revertLast();
    QTRY_COMPARE(statuses(), QStringLiteral("AP"));
    QCOMPARE(m_on->psql(MigrationFixture::recordedSql()), QStringLiteral("1"));
    QVERIFY(!m_service->isBusy());
}

void tst_MigrationService::tellsAFailureAndWhatStands()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()");
    write(QStringLiteral("2_b"), "CREATE TABLE b(),");
    QSignalSpy finished(m_service.get(), &MigrationService::runFinished);
    m_service->applyPending();
    QTRY_COMPARE(statuses(), QStringLiteral("AP"));
    QCOMPARE(finished.size(), 1);
    const auto run = finished.first().first().value<MigrationRun>();
    QVERIFY(run.failure);
    QCOMPARE(run.failure->text(),
        QStringLiteral("%1/2_b/up.sql, line 1, column 17: syntax error at or near \",\" (SQLSTATE 42601)")
            .arg(m_folder->path()));
}

void tst_MigrationService::tellsABrokenSet()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("1_no_up")));
    QSignalSpy failed(m_service.get(), &MigrationService::planFailed);
    m_service->refresh();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Refused);
}

void tst_MigrationService::tellsAnUnreachableServer()
{
    ConnectionPool pool(*ConnectionSpec::fromUrl(QStringLiteral("postgresql://nobody@127.0.0.1:1/none")));
    pool.open();
    MigrationService service(pool, m_folder->path());
    QSignalSpy failed(&service, &MigrationService::runFailed);
    service.applyPending();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Unreachable);
}

void tst_MigrationService::cancelsWithin()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()");
    write(QStringLiteral("2_b"), "CREATE TABLE b(); SELECT pg_sleep(60)");
    QSignalSpy finished(m_service.get(), &MigrationService::runFinished);
    m_service->applyPending();
    const QString sleeping = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' "
                                            "AND datname = current_database()");
    QTRY_COMPARE(m_on->psql(sleeping), QStringLiteral("1"));
    QElapsedTimer clock;
    clock.start();
    m_service->cancel();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    const auto run = finished.first().first().value<MigrationRun>();
    QVERIFY(run.failure);
    QCOMPARE(run.failure->error.kind, ErrorKind::Cancelled);
    QCOMPARE(run.steps.size(), 1);
    QTRY_COMPARE(m_on->psql(sleeping), QStringLiteral("0"));
    QTRY_COMPARE(statuses(), QStringLiteral("AP"));
    QCOMPARE(m_on->psql(QStringLiteral("SELECT to_regclass('b') IS NULL")), QStringLiteral("t"));
}

void tst_MigrationService::ignoresASecondVerb()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()", "DROP TABLE a");
    QSignalSpy finished(m_service.get(), &MigrationService::runFinished);
    m_service->applyPending();
    m_service->applyPending();
    m_service->revertLast();
    QTRY_COMPARE(statuses(), QStringLiteral("A"));
    QCOMPARE(finished.size(), 1);
}

void tst_MigrationService::goesAwayInTheMiddle()
{
    write(QStringLiteral("1_a"), "SELECT pg_sleep(60)");
    m_service->applyPending();
    const QString sleeping = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' "
                                            "AND datname = current_database()");
    QTRY_COMPARE(m_on->psql(sleeping), QStringLiteral("1"));
    m_tester.reset();
    m_service.reset();
    QTRY_COMPARE(m_on->psql(sleeping), QStringLiteral("0"));
}

void tst_MigrationService::setsUpASampleAsAJob()
{
    const Ticket<SchemaSetup::Report> setup = SchemaSetup::start(*m_pool, {});
    QTRY_VERIFY(setup.future.isFinished());
    QVERIFY(setup.future.result()->wasEmpty);
    const Ticket<SampleReport> sample = MigrationJobs::loadSample(*m_pool);
    QTRY_VERIFY_WITH_TIMEOUT(sample.future.isFinished(), 60000);
    QVERIFY(sample.future.result().has_value());
    QCOMPARE(m_on->psql(QStringLiteral("SELECT count(*) FROM message_history")), QStringLiteral("12000"));
}

QTEST_GUILESS_MAIN(tst_MigrationService)

#include "tst_MigrationService.moc"
