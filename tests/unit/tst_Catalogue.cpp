// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/HandmadeCatalogue.h"

#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

Q_DECLARE_METATYPE(botdeck::KeyInfo)

/// What a catalogue answers, whatever server it came from.
class tst_Catalogue : public QObject
{
    Q_OBJECT

private slots:
    void findsByTheSearchPath();
    void sortsTheSearchPathFirst();
    void resolvesDomains();
    void tellsWhatPointsHere();
    void ownForeignKeyComesFirst();
    void columnsByNameAndNumber();
    void rowKey_data();
    void rowKey();
    void survivesChangesToItsSource();
};

void tst_Catalogue::findsByTheSearchPath()
{
    HandmadeCatalogue made;
    made.table(QStringLiteral("b.bots"), {QStringLiteral("id int")});
    made.table(QStringLiteral("a.bots"), {QStringLiteral("id int")});
    made.table(QStringLiteral("hidden.notes"), {QStringLiteral("id int")});
    made.data.searchPath = QStringList{QStringLiteral("b"), QStringLiteral("a")};
    const CataloguePtr catalogue = made.catalogue();
    QCOMPARE(catalogue->relation({}, QStringLiteral("bots"))->schema, QStringLiteral("b"));
    QCOMPARE(catalogue->relation(QStringLiteral("a"), QStringLiteral("bots"))->schema, QStringLiteral("a"));
    QVERIFY(!catalogue->relation({}, QStringLiteral("notes")));
    QVERIFY(catalogue->relation(QStringLiteral("hidden"), QStringLiteral("notes")));
    QVERIFY(!catalogue->relation(QStringLiteral("hidden"), QStringLiteral("bots")));
    QVERIFY(!catalogue->relation({}, QStringLiteral("Bots")));
}

void tst_Catalogue::sortsTheSearchPathFirst()
{
    HandmadeCatalogue made;
    for (const char *name : {"archive.a", "public.z", "zoo.b", "public.c", "mine.d"})
        made.table(QString::fromLatin1(name), {QStringLiteral("id int")});
    made.data.searchPath = QStringList{QStringLiteral("zoo"), QStringLiteral("public")};
    QStringList names;
    const CataloguePtr catalogue = made.catalogue();
    for (const RelationInfo *relation : catalogue->relations())
        names.append(relation->displayName());
    QCOMPARE(names,
        QStringList({QStringLiteral("zoo.b"), QStringLiteral("c"), QStringLiteral("z"), QStringLiteral("archive.a"),
            QStringLiteral("mine.d")}));
}

void tst_Catalogue::resolvesDomains()
{
    HandmadeCatalogue made;
    RelationInfo &table = made.table(QStringLiteral("t"), {QStringLiteral("a short"), QStringLiteral("b text")});
    table.columns[1].type = 4711;
    const CataloguePtr catalogue = made.catalogue();
    const RelationInfo &relation = *catalogue->relation({}, QStringLiteral("t"));
    QCOMPARE(catalogue->effectiveType(relation.columns.at(0)).kind, TypeKind::Varchar);
    QCOMPARE(catalogue->effectiveType(relation.columns.at(1)).kind, TypeKind::Other);
    QVERIFY(!catalogue->effectiveType(relation.columns.at(1)).hasBtree);
    QVERIFY(!catalogue->type(4711));
}

void tst_Catalogue::tellsWhatPointsHere()
{
    HandmadeCatalogue made;
    made.table(QStringLiteral("bots"), {QStringLiteral("id int"), QStringLiteral("parent int")});
    made.table(QStringLiteral("tools"), {QStringLiteral("id int"), QStringLiteral("bot int")});
    made.table(QStringLiteral("automations"), {QStringLiteral("id int"), QStringLiteral("bot int")});
    made.reference(QStringLiteral("to_bot"), QStringLiteral("tools"), QStringLiteral("bot"), QStringLiteral("bots"));
    made.reference(QStringLiteral("to_self"), QStringLiteral("bots"), QStringLiteral("parent"), QStringLiteral("bots"));
    made.reference(
        QStringLiteral("to_bot"), QStringLiteral("automations"), QStringLiteral("bot"), QStringLiteral("bots"));
    const CataloguePtr catalogue = made.catalogue();
    QStringList tables;
    const auto references = catalogue->referencesTo(catalogue->relation({}, QStringLiteral("bots"))->oid);
    for (const ForeignKeyInfo *key : references)
        tables.append(catalogue->relation(key->relation)->name);
    QCOMPARE(tables, QStringList({QStringLiteral("automations"), QStringLiteral("bots"), QStringLiteral("tools")}));
    QVERIFY(catalogue->referencesTo(catalogue->relation({}, QStringLiteral("tools"))->oid).isEmpty());
}

void tst_Catalogue::ownForeignKeyComesFirst()
{
    HandmadeCatalogue made;
    made.table(QStringLiteral("bots"), {QStringLiteral("id int")});
    RelationInfo &tools = made.table(QStringLiteral("tools"), {QStringLiteral("id int"), QStringLiteral("bot int")});
    made.reference(QStringLiteral("wide"), QStringLiteral("tools"), QStringLiteral("bot"), QStringLiteral("bots"));
    tools.foreignKeys[0].columns = {0, 1};
    made.reference(QStringLiteral("own"), QStringLiteral("tools"), QStringLiteral("bot"), QStringLiteral("bots"));
    const CataloguePtr catalogue = made.catalogue();
    const RelationInfo &relation = *catalogue->relation({}, QStringLiteral("tools"));
    QCOMPARE(catalogue->foreignKeyOf(relation, 1)->name, QStringLiteral("own"));
    QCOMPARE(catalogue->foreignKeyOf(relation, 0)->name, QStringLiteral("wide"));
    QVERIFY(!catalogue->foreignKeyOf(*catalogue->relation({}, QStringLiteral("bots")), 0));
}

void tst_Catalogue::columnsByNameAndNumber()
{
    HandmadeCatalogue made;
    RelationInfo &table = made.table(QStringLiteral("t"), {QStringLiteral("a int"), QStringLiteral("b int")});
    table.columns[0].number = 2; // the first has been dropped,
    table.columns[1].number = 5; // and so have two between
    QCOMPARE(table.column(QStringLiteral("b")), 1);
    QCOMPARE(table.column(QStringLiteral("B")), -1);
    QCOMPARE(table.columnByNumber(2), 0);
    QCOMPARE(table.columnByNumber(5), 1);
    for (const int none : {-1, 0, 1, 3, 6})
        QCOMPARE(table.columnByNumber(none), -1);
}

void tst_Catalogue::rowKey_data()
{
    QTest::addColumn<KeyInfo>("key");
    QTest::addColumn<bool>("identifies");
    const auto unique = [](QList<int> columns) {
        KeyInfo key;
        key.columns = std::move(columns);
        return key;
    };
    KeyInfo key = unique({0});
    QTest::newRow("unique, NOT NULL") << key << true;
    QTest::newRow("nullable") << unique({0, 1}) << false;
    key.partial = true;
    QTest::newRow("partial") << key << false;
    key = unique({0});
    key.immediate = false;
    QTest::newRow("deferrable") << key << false;
    key.primary = true;
    QTest::newRow("deferrable primary key") << key << true;
    key = unique({0});
    key.expressions = true;
    QTest::newRow("with expressions") << key << false;
    QTest::newRow("only expressions") << unique({}) << false;
}

void tst_Catalogue::rowKey()
{
    QFETCH(KeyInfo, key);
    QFETCH(bool, identifies);
    HandmadeCatalogue made;
    RelationInfo &table = made.table(QStringLiteral("t"), {QStringLiteral("a int!"), QStringLiteral("b int")});
    table.keys.append(key);
    QCOMPARE(table.rowKey() != nullptr, identifies);
    KeyInfo primary;
    primary.name = QStringLiteral("primary");
    primary.columns = {1};
    primary.primary = true;
    table.keys.append(primary);
    QVERIFY(table.rowKey()->primary);
}

void tst_Catalogue::survivesChangesToItsSource()
{
    HandmadeCatalogue made;
    made.table(QStringLiteral("t"), {QStringLiteral("a int!")});
    const CataloguePtr catalogue = made.catalogue();
    const RelationInfo *before = catalogue->relations().first();
    made.data.relations.clear();
    QCOMPARE(catalogue->relation({}, QStringLiteral("t")), before);
    QCOMPARE(catalogue->relation(before->oid), before);
}

QTEST_GUILESS_MAIN(tst_Catalogue)
#include "tst_Catalogue.moc"
