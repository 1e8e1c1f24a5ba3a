// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/SampleData.h"
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"

#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

class tst_SampleData : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void holdsWhatItShould_data();
    void holdsWhatItShould();
    void isTheSameEveryTime();
    void countsBackFromItsAnchor();
    void refusesTablesWithRows_data();
    void refusesTablesWithRows();
    void tellsAMissingSchema();
    void cancelLeavesNothing();
    void reportsProgress();
    void grows();
    void schemaSetupLoadsItOnce();

private:
    [[nodiscard]] static Result<SampleReport> load(
        MigrationFixture &on, const QDateTime &anchor = SampleData::defaultAnchor());
    static void makeSchema(MigrationFixture &on);

    std::unique_ptr<MigrationFixture> m_loaded;
    Result<SampleReport> m_report;
};

void tst_SampleData::makeSchema(MigrationFixture &on)
{
    const Result<SchemaSetup::Report> made = SchemaSetup::run(on.driver(), {});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

Result<SampleReport> tst_SampleData::load(MigrationFixture &on, const QDateTime &anchor)
{
    makeSchema(on);
    return SampleData(on.driver()).load(anchor);
}

void tst_SampleData::initTestCase()
{
    m_loaded = std::make_unique<MigrationFixture>();
    m_report = load(*m_loaded);
    QVERIFY2(m_report, m_report ? "" : qPrintable(m_report.error().message));
}

void tst_SampleData::cleanupTestCase()
{
    m_loaded.reset();
}

void tst_SampleData::holdsWhatItShould_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const char *sql, const char *answer) {
        QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(answer);
    };
    row("organizations", "SELECT count(*) FROM organizations", "3");
    row("bots", "SELECT count(*) FROM bots", "8");
    row("users", "SELECT count(*) FROM users", "60");
    row("sessions", "SELECT count(*) FROM user_sessions", "500");
    row("messages", "SELECT count(*) FROM message_history", "12000");
    row("only users and bots speak", "SELECT string_agg(DISTINCT sender, ' ' ORDER BY sender) FROM message_history",
        "bot user");
    row("each session has messages",
        "SELECT count(*) FROM user_sessions s WHERE NOT EXISTS (SELECT FROM message_history WHERE session_id = s.id)",
        "0");
    row("a message's bot is its session's",
        "SELECT count(*) FROM message_history m JOIN user_sessions s ON s.id = session_id WHERE m.bot_id <> s.bot_id",
        "0");
    row("nothing is later than the anchor", "SELECT max(created_at) <= '2026-03-02 12:00+00' FROM message_history",
        "t");
}

void tst_SampleData::holdsWhatItShould()
{
    QFETCH(const QString, sql);
    QTEST(m_loaded->psql(sql), "answer");
}

void tst_SampleData::isTheSameEveryTime()
{
    MigrationFixture other;
    const Result<SampleReport> report = load(other);
    QVERIFY(report);
    QCOMPARE(report->rows, m_report->rows);
    // The journal's times are the one thing that differs.
    const QString forget = QStringLiteral("UPDATE __diesel_schema_migrations SET run_on = '2026-01-01'");
    other.run(forget);
    m_loaded->run(forget);
    const QByteArray first = m_loaded->dump(QStringLiteral("--data-only"));
    QVERIFY(first.size() > 1'000'000);
    QVERIFY(first == other.dump(QStringLiteral("--data-only")));
}

void tst_SampleData::countsBackFromItsAnchor()
{
    MigrationFixture other;
    QVERIFY(load(other, SampleData::defaultAnchor().addDays(100)));
    const QString newest = QStringLiteral("SELECT extract(epoch FROM max(created_at))::bigint FROM message_history");
    QCOMPARE(other.psql(newest).toLongLong() - m_loaded->psql(newest).toLongLong(), 100 * 86400);
}

void tst_SampleData::refusesTablesWithRows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    QTest::newRow("organization") << QStringLiteral("INSERT INTO organizations(name, slug) VALUES ('mine', 'mine')")
                                  << QStringLiteral("organizations");
    QTest::newRow("user") << QStringLiteral(
        "INSERT INTO users(username, email, password_hash) VALUES ('me', 'a@b', '')")
                          << QStringLiteral("users");
}

void tst_SampleData::refusesTablesWithRows()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, table);
    MigrationFixture on;
    makeSchema(on);
    on.run(sql);
    const QByteArray before = on.dump(QStringLiteral("--data-only"));
    const Result<SampleReport> report = SampleData(on.driver()).load();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Refused);
    QVERIFY2(report.error().message.contains(table), qPrintable(report.error().message));
    QCOMPARE(on.dump(QStringLiteral("--data-only")), before);
    QVERIFY(!on.driver().isInTransaction());
}

void tst_SampleData::tellsAMissingSchema()
{
    MigrationFixture on;
    const Result<SampleReport> report = SampleData(on.driver()).load();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Missing);
}

void tst_SampleData::cancelLeavesNothing()
{
    MigrationFixture on;
    makeSchema(on);
    RunControl control;
    control.progress = [flag = control.cancel](const StepProgress &step) {
        if (step.step == 8 && step.finished)
            flag.raise();
    };
    const Result<SampleReport> report = SampleData(on.driver(), control).load();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(
        on.psql(QStringLiteral("SELECT (SELECT count(*) FROM organizations) + (SELECT count(*) FROM message_history)")),
        QStringLiteral("0"));
    QVERIFY(!on.driver().isInTransaction());
}

void tst_SampleData::reportsProgress()
{
    MigrationFixture on;
    makeSchema(on);
    QList<StepProgress> told;
    const RunControl control{[&told](const StepProgress &step) { told.append(step); }};
    QVERIFY(SampleData(on.driver(), control).load());
    QVERIFY(told.size() >= 36);
    QCOMPARE(told.first().step, 1);
    QVERIFY(!told.first().finished);
    QCOMPARE(told.first().name, QStringLiteral("sample/01-organizations"));
    QCOMPARE(told.last().step, told.last().steps);
    QVERIFY(told.last().finished);
    // Every table's number of rows is known at once: no page has to say that it is not.
    QCOMPARE(on.psql(QStringLiteral("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND reltuples < 0 "
                                    "AND relnamespace = 'public'::regnamespace "
                                    "AND relname NOT LIKE '\\_\\_%'")),
        QStringLiteral("0"));
}

void tst_SampleData::grows()
{
    MigrationFixture on;
    QVERIFY(load(on));
    const QByteArray schema = on.dump();
    const Result<SampleReport> first = SampleData(on.driver()).grow(4999);
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QCOMPARE(first->rows, 5000);
    QVERIFY(SampleData(on.driver()).grow(1000, 5000));
    QCOMPARE(on.psql(QStringLiteral("SELECT count(*) FROM message_history")), QStringLiteral("18000"));
    QCOMPARE(on.dump(), schema);
    QCOMPARE(on.psql(QStringLiteral("SELECT reltuples FROM pg_class WHERE relname = 'message_history'")),
        QStringLiteral("18000"));
    // The same numbers again are the same keys.
    const Result<SampleReport> doubled = SampleData(on.driver()).grow(1000);
    QVERIFY(!doubled);
    QCOMPARE(doubled.error().kind, ErrorKind::Constraint);
    QCOMPARE(on.psql(QStringLiteral("SELECT count(*) FROM message_history")), QStringLiteral("18000"));
    QCOMPARE(on.dump(), schema);
}

void tst_SampleData::schemaSetupLoadsItOnce()
{
    MigrationFixture on;
    const Result<SchemaSetup::Report> first = SchemaSetup::run(on.driver(), {.withSample = true});
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QVERIFY(first->sampleLoaded);
    on.run(QStringLiteral("DELETE FROM organizations; DELETE FROM users"));
    const Result<SchemaSetup::Report> second = SchemaSetup::run(on.driver(), {.withSample = true});
    QVERIFY(second);
    QVERIFY(!second->sampleLoaded);
    QCOMPARE(on.psql(QStringLiteral("SELECT count(*) FROM organizations")), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(tst_SampleData)

#include "tst_SampleData.moc"
