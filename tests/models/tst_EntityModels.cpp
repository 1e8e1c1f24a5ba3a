// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeRowSource.h"

#include "models/entities/EntityModels.h"
#include "models/schema/SystemProfiles.h"
#include "models/tables/ArrivedRowsDatabase.h"
#include "models/tables/PendingChanges.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

/// A model over a table in memory, watched by QAbstractItemModelTester in Fatal mode.
struct EntityFixture
{
    ArrivedRowsDatabase database{FakeTable::catalogue()};
    PendingChanges changes;
    FakeRowSource source;
    std::unique_ptr<EntityModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit EntityFixture(int rows, std::optional<Part> part = {})
        : source(rows)
    {
        EntityContext context;
        context.table.catalogue = FakeTable::catalogue();
        context.table.relation = FakeTable::Items;
        context.table.secrets = FakeTable::secrets();
        context.table.database = database.database();
        context.table.source = &source;
        context.table.changes = &changes;
        context.system = std::make_shared<const SystemBinding>(FakeTable::catalogue());
        model.reset(part ? EntityModels::make(*part, context, nullptr) : new EntityModel(context));
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        model->select();
        source.answer();
        model->cancel();
    }
};

} // namespace

/// The declarations, and what an EntityModel adds to a TableModel, without a server.
class tst_EntityModels : public QObject
{
    Q_OBJECT

private slots:
    void declares_data();
    void declares();
    void servesATableNoSystemKnows_data();
    void servesATableNoSystemKnows();
    void newRowsTellWhatTheyNeed();
    void duplicatesWithoutKeyAndSecret();
    void undoesANewRowInOneStep();
};

void tst_EntityModels::declares_data()
{
    QTest::addColumn<int>("part");
    QCOMPARE(SystemParts::all().size(), 20);
    for (const Part part : SystemParts::all())
        QTest::newRow(qPrintable(SystemParts::name(part))) << int(part);
}

void tst_EntityModels::declares()
{
    QFETCH(int, part);
    const EntityDeclaration declaration = EntityModels::declaration(Part(part));
    QCOMPARE(int(*declaration.part), part);
    const QStringList known = SystemParts::columns(Part(part));
    QStringList declared;
    for (const EntityDeclaration::Column &column : declaration.columns) {
        declared.append(column.logical);
        QCOMPARE(column.target.has_value(), column.kind == FieldKind::Reference);
    }
    declared.sort();
    QStringList sorted = known;
    sorted.sort();
    QCOMPARE(declared, sorted);
    for (const QString &fact : declaration.facts)
        QVERIFY2(known.contains(fact), qPrintable(fact));
    QVERIFY(declaration.scope.isEmpty() || declaration.column(declaration.scope)->target);
    for (const EntityDeclaration::Hanging &each : declaration.hanging) {
        const EntityDeclaration other = EntityModels::declaration(each.part);
        QVERIFY(other.column(each.column));
        QCOMPARE(other.column(each.column)->target, each.via ? each.via : declaration.part);
        if (each.via)
            QCOMPARE(EntityModels::declaration(*each.via).column(each.viaColumn)->target, declaration.part);
    }
}

void tst_EntityModels::servesATableNoSystemKnows_data()
{
    declares_data();
}

void tst_EntityModels::servesATableNoSystemKnows()
{
    QFETCH(int, part);
    const EntityFixture f(30, Part(part));
    QCOMPARE(f.model->rowCount(), 30);
    QVERIFY(QString::fromLatin1(f.model->metaObject()->className()).endsWith(QStringLiteral("Model")));
    QVERIFY(f.model->metaObject() != &EntityModel::staticMetaObject);
    QCOMPARE(f.model->columnOf(QStringLiteral("nothing")), -1);
    QVERIFY(f.model->setText(0, FakeTable::Name, QByteArray("other")));
    QCOMPARE(f.changes.counts().updates, 1);
    QCOMPARE(f.changes.counts().problems, 0);
}

void tst_EntityModels::newRowsTellWhatTheyNeed()
{
    const EntityFixture f(3);
    const int row = f.model->newRow();
    QCOMPARE(row, 3);
    QCOMPARE(f.model->rowState(row), RowState::Inserted);
    QVERIFY(f.model->isNeeded(FakeTable::Name));
    QVERIFY(!f.model->isNeeded(FakeTable::Price));
    const auto problem = [&f, row](int column) { return f.model->index(row, column).data(ProblemRole).toString(); };
    QVERIFY(!problem(FakeTable::Name).isEmpty());
    QVERIFY(problem(FakeTable::Price).isEmpty());
    QCOMPARE(f.changes.counts().problems, 1);
    QVERIFY(f.model->setText(row, FakeTable::Id, QByteArray("zz")));
    QVERIFY(f.model->setText(row, FakeTable::Name, QByteArray("named")));
    QCOMPARE(f.changes.counts().problems, 0);
    QVERIFY(f.model->setText(row, FakeTable::Name, std::nullopt));
    QCOMPARE(f.changes.counts().problems, 1);
}

void tst_EntityModels::duplicatesWithoutKeyAndSecret()
{
    const EntityFixture f(3);
    const int copy = f.model->duplicateRow(1);
    QCOMPARE(copy, 3);
    QCOMPARE(
        f.model->index(copy, FakeTable::Name).data().toString(), f.model->index(1, FakeTable::Name).data().toString());
    QVERIFY(!f.model->index(copy, FakeTable::Id).data(RawTextRole).isValid());
    QVERIFY(!f.model->index(copy, FakeTable::Token).data(CellChangedRole).toBool());
}

void tst_EntityModels::undoesANewRowInOneStep()
{
    EntityFixture f(3);
    f.model->newRow();
    QCOMPARE(f.model->rowCount(), 4);
    f.changes.undo();
    QCOMPARE(f.model->rowCount(), 3);
    QVERIFY(f.changes.isEmpty());
    QVERIFY(!f.changes.canUndo());
}

QTEST_GUILESS_MAIN(tst_EntityModels)

#include "tst_EntityModels.moc"
