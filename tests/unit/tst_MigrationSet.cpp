// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/DieselFolder.h"
#include "models/migration/MigrationSet.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace botdeck;

class tst_MigrationSet : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsScripts();
    void ordersByBytes();
    void ignoresHiddenFoldersAndPlainFiles();
    void refusesAFolderWithoutUp();
    void refusesOneVersionTwice();
    void tellsAnAbsentFolder();
    void anEmptyFolderIsAnEmptySet();
    void takesVersionsFromNames_data();
    void takesVersionsFromNames();
    void readsMetadata_data();
    void readsMetadata();
    void metadataAloneDecides();
    void readsTheBuiltInSet();
    void readsDrizzle();
    void refusesABrokenDrizzleJournal();
    void readsKnexNames();

private:
    void write(const QString &path, const QByteArray &text);
    [[nodiscard]] QStringList versions() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_MigrationSet::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_MigrationSet::write(const QString &path, const QByteArray &text)
{
    const QString file = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(text), text.size());
}

QStringList tst_MigrationSet::versions() const
{
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QStringList found;
    if (!set)
        return {set.error().message};
    for (const Migration &migration : set->migrations())
        found.append(migration.version);
    return found;
}

void tst_MigrationSet::readsScripts()
{
    const QByteArray script("-- ação; not split\nSELECT 1; SELECT 2;\r\n");
    write(QStringLiteral("1_both/up.sql"), script);
    write(QStringLiteral("1_both/down.sql"), "SELECT 3;");
    write(QStringLiteral("2_up_only/up.sql"), "");
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(set);
    QCOMPARE(set->kind(), MigrationKind::Diesel);
    QCOMPARE(set->migrations().size(), 2);
    const Migration *both = set->find(QStringLiteral("1"));
    QVERIFY(both);
    QCOMPARE(both->up, script);
    QCOMPARE(both->down, QByteArray("SELECT 3;"));
    QCOMPARE(both->upPath, m_folder->filePath(QStringLiteral("1_both/up.sql")));
    QVERIFY(both->inTransaction);
    const Migration *upOnly = set->find(QStringLiteral("2"));
    QVERIFY(upOnly);
    QVERIFY(!upOnly->down);
    QVERIFY(upOnly->up.isEmpty());
    QCOMPARE(upOnly->title(), QStringLiteral("up_only"));
}

void tst_MigrationSet::ordersByBytes()
{
    for (const char *name : {"6.0.2_b", "6.0.10_a", "6.0.9_c", "6.1.0_d", "6.0.10-01-products", "10_z", "É_y", "z_x"})
        write(QString::fromUtf8(name) + QStringLiteral("/up.sql"), "SELECT 1");
    const QStringList expected{QStringLiteral("10"), QStringLiteral("6.0.10"), QStringLiteral("6.0.1001products"),
        QStringLiteral("6.0.2"), QStringLiteral("6.0.9"), QStringLiteral("6.1.0"), QStringLiteral("z"),
        QStringLiteral("É")};
    QCOMPARE(versions(), expected);
}

void tst_MigrationSet::ignoresHiddenFoldersAndPlainFiles()
{
    write(QStringLiteral("1_a/up.sql"), "SELECT 1");
    write(QStringLiteral(".git/config"), "not a migration");
    write(QStringLiteral(".2_hidden/up.sql"), "SELECT 1");
    write(QStringLiteral("README.md"), "plain file");
    write(QStringLiteral("3_b.sql"), "plain file");
    QCOMPARE(versions(), QStringList{QStringLiteral("1")});
}

void tst_MigrationSet::refusesAFolderWithoutUp()
{
    write(QStringLiteral("1_a/up.sql"), "SELECT 1");
    write(QStringLiteral("2_b/down.sql"), "SELECT 1");
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Refused);
    QVERIFY2(set.error().message.contains(QStringLiteral("2_b")), qPrintable(set.error().message));
}

void tst_MigrationSet::refusesOneVersionTwice()
{
    write(QStringLiteral("2026-01-01_a/up.sql"), "SELECT 1");
    write(QStringLiteral("20260101_b/up.sql"), "SELECT 1");
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(!set);
    QVERIFY2(set.error().message.contains(QStringLiteral("20260101")), qPrintable(set.error().message));
}

void tst_MigrationSet::tellsAnAbsentFolder()
{
    const Result<MigrationSet> set = MigrationSet::load(m_folder->filePath(QStringLiteral("nowhere")));
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Local);
}

void tst_MigrationSet::anEmptyFolderIsAnEmptySet()
{
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(set);
    QVERIFY(set->isEmpty());
}

void tst_MigrationSet::takesVersionsFromNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::newRow("date") << QStringLiteral("2026-01-05-000003_messages") << QStringLiteral("20260105000003");
    QTest::newRow("without underscore") << QStringLiteral("6.0.10-01-products") << QStringLiteral("6.0.1001products");
    QTest::newRow("dots stay") << QStringLiteral("6.1.0_enterprise_features") << QStringLiteral("6.1.0");
    QTest::newRow("first underscore ends it") << QStringLiteral("1_2_3") << QStringLiteral("1");
    QTest::newRow("leading underscore") << QStringLiteral("_x") << QString();
}

void tst_MigrationSet::takesVersionsFromNames()
{
    QFETCH(const QString, name);
    QTEST(DieselFolder::versionOf(name), "version");
}

void tst_MigrationSet::readsMetadata_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<bool>("inTransaction");
    QTest::newRow("true") << QByteArray("run_in_transaction = true\n") << true;
    QTest::newRow("false") << QByteArray("run_in_transaction = false\n") << false;
    QTest::newRow("tight") << QByteArray("run_in_transaction=true") << true;
    QTest::newRow("comment") << QByteArray("# why\nrun_in_transaction = true # because\r\n") << true;
    QTest::newRow("quoted key") << QByteArray("\"run_in_transaction\" = true") << true;
    QTest::newRow("empty file: the key is absent") << QByteArray() << false;
    QTest::newRow("other key: the key is absent") << QByteArray("author = \"me\"\n") << false;
    QTest::newRow("in a table: the key is absent") << QByteArray("[diesel]\nrun_in_transaction = true\n") << false;
    QTest::newRow("not a boolean: unreadable") << QByteArray("run_in_transaction = \"false\"\n") << true;
    QTest::newRow("not TOML: unreadable") << QByteArray("run_in_transaction: false\n") << true;
    QTest::newRow("twice: unreadable") << QByteArray("run_in_transaction=false\nrun_in_transaction=false\n") << true;
}

void tst_MigrationSet::readsMetadata()
{
    QFETCH(const QByteArray, toml);
    QTEST(DieselFolder::runsInTransaction(toml), "inTransaction");
}

void tst_MigrationSet::metadataAloneDecides()
{
    write(QStringLiteral("1_none/up.sql"), "SELECT 1");
    write(QStringLiteral("2_false/up.sql"), "SELECT 1");
    write(QStringLiteral("2_false/metadata.toml"), "run_in_transaction = false\n");
    write(QStringLiteral("3_empty/up.sql"), "SELECT 1");
    write(QStringLiteral("3_empty/metadata.toml"), "");
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(set);
    QVERIFY(set->migrations().at(0).inTransaction);
    QVERIFY(!set->migrations().at(1).inTransaction);
    QVERIFY(!set->migrations().at(2).inTransaction);
}

void tst_MigrationSet::readsTheBuiltInSet()
{
    const Result<MigrationSet> set = MigrationSet::load(MigrationSet::builtInPath());
    QVERIFY2(set, set ? "" : qPrintable(set.error().message));
    QVERIFY(set->migrations().size() >= 8);
    QCOMPARE(set->name(), QStringLiteral("generalbots"));
    for (const Migration &migration : set->migrations()) {
        QVERIFY2(!migration.up.isEmpty(), qPrintable(migration.name));
        QVERIFY2(migration.down && !migration.down->isEmpty(), qPrintable(migration.name));
    }
}

void tst_MigrationSet::readsDrizzle()
{
    write(QStringLiteral("meta/_journal.json"),
        R"({"version":"7","dialect":"postgresql","entries":[
            {"idx":0,"version":"7","when":1700000000000,"tag":"0000_first","breakpoints":true},
            {"idx":1,"version":"7","when":1600000000000,"tag":"0001_older","breakpoints":true}]})");
    write(QStringLiteral("0000_first.sql"), "abc");
    write(QStringLiteral("0001_older.sql"), "SELECT 1;--> statement-breakpoint\nSELECT 2;");
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(set);
    QCOMPARE(set->kind(), MigrationKind::Drizzle);
    QCOMPARE(set->migrations().size(), 2);
    QCOMPARE(set->migrations().at(0).name, QStringLiteral("0000_first"));
    QCOMPARE(set->migrations().at(0).when, 1700000000000);
    // FIPS 180-2, appendix B.1: the SHA-256 of "abc".
    QCOMPARE(
        set->migrations().at(0).hash, QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QVERIFY(!set->migrations().at(0).down);
}

void tst_MigrationSet::refusesABrokenDrizzleJournal()
{
    write(QStringLiteral("meta/_journal.json"), "{\"entries\": 7}");
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Refused);
}

void tst_MigrationSet::readsKnexNames()
{
    write(QStringLiteral("20240102_b.ts"), "exports.up = 1");
    write(QStringLiteral("20240101_a.js"), "exports.up = 1");
    write(QStringLiteral("notes.md"), "");
    const Result<MigrationSet> set = MigrationSet::load(m_folder->path());
    QVERIFY(set);
    QCOMPARE(set->kind(), MigrationKind::Knex);
    QCOMPARE(versions(), (QStringList{QStringLiteral("20240101_a.js"), QStringLiteral("20240102_b.ts")}));
    QVERIFY(set->migrations().at(0).up.isEmpty());
}

QTEST_GUILESS_MAIN(tst_MigrationSet)

#include "tst_MigrationSet.moc"
