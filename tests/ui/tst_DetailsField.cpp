// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "models/tables/TableModel.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/look/DeckStyle.h"
#include "ui/tables/DetailsField.h"

#include <QApplication>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

/// A field of the details pane over rows of a real table.
class tst_DetailsField : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aValueIsDecodedOnce();

private:
    std::unique_ptr<GridFixture> m_fixture;
};

void tst_DetailsField::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    m_fixture = std::make_unique<GridFixture>(QStringLiteral("create table notes(id int primary key, note text);"
                                                             "insert into notes values (1, 'one'), (2, 'two')"));
}

void tst_DetailsField::aValueIsDecodedOnce()
{
    class Counted : public TableModel
    {
    public:
        using TableModel::TableModel;
        [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
        {
            decoded += index.column() == 1 && (role == Qt::EditRole || role == Qt::DisplayRole) ? 1 : 0;
            return TableModel::data(index, role);
        }
        mutable int decoded = 0;
    };
    const std::unique_ptr<TableModel> made(
        m_fixture->session->makeTable(m_fixture->relation(QStringLiteral("notes")).oid, nullptr,
            [](const TableContext &context, QObject *parent) { return new Counted(context, parent); }));
    auto &model = static_cast<Counted &>(*made);
    model.select();
    QTRY_COMPARE(model.rowCount(), 2);
    DetailsField field(model, 1, false, nullptr);
    field.setRow(0);
    QVERIFY(model.setText(0, 1, QByteArray("changed")));
    model.decoded = 0;
    field.refresh();
    QCOMPARE(model.decoded, 1);
    QCOMPARE(field.editor()->value().value_or(QString()), QStringLiteral("changed"));
    m_fixture->session->changes().revertAll();
    model.decoded = 0;
    field.refresh();
    QCOMPARE(model.decoded, 1);
    QCOMPARE(field.editor()->value().value_or(QString()), QStringLiteral("one"));
}

QTEST_MAIN(tst_DetailsField)
#include "tst_DetailsField.moc"
