// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/FakeTable.h"

#include "models/tables/ArrivedRowsDatabase.h"
#include "models/tables/ArrivedRowsDriver.h"
#include "models/tables/ArrivedRowsResult.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

class tst_ArrivedRows : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheStructure();
    void findsTablesByEverySpelling_data();
    void findsTablesByEverySpelling();
    void refusesSql();
    void seeksAmongArrivedRows();
};

void tst_ArrivedRows::knowsTheStructure()
{
    const ArrivedRowsDatabase database(FakeTable::catalogue());
    QVERIFY(database.database().isOpen());
    const QSqlRecord record = database.database().record(QStringLiteral("items"));
    QCOMPARE(record.count(), 6);
    QCOMPARE(record.fieldName(FakeTable::Price), QStringLiteral("price"));
    QCOMPARE(record.field(FakeTable::Id).requiredStatus(), QSqlField::Required);
    QCOMPARE(record.field(FakeTable::Owner).requiredStatus(), QSqlField::Optional);
    QCOMPARE(record.field(FakeTable::Price).metaType(), QMetaType(QMetaType::QString));
    const QSqlIndex key = database.database().primaryIndex(QStringLiteral("items"));
    QCOMPARE(key.count(), 1);
    QCOMPARE(key.fieldName(0), QStringLiteral("id"));
    QCOMPARE(database.database().tables().size(), 2);
    QVERIFY(database.database().record(QStringLiteral("nothing")).isEmpty());
    QSqlDriver *driver = database.database().driver();
    QCOMPARE(driver->escapeIdentifier(QStringLiteral("a\"b"), QSqlDriver::FieldName), QStringLiteral("\"a\"\"b\""));
    QVERIFY(!database.database().transaction());
}

void tst_ArrivedRows::findsTablesByEverySpelling_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    QTest::newRow("plain") << QStringLiteral("items") << true;
    QTest::newRow("schema") << QStringLiteral("public.items") << true;
    QTest::newRow("quoted") << QStringLiteral("\"public\".\"items\"") << true;
    QTest::newRow("half quoted") << QStringLiteral("public.\"items\"") << true;
    QTest::newRow("a dot inside quotes") << QStringLiteral("\"public.items\"") << false;
    QTest::newRow("other schema") << QStringLiteral("other.items") << false;
    QTest::newRow("three parts") << QStringLiteral("a.public.items") << false;
    QTest::newRow("empty") << QString() << false;
}

void tst_ArrivedRows::findsTablesByEverySpelling()
{
    QFETCH(QString, name);
    QFETCH(bool, found);
    const ArrivedRowsDriver driver(FakeTable::catalogue());
    QCOMPARE(driver.relation(name) != nullptr, found);
}

void tst_ArrivedRows::refusesSql()
{
    const ArrivedRowsDatabase database(FakeTable::catalogue());
    QSqlQuery query(database.database());
    QVERIFY(!query.exec(QStringLiteral("SELECT 1")));
    QVERIFY(query.lastError().text().contains(QLatin1String("no SQL")));
    QVERIFY(!query.prepare(QStringLiteral("SELECT 1")));
    QVERIFY(!query.exec());
}

void tst_ArrivedRows::seeksAmongArrivedRows()
{
    const FakeTable table(50);
    PageQuery shape{.columns = {FakeTable::Id, FakeTable::Name, FakeTable::Price}};
    shape.limit = 20;
    auto store = std::make_shared<RowStore>(shape);
    store->append(table.page(shape).parts.first());
    const ArrivedRowsDatabase database(FakeTable::catalogue());
    const QSqlRecord fields = database.database().record(QStringLiteral("items"));
    QSqlQuery query(new ArrivedRowsResult(database.database().driver(), store, fields));
    QVERIFY(query.isActive());
    QVERIFY(query.isSelect());
    QCOMPARE(query.size(), 20);
    int row = 0;
    while (query.next()) {
        QCOMPARE(query.value(FakeTable::Name).toString(), QStringLiteral("name %1").arg(row));
        QCOMPARE(query.isNull(FakeTable::Price), row % 7 == 3);
        ++row;
    }
    QCOMPARE(row, 20);
    // Rows that arrive later are there without asking again, though it has been at the end.
    shape.after = store->nextCursor();
    store->append(table.page(shape).parts.first());
    QCOMPARE(query.size(), 40);
    QVERIFY(query.seek(39));
    QCOMPARE(query.value(QStringLiteral("name")).toString(), QStringLiteral("name 39"));
    QVERIFY(!query.seek(40));
    QVERIFY(query.first());
    QVERIFY(query.last());
    QCOMPARE(query.at(), 39);
}

QTEST_GUILESS_MAIN(tst_ArrivedRows)
#include "tst_ArrivedRows.moc"
