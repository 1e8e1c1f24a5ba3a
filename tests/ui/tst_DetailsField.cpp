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
    void aTriggerMayFillANewRow();

private:
    std::unique_ptr<GridFixture> m_fixture;
};

void tst_DetailsField::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    m_fixture = std::make_unique<GridFixture>(QStringLiteral("create table notes(id int primary key, note text);"
                                                             "insert into notes values (1, 'one'), (2, 'two');"
                                                             "create table filled(id int primary key, note text);"
                                                             "create function fill() returns trigger language plpgsql "
                                                             "as 'begin new.note := ''filled''; return new; end';"
                                                             "create trigger t before insert on filled for each row "
                                                             "execute function fill()"));
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

void tst_DetailsField::aTriggerMayFillANewRow()
{
    for (const auto &[table, words] : {std::pair("notes", "NULL"), std::pair("filled", "DEFAULT")}) {
        const std::unique_ptr<TableModel> model(
            m_fixture->session->makeTable(m_fixture->relation(QString::fromLatin1(table)).oid, nullptr));
        model->select();
        QTRY_VERIFY(model->hasLoadedOnce());
        const int row = model->addRow({{0, QByteArray("7")}});
        QVERIFY(row >= 0);
        DetailsField field(*model, 1, false, nullptr);
        field.setRow(row);
        const auto lines = field.findChildren<QWidget *>();
        QVERIFY2(std::ranges::any_of(lines,
                     [&](const QWidget *line) {
                         return line->property("placeholderText").toString() == QLatin1String(words)
                             || line->accessibleDescription() == QLatin1String(words);
                     }),
            table);
        m_fixture->session->changes().revertAll();
    }
}

QTEST_MAIN(tst_DetailsField)
#include "tst_DetailsField.moc"
