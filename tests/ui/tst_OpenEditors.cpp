// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/database/PgDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/GridHeader.h"
#include "ui/delegates/LineEditor.h"
#include "ui/delegates/NullableLine.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/page/Navigator.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/DetailsField.h"
#include "ui/tables/DetailsPane.h"
#include "ui/tables/DiffTable.h"
#include "ui/tables/FilterBar.h"
#include "ui/tables/GridView.h"
#include "ui/tables/ReviewDialog.h"
#include "ui/tables/StepList.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/PendingBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

/// Keeps the answers of reads of things back, as a slow server does.
class LateAnswers
{
public:
    explicit LateAnswers(const ConnectionSpec &spec)
        : m_driver(spec)
    {
        if (!m_driver.connectNow() || !m_driver.runScript("BEGIN; LOCK TABLE things IN ACCESS EXCLUSIVE MODE"))
            qFatal("the table could not be locked");
    }
    void come() { m_driver.close(); }

private:
    PgDriver m_driver;
};

} // namespace

/// What stands in an editor that is still open is never lost: whatever ends the editor takes it over first.
class tst_OpenEditors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(); }
    void init();
    void cleanup() { m_on.reset(); }
    void saveTakesTheCell();
    void detailsStayWithTheRow();
    void saveTakesTheFieldOfTheDetails();
    void saveTakesTheFieldOfAForm();
    void reviewShowsIt();
    void leavingThePageKeepsIt();
    void sortingKeepsIt();
    void filteringKeepsIt();
    void refreshingKeepsIt();
    void anAnswerKeepsTheCell();
    void anAnswerKeepsTheFieldOfTheDetails();
    void refreshingStaysInTheCell();
    void aClickLandsWhereItPoints();
    void typingGoesOnAfterTakingOver_data();
    void typingGoesOnAfterTakingOver();
    void undoAndRedoTakeIt();
    void discardCountsIt();
    void closingAsksAboutIt_data();
    void closingAsksAboutIt();

private:
    [[nodiscard]] int edits() { return m_on->desk.session().changes().counts().total(); }
    /// What the cell "name" of the third row is to be, by the unsaved changes.
    [[nodiscard]] QByteArray kept();
    [[nodiscard]] bool hasEditor() { return m_on->grid().viewport()->findChild<ValueEditor *>() != nullptr; }

    std::unique_ptr<WindowDriver> m_on;
};

void tst_OpenEditors::init()
{
    m_on = std::make_unique<WindowDriver>();
    m_on->openTable(QStringLiteral("things"));
}

QByteArray tst_OpenEditors::kept()
{
    const RelationInfo &things =
        *m_on->desk.session().catalogue()->relation(QStringLiteral("public"), QStringLiteral("things"));
    const RowChange *change = m_on->desk.session().changes().find({.relation = things.oid, .key = {"3"}});
    return change ? change->fields.value(things.columns.at(1).number).value.value_or("NULL") : QByteArray();
}

void tst_OpenEditors::saveTakesTheCell()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    QVERIFY(hasEditor());
    QCOMPARE(edits(), 0);
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_on->psql(QStringLiteral("select name from things where id = 3")), QStringLiteral("typed"));
    QTRY_VERIFY(!hasEditor());
    QCOMPARE(edits(), 0);
    QVERIFY(m_on->grid().currentIndex().isValid());
    QTRY_VERIFY(m_on->page().details()->field(1)->isVisible()); // the row stays in the details
}

void tst_OpenEditors::detailsStayWithTheRow()
{
    m_on->openTable(QStringLiteral("organizations")); // by name, which is what changes
    m_on->type(0, "name", QStringLiteral("Typed by hand"));
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_on->grid().currentIndex().isValid());
    QTRY_VERIFY(m_on->grid().currentIndex().flags().testFlag(Qt::ItemIsEditable)); // it has been read back
    QVERIFY(m_on->page().details()->field(1)->isVisible());
}

void tst_OpenEditors::saveTakesTheFieldOfTheDetails()
{
    m_on->grid().setCurrentIndex(m_on->cell(2, "id"));
    DetailsField *field = m_on->page().details()->field(1);
    QVERIFY(field);
    field->editor()->setFocus();
    QTest::keyClick(m_on->desk.window().focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(m_on->desk.window().focusWidget(), QStringLiteral("typed"));
    QCOMPARE(edits(), 0);
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_on->psql(QStringLiteral("select name from things where id = 3")), QStringLiteral("typed"));
}

void tst_OpenEditors::saveTakesTheFieldOfAForm()
{
    m_on->desk.view().go({QStringLiteral("organizations"), {}});
    auto *page = qobject_cast<EntityPage *>(m_on->desk.view().currentPage());
    QVERIFY(page);
    QTRY_VERIFY(page->currentView()->row().isValid());
    auto *line = page->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Typed"));
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    m_on->press(Qt::Key_S, Qt::ControlModifier); // at once, before the pause after typing
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(
        m_on->psql(QStringLiteral("select count(*) from organizations where name = 'Typed'")), QStringLiteral("1"));
}

void tst_OpenEditors::reviewShowsIt()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    m_on->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_on->desk.window().findChild<ReviewDialog *>();
    QVERIFY(dialog);
    QCOMPARE(kept(), QByteArray("typed"));
    const auto *steps = dialog->findChild<StepList *>();
    QVERIFY(steps);
    QCOMPARE(steps->model()->rowCount(), 1);
    QCOMPARE(steps->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("things, Row 3, 1 columns"));
    QStringList values;
    for (const QLabel *label : dialog->findChild<DiffTable *>()->findChildren<QLabel *>())
        values << label->accessibleName() << label->text();
    QVERIFY2(values.join(u'\n').contains(QLatin1String("typed")), qPrintable(values.join(u'\n')));
    dialog->reject();
}

void tst_OpenEditors::leavingThePageKeepsIt()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    m_on->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_on->desk.view().currentPage() != nullptr);
    QVERIFY(!qobject_cast<TablePage *>(m_on->desk.view().currentPage()));
    QCOMPARE(kept(), QByteArray("typed"));
}

void tst_OpenEditors::sortingKeepsIt()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    GridHeader *header = m_on->grid().header();
    const int id = m_on->model().relation().column(QStringLiteral("id"));
    const QPoint place(header->sectionViewportPosition(id) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(kept(), QByteArray("typed"));
    QTRY_VERIFY(m_on->model().hasLoadedOnce() && !m_on->model().isLoading());
    QVERIFY(!hasEditor());
}

void tst_OpenEditors::filteringKeepsIt()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    emit m_on->page().filterBar()->filtersWanted({{.column = 0, .op = Filter::Op::Equals, .values = {"5"}}});
    QCOMPARE(kept(), QByteArray("typed"));
    QTRY_COMPARE(m_on->model().arrivedRows(), 1);
}

void tst_OpenEditors::refreshingKeepsIt()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    m_on->press(Qt::Key_F5);
    QCOMPARE(kept(), QByteArray("typed"));
}

void tst_OpenEditors::anAnswerKeepsTheCell()
{
    LateAnswers answers(m_on->desk.session().profile().spec);
    m_on->press(Qt::Key_F5);
    QVERIFY(m_on->model().isLoading());
    m_on->type(2, "name", QStringLiteral("typed"));
    QVERIFY(hasEditor());
    QCOMPARE(edits(), 0);
    QSignalSpy arrived(&m_on->model(), &TableModel::pageArrived);
    answers.come();
    QTRY_COMPARE(arrived.size(), 1);
    QVERIFY(hasEditor()); // nobody asked for its end
    QCOMPARE(edits(), 0);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(2, "name"));
    QVERIFY(m_on->desk.view().commitEdits());
    QCOMPARE(kept(), QByteArray("typed"));
}

void tst_OpenEditors::anAnswerKeepsTheFieldOfTheDetails()
{
    m_on->grid().setCurrentIndex(m_on->cell(2, "id"));
    LateAnswers answers(m_on->desk.session().profile().spec);
    m_on->press(Qt::Key_F5);
    m_on->page().details()->field(1)->editor()->setFocus();
    QWidget *input = m_on->desk.window().focusWidget();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, QStringLiteral("typed"));
    QSignalSpy arrived(&m_on->model(), &TableModel::pageArrived);
    answers.come();
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(kept(), QByteArray("typed"));
    QCOMPARE(m_on->desk.window().focusWidget(), input);
    QTest::keyClicks(input, QStringLiteral(" on")); // as if no answer had come
    QVERIFY(m_on->desk.view().commitEdits());
    QCOMPARE(kept(), QByteArray("typed on"));
}

void tst_OpenEditors::refreshingStaysInTheCell()
{
    m_on->grid().setFocus();
    m_on->grid().setCurrentIndex(m_on->cell(5, "n"));
    QSignalSpy arrived(&m_on->model(), &TableModel::pageArrived);
    m_on->press(Qt::Key_F5);
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(5, "n"));
    QCOMPARE(m_on->grid().selectedRows(), QList<int>{5});
}

void tst_OpenEditors::aClickLandsWhereItPoints()
{
    GridView &grid = m_on->grid();
    m_on->desk.window().resize(1440, 500); // fewer rows than there are
    m_on->page().focusSearch();
    grid.selectionModel()->clear();
    QVERIFY(!grid.hasFocus());
    QTRY_VERIFY(grid.verticalScrollBar()->maximum() > 0);
    grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum());
    const QPoint place = grid.visualRect(m_on->cell(39, "name")).center();
    QVERIFY(grid.viewport()->rect().contains(place));
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(grid.currentIndex(), m_on->cell(39, "name"));
}

void tst_OpenEditors::typingGoesOnAfterTakingOver_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("then");
    QTest::newRow("several lines") << QStringLiteral("name") << QStringLiteral("Hello") << QStringLiteral(" world");
    QTest::newRow("one line") << QStringLiteral("n") << QStringLiteral("12") << QStringLiteral("3");
}

void tst_OpenEditors::typingGoesOnAfterTakingOver()
{
    QFETCH(QString, column);
    QFETCH(QString, first);
    QFETCH(QString, then);
    m_on->grid().setCurrentIndex(m_on->cell(2, "id"));
    DetailsField *field = m_on->page().details()->field(m_on->model().relation().column(column));
    field->editor()->setFocus();
    QWidget *input = m_on->desk.window().focusWidget();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, first);
    QVERIFY(m_on->desk.view().commitEdits());
    QTest::keyClicks(input, then);
    QCOMPARE(field->editor()->value(), std::optional(QString(first + then)));
}

void tst_OpenEditors::undoAndRedoTakeIt()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    auto *bar = m_on->desk.view().findChild<PendingBar *>();
    emit bar->undoRequested();
    QCOMPARE(edits(), 0);
    QTRY_VERIFY(!hasEditor());
    emit bar->redoRequested();
    QCOMPARE(kept(), QByteArray("typed"));
}

void tst_OpenEditors::discardCountsIt()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    m_on->desk.prompts().setNextAnswer(Prompts::Answer::Accept);
    emit m_on->desk.view().findChild<PendingBar *>()->discardRequested();
    QCOMPARE(m_on->desk.prompts().takeAsked().size(), 1);
    QCOMPARE(edits(), 0);
    m_on->press(Qt::Key_Z, Qt::ControlModifier); // and undo brings it back
    QCOMPARE(kept(), QByteArray("typed"));
}

void tst_OpenEditors::closingAsksAboutIt_data()
{
    QTest::addColumn<bool>("window");
    QTest::newRow("the window") << true;
    QTest::newRow("the database") << false;
}

void tst_OpenEditors::closingAsksAboutIt()
{
    QFETCH(bool, window);
    m_on->type(2, "name", QStringLiteral("typed"));
    m_on->desk.prompts().setNextAnswer(Prompts::Answer::Reject);
    if (window)
        m_on->desk.window().close();
    else
        m_on->desk.window().closeDatabase();
    QCOMPARE(m_on->desk.prompts().takeAsked().size(), 1);
    QVERIFY(m_on->desk.window().session());
    QCOMPARE(kept(), QByteArray("typed"));
}

QTEST_MAIN(tst_OpenEditors)
#include "tst_OpenEditors.moc"
