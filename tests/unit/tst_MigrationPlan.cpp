// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationListModel.h"
#include "models/migration/MigrationPlan.h"
#include "models/migration/MigrationRun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace botdeck;

namespace {

Migration migration(const QString &version)
{
    Migration made;
    made.name = version + QStringLiteral("_name");
    made.version = version;
    made.upPath = made.name + QStringLiteral("/up.sql");
    made.up = "SELECT 1";
    made.downPath = made.name + QStringLiteral("/down.sql");
    made.down = "SELECT 2";
    return made;
}

MigrationSet setOf(const QString &versions)
{
    QList<Migration> migrations;
    for (const QString &version : versions.split(u' ', Qt::SkipEmptyParts))
        migrations.append(migration(version));
    return {MigrationKind::Diesel, QStringLiteral("set"), migrations};
}

JournalState journalOf(const QString &versions)
{
    JournalState state{QStringLiteral("public"), true, {}};
    for (const QString &version : versions.split(u' ', Qt::SkipEmptyParts))
        state.entries.append({version, QDateTime(QDate(2026, 3, 1), QTime(9, 12), Qt::UTC)});
    return state;
}

QString describe(const MigrationPlan &plan)
{
    QStringList words;
    for (const PlannedMigration &row : plan.rows())
        words.append(row.version + u':' + QStringLiteral("APOM").at(static_cast<int>(row.status)));
    return words.join(u' ');
}

QString versionsOf(const Result<QList<Migration>> &migrations)
{
    if (!migrations)
        return migrations.error().message;
    QStringList versions;
    for (const Migration &one : *migrations)
        versions.append(one.version);
    return versions.join(u' ');
}

} // namespace

class tst_MigrationPlan : public QObject
{
    Q_OBJECT

private slots:
    void plans_data();
    void plans();
    void datesOnlyWhatIsRecorded();
    void refusesScripts_data();
    void refusesScripts();
    void refusesReverts_data();
    void refusesReverts();
    void findsPlaces_data();
    void findsPlaces();
    void tellsFailures();
    void modelPassesTheTester();
    void modelGivesRoles();
};

// Status letters: A applied, P pending, O out of order, M missing on disk.
void tst_MigrationPlan::plans_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("journal");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("applies");
    QTest::addColumn<QString>("reverts");
    const auto row = [](const char *name, const char *set, const char *journal, const char *rows, const char *applies,
                         const char *reverts) {
        QTest::newRow(name) << QString::fromLatin1(set) << QString::fromLatin1(journal) << QString::fromLatin1(rows)
                            << QString::fromLatin1(applies) << QString::fromLatin1(reverts);
    };
    row("nothing at all", "", "", "", "", "");
    row("a new database", "1 2", "", "1:P 2:P", "1 2", "");
    row("up to date", "1 2", "1 2", "1:A 2:A", "", "2");
    row("the journal's order does not matter", "1 2", "2 1", "1:A 2:A", "", "2");
    row("one to go", "1 2 3", "1 2", "1:A 2:A 3:P", "3", "2");
    row("6.0.10 runs before 6.0.2", "6.0.2 6.0.10", "", "6.0.10:P 6.0.2:P", "6.0.10 6.0.2", "");
    row("6.0.10 after 6.0.2 is out of order", "6.0.2 6.0.10", "6.0.2", "6.0.10:O 6.0.2:A", "6.0.10", "6.0.2");
    row("6.0.2 after 6.0.10 is in order", "6.0.2 6.0.10", "6.0.10", "6.0.10:A 6.0.2:P", "6.0.2", "6.0.10");
    row("the last is 6.0.2, not 6.0.10", "6.0.2 6.0.10", "6.0.10 6.0.2", "6.0.10:A 6.0.2:A", "", "6.0.2");
    row("gaps below and a new one above", "1 2 3 4", "1 3", "1:A 2:O 3:A 4:P", "2 4", "3");
    row("recorded but not on disk is ignored on run", "1 3", "1 2", "1:A 2:M 3:P", "3", "");
    row("below one that is missing", "1 2", "3", "1:O 2:O 3:M", "1 2", "");
}

void tst_MigrationPlan::plans()
{
    QFETCH(const QString, set);
    QFETCH(const QString, journal);
    const MigrationPlan plan(setOf(set), journalOf(journal));
    QTEST(describe(plan), "rows");
    QTEST(versionsOf(plan.toApply()), "applies");
    const Result<Migration> last = plan.toRevert();
    QTEST(last ? last->version : QString(), "reverts");
    QCOMPARE(plan.pendingCount(), plan.toApply()->size());
}

void tst_MigrationPlan::datesOnlyWhatIsRecorded()
{
    const MigrationPlan plan(setOf(QStringLiteral("1 2")), journalOf(QStringLiteral("1 9")));
    QCOMPARE(plan.rows().at(0).appliedOn, QDateTime(QDate(2026, 3, 1), QTime(9, 12), Qt::UTC));
    QVERIFY(!plan.rows().at(1).appliedOn.isValid());
    QVERIFY(plan.rows().at(2).appliedOn.isValid());
    QCOMPARE(plan.rows().at(2).index, -1);
    QCOMPARE(plan.rows().at(2).name, QStringLiteral("9"));
}

void tst_MigrationPlan::refusesScripts_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("runs");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("comment only") << QByteArray("-- nothing to do\n") << true;
    QTest::newRow("blank only") << QByteArray("\n") << true;
    QTest::newRow("zero byte") << QByteArray("SELECT 1;\0SELECT 2;", 19) << false;
}

void tst_MigrationPlan::refusesScripts()
{
    QFETCH(const QByteArray, script);
    Migration second = migration(QStringLiteral("2"));
    second.up = script;
    const MigrationPlan plan(
        {MigrationKind::Diesel, QStringLiteral("set"), {migration(QStringLiteral("1")), second}}, JournalState());
    const Result<QList<Migration>> pending = plan.toApply();
    QTEST(pending.has_value(), "runs");
    if (!pending) {
        QCOMPARE(pending.error().kind, ErrorKind::Refused);
        QVERIFY2(pending.error().message.contains(second.upPath), qPrintable(pending.error().message));
    }
    // Once applied, it stands in nobody's way.
    const MigrationPlan applied(plan.set(), journalOf(QStringLiteral("1 2")));
    QVERIFY(applied.toApply());
}

void tst_MigrationPlan::refusesReverts_data()
{
    QTest::addColumn<QString>("journal");
    QTest::addColumn<std::optional<QByteArray>>("down");
    QTest::addColumn<QString>("names");
    const std::optional<QByteArray> script("SELECT 1");
    QTest::newRow("nothing applied") << QString() << script << QStringLiteral("No migration");
    QTest::newRow("not on disk") << QStringLiteral("1 7") << script << QStringLiteral("7");
    QTest::newRow("no down.sql") << QStringLiteral("1") << std::optional<QByteArray>() << QStringLiteral("down.sql");
    QTest::newRow("empty down.sql") << QStringLiteral("1") << std::optional<QByteArray>(QByteArray())
                                    << QStringLiteral("empty");
}

void tst_MigrationPlan::refusesReverts()
{
    QFETCH(const QString, journal);
    QFETCH(const std::optional<QByteArray>, down);
    QFETCH(const QString, names);
    Migration only = migration(QStringLiteral("1"));
    only.down = down;
    const MigrationPlan plan({MigrationKind::Diesel, QStringLiteral("set"), {only}}, journalOf(journal));
    const Result<Migration> last = plan.toRevert();
    QVERIFY(!last);
    QCOMPARE(last.error().kind, ErrorKind::Refused);
    QVERIFY2(last.error().message.contains(names), qPrintable(last.error().message));
    QVERIFY(plan.toApply());
}

void tst_MigrationPlan::findsPlaces_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("unknown") << QByteArray("SELECT") << -1 << 0 << 0;
    QTest::newRow("first character") << QByteArray("SELECT") << 0 << 1 << 1;
    QTest::newRow("same line") << QByteArray("SELECT x") << 7 << 1 << 8;
    QTest::newRow("the newline belongs to its line") << QByteArray("ab\ncd") << 2 << 1 << 3;
    QTest::newRow("second line") << QByteArray("ab\ncd") << 3 << 2 << 1;
    QTest::newRow("characters, not bytes") << QByteArray("-- ação €\nX") << 10 << 2 << 1;
    QTest::newRow("four bytes are one character") << QByteArray("-- \xF0\x9F\x98\x80 X") << 5 << 1 << 6;
    QTest::newRow("end of input") << QByteArray("ab\nc") << 4 << 2 << 2;
}

void tst_MigrationPlan::findsPlaces()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, offset);
    const ScriptPosition place = ScriptPosition::at(script, offset);
    QTEST(place.line, "line");
    QTEST(place.column, "column");
}

void tst_MigrationPlan::tellsFailures()
{
    MigrationFailure failure;
    failure.file = QStringLiteral("set/1_a/up.sql");
    failure.error = Error::local(ErrorKind::Server, QStringLiteral("syntax error"));
    failure.error.sqlState = QStringLiteral("42601");
    QCOMPARE(failure.text(), QStringLiteral("set/1_a/up.sql: syntax error (SQLSTATE 42601)"));
    failure.statement = 3;
    QCOMPARE(failure.text(), QStringLiteral("set/1_a/up.sql, statement 3: syntax error (SQLSTATE 42601)"));
    failure.position = {2, 5};
    QCOMPARE(failure.text(), QStringLiteral("set/1_a/up.sql, line 2, column 5: syntax error (SQLSTATE 42601)"));
}

void tst_MigrationPlan::modelPassesTheTester()
{
    MigrationListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setPlan({setOf(QStringLiteral("1 2 3")), journalOf(QStringLiteral("1"))});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(resets.size(), 1);
    model.setPlan({setOf(QStringLiteral("1 2 3")), journalOf(QStringLiteral("1 2 3"))});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(changes.size(), 1);
    model.setDuration(QStringLiteral("2"), 84000);
    QCOMPARE(changes.size(), 2);
    model.setPlan({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_MigrationPlan::modelGivesRoles()
{
    MigrationListModel model;
    model.setPlan({setOf(QStringLiteral("1 2")), journalOf(QStringLiteral("2 3"))});
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data(MigrationListModel::StatusRole).toInt(), static_cast<int>(MigrationStatus::OutOfOrder));
    QCOMPARE(first.data(MigrationListModel::NameRole).toString(), QStringLiteral("1_name"));
    QCOMPARE(first.data(MigrationListModel::TitleRole).toString(), QStringLiteral("name"));
    QCOMPARE(first.data(MigrationListModel::UpScriptRole).toString(), QStringLiteral("SELECT 1"));
    QVERIFY(first.data(MigrationListModel::HasDownRole).toBool());
    QVERIFY(!first.data(MigrationListModel::DurationRole).isValid());
    QVERIFY(model.index(1).data(MigrationListModel::AppliedOnRole).toDateTime().isValid());
    const QModelIndex missing = model.index(2);
    QCOMPARE(missing.data(MigrationListModel::StatusRole).toInt(), static_cast<int>(MigrationStatus::Missing));
    QCOMPARE(missing.data(MigrationListModel::UpScriptRole).toString(), QString());
    QVERIFY(!missing.data(MigrationListModel::HasDownRole).toBool());
    model.setDuration(QStringLiteral("2"), 84000);
    QCOMPARE(model.index(1).data(MigrationListModel::DurationRole).toLongLong(), 84000);
    QCOMPARE(model.rowOf(QStringLiteral("3")), 2);
    QCOMPARE(model.rowOf(QStringLiteral("4")), -1);
}

QTEST_GUILESS_MAIN(tst_MigrationPlan)

#include "tst_MigrationPlan.moc"
