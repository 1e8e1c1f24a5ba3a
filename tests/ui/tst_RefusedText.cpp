// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/database/PgDriver.h"
#include "models/entities/EntityModel.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/delegates/GridHeader.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/editors/FormField.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/DetailsField.h"
#include "ui/tables/DetailsPane.h"
#include "ui/tables/FilterBar.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PendingBar.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace botdeck;
using namespace botdeck::test;

namespace {

/// Another session that holds rows, so that a save of them waits.
class Holder
{
public:
    Holder(const ConnectionSpec &spec, const QString &rows)
        : m_driver(spec)
    {
        if (!m_driver.connectNow() || !m_driver.runScript("BEGIN; SELECT 1 FROM " + rows.toUtf8() + " FOR UPDATE"))
            qFatal("the rows could not be held");
    }
    void letGo() { m_driver.close(); }

private:
    PgDriver m_driver;
};

} // namespace

/// Text that a row refuses for the time being, since it is being saved: whatever would lose it stops, tells why, and
/// leaves the person where the text is.
class tst_RefusedText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(); }
    void init();
    void cleanup();
    void stopsWhatWouldLoseACell_data();
    void stopsWhatWouldLoseACell();
    void stopsWhatWouldLoseAFieldOfTheDetails_data() { stopsWhatWouldLoseACell_data(); }
    void stopsWhatWouldLoseAFieldOfTheDetails();
    void stopsWhatWouldLoseAFieldOfAForm_data();
    void stopsWhatWouldLoseAFieldOfAForm();
    void escapeLetsItGo();

private:
    using Act = std::function<void()>;
    /// What a person may do that would take the editor along.
    [[nodiscard]] Act act(const QString &name);
    /// A save of row 3 is under way and waits.
    void saveWaits();
    [[nodiscard]] SaveController &saves() { return m_on->desk.session().saves(); }
    [[nodiscard]] EntityView &entities();
    /// The unsaved value of a column of the third row of things.
    [[nodiscard]] QByteArray kept(const char *column);

    std::unique_ptr<WindowDriver> m_on;
    std::unique_ptr<Holder> m_holder;
};

void tst_RefusedText::init()
{
    m_on = std::make_unique<WindowDriver>();
    m_on->openTable(QStringLiteral("things"));
}

void tst_RefusedText::cleanup()
{
    m_holder.reset();
    if (m_on->desk.window().session())
        QTRY_VERIFY(saves().state() != SaveController::State::Saving);
    m_on.reset();
}

EntityView &tst_RefusedText::entities()
{
    return *qobject_cast<EntityPage *>(m_on->desk.view().currentPage())->currentView();
}

QByteArray tst_RefusedText::kept(const char *column)
{
    const RelationInfo &things = m_on->model().relation();
    const RowChange *change = m_on->desk.session().changes().find({.relation = things.oid, .key = {"3"}});
    const int number = things.columns.at(things.column(QString::fromLatin1(column))).number;
    return change ? change->fields.value(number).value.value_or("NULL") : QByteArray();
}

void tst_RefusedText::saveWaits()
{
    QVERIFY(saves().save());
    QTRY_COMPARE(m_on->psql(QStringLiteral("select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'")),
        QStringLiteral("t"));
}

tst_RefusedText::Act tst_RefusedText::act(const QString &name)
{
    const QHash<QString, Act> acts{
        {QStringLiteral("another row by click"),
            [this] {
                const QPoint place = m_on->grid().visualRect(m_on->cell(5, "state")).center();
                QTest::mouseClick(m_on->grid().viewport(), Qt::LeftButton, {}, place);
            }},
        {QStringLiteral("another row by double click"),
            [this] {
                const QPoint place = m_on->grid().visualRect(m_on->cell(6, "state")).center();
                QTest::mouseClick(m_on->grid().viewport(), Qt::LeftButton, {}, place);
                QTest::mouseDClick(m_on->grid().viewport(), Qt::LeftButton, {}, place);
            }},
        {QStringLiteral("another row by key"),
            [this] {
                m_on->grid().setFocus();
                QTest::keyClick(&m_on->grid(), Qt::Key_Down);
            }},
        {QStringLiteral("to the end"),
            [this] {
                m_on->grid().setFocus();
                QTest::keyClick(&m_on->grid(), Qt::Key_End, Qt::ControlModifier);
            }},
        {QStringLiteral("a new row"),
            [this] {
                m_on->grid().setFocus();
                QTest::keyClick(&m_on->grid(), Qt::Key_Insert);
            }},
        {QStringLiteral("sort"),
            [this] {
                GridHeader *header = m_on->grid().header();
                const int state = m_on->model().relation().column(QStringLiteral("state"));
                const QPoint place(header->sectionViewportPosition(state) + 10, header->height() / 2);
                QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
            }},
        {QStringLiteral("filter"),
            [this] { emit m_on->page().filterBar()->filtersWanted({{.column = 0, .values = {"5"}}}); }},
        {QStringLiteral("refresh"), [this] { m_on->press(Qt::Key_F5); }},
        {QStringLiteral("another page"), [this] { m_on->press(Qt::Key_1, Qt::ControlModifier); }},
        {QStringLiteral("save"), [this] { m_on->press(Qt::Key_S, Qt::ControlModifier); }},
        {QStringLiteral("review"), [this] { m_on->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier); }},
        {QStringLiteral("undo"), [this] { emit m_on->desk.view().findChild<PendingBar *>()->undoRequested(); }},
        {QStringLiteral("redo"), [this] { emit m_on->desk.view().findChild<PendingBar *>()->redoRequested(); }},
        {QStringLiteral("discard"), [this] { emit m_on->desk.view().findChild<PendingBar *>()->discardRequested(); }},
        {QStringLiteral("disconnect"), [this] { m_on->desk.window().closeDatabase(); }},
        {QStringLiteral("close"), [this] { m_on->desk.window().close(); }},
    };
    return acts.value(name);
}

void tst_RefusedText::stopsWhatWouldLoseACell_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
        {"another row by click", "another row by double click", "another row by key", "to the end", "a new row", "sort",
            "filter", "refresh", "another page", "save", "review", "undo", "redo", "discard", "disconnect", "close"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_RefusedText::stopsWhatWouldLoseACell()
{
    QFETCH(QString, what);
    m_on->type(2, "n", QStringLiteral("77"));
    m_on->press(Qt::Key_Return);
    QCOMPARE(kept("n"), QByteArray("77"));
    m_holder = std::make_unique<Holder>(m_on->desk.session().profile().spec, QStringLiteral("things where id = 3"));
    m_on->type(2, "name", QStringLiteral("typed"));
    QWidget *input = m_on->desk.window().focusWidget();
    saveWaits();
    const QModelIndex cell = m_on->grid().currentIndex();
    const PageOrder order = m_on->model().order();
    QVERIFY(m_on->grid().hasEditor());

    act(what)();
    QCoreApplication::processEvents();

    auto editors = m_on->grid().viewport()->findChildren<ValueEditor *>();
    editors.removeIf([](const ValueEditor *one) { return !one->isVisible(); }); // closed ones wait for their end
    QCOMPARE(editors.size(), 1);
    const ValueEditor *editor = editors.first();
    QCOMPARE(editor->value(), std::optional(QStringLiteral("typed")));
    QCOMPARE(m_on->desk.window().focusWidget(), input);
    QCOMPARE(m_on->grid().currentIndex(), cell);
    QCOMPARE(m_on->grid().selectedRows(), QList<int>{2});
    QVERIFY(m_on->model().order() == order && m_on->model().filters().isEmpty() && !m_on->model().isLoading());
    QCOMPARE(m_on->edits(), 1);
    QVERIFY(m_on->desk.prompts().takeAsked().isEmpty());
    QCOMPARE(m_on->page().messages()->message().fact, QStringLiteral("The row is being saved"));
    QStringList told;
    for (const TextLabel *label : m_on->grid().viewport()->findChildren<TextLabel *>())
        told << (label->isVisible() ? label->text() : QString());
    QVERIFY2(told.contains(QLatin1String("The row is being saved.")), qPrintable(told.join(u'\n')));

    QSignalSpy saved(&saves(), &SaveController::saved);
    m_holder->letGo();
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(m_on->cell(2, "name").flags().testFlag(Qt::ItemIsEditable)); // it has been read back
    QCOMPARE(m_on->psql(QStringLiteral("select n || name from things where id = 3")), QStringLiteral("77thing 3"));
    QTest::keyClick(input, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(kept("name"), QByteArray("typed"));
}

void tst_RefusedText::stopsWhatWouldLoseAFieldOfTheDetails()
{
    QFETCH(QString, what);
    m_on->type(2, "n", QStringLiteral("77"));
    m_on->press(Qt::Key_Return);
    m_holder = std::make_unique<Holder>(m_on->desk.session().profile().spec, QStringLiteral("things where id = 3"));
    DetailsField *field = m_on->page().details()->field(1);
    field->editor()->setFocus();
    QWidget *input = m_on->desk.window().focusWidget();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, QStringLiteral("typed"));
    saveWaits();
    const QModelIndex cell = m_on->grid().currentIndex();

    act(what)();
    QCoreApplication::processEvents();

    QCOMPARE(field->editor()->value(), std::optional(QStringLiteral("typed")));
    QCOMPARE(m_on->desk.window().focusWidget(), input);
    QCOMPARE(m_on->grid().currentIndex(), cell);
    QVERIFY(m_on->model().filters().isEmpty() && !m_on->model().isLoading());
    QVERIFY(m_on->desk.prompts().takeAsked().isEmpty());
    QStringList told;
    for (const TextLabel *label : field->findChildren<TextLabel *>())
        told << (label->isVisible() ? label->text() : QString());
    QVERIFY2(told.contains(QLatin1String("The row is being saved.")), qPrintable(told.join(u'\n')));

    QSignalSpy saved(&saves(), &SaveController::saved);
    m_holder->letGo();
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(m_on->cell(2, "name").flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(m_on->desk.view().commitEdits());
    QCOMPARE(kept("name"), QByteArray("typed"));
}

void tst_RefusedText::stopsWhatWouldLoseAFieldOfAForm_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
        {"another row", "a new row", "search", "refresh", "another page", "save", "undo", "disconnect", "close"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_RefusedText::stopsWhatWouldLoseAFieldOfAForm()
{
    QFETCH(QString, what);
    m_on->desk.view().go({QStringLiteral("bots"), {}});
    QTRY_VERIFY(entities().row().isValid() && entities().model().rowCount() > 1);
    const RowRef row = entities().row();
    auto *line = m_on->desk.view().findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("First"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_on->edits(), 1);
    m_holder = std::make_unique<Holder>(m_on->desk.session().profile().spec, QStringLiteral("bots"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Second"));
    saveWaits(); // before the pause after which it would be taken over
    QCOMPARE(line->text(), QStringLiteral("Second"));

    const QHash<QString, Act> own{
        {QStringLiteral("another row"),
            [this] {
                QListView *list = entities().listView();
                const int now = list->currentIndex().row();
                const QModelIndex other = list->currentIndex().siblingAtRow(now == 0 ? 1 : 0);
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(other).center());
            }},
        {QStringLiteral("a new row"), [this] { entities().addRow(); }},
        {QStringLiteral("search"),
            [this] {
                entities().focusSearch();
                QTest::keyClicks(m_on->desk.window().focusWidget(), QStringLiteral("zzz"));
                QTest::keyClick(m_on->desk.window().focusWidget(), Qt::Key_Return);
            }},
        {QStringLiteral("another page"), [this] { m_on->press(Qt::Key_2, Qt::ControlModifier); }},
    };
    const int rows = entities().model().rowCount();
    (own.contains(what) ? own.value(what) : act(what))();
    QCoreApplication::processEvents();

    QCOMPARE(line->text(), QStringLiteral("Second"));
    QTRY_COMPARE(m_on->desk.window().focusWidget(), line);
    QCOMPARE(entities().row(), row);
    QCOMPARE(entities().listView()->currentIndex().row(), entities().model().rowOf(row));
    QCOMPARE(entities().model().rowCount(), rows);
    QVERIFY(m_on->desk.prompts().takeAsked().isEmpty());
    const int column = entities().model().relation().column(QStringLiteral("name"));
    QCOMPARE(entities().form().field(column)->problem(), QStringLiteral("The row is being saved."));

    QSignalSpy saved(&saves(), &SaveController::saved);
    m_holder->letGo();
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(m_on->desk.view().commitEdits());
    QCOMPARE(m_on->edits(), 1);
    QCOMPARE(entities().model().index(entities().model().rowOf(row), column).data(Qt::EditRole).toString(),
        QStringLiteral("Second"));
}

void tst_RefusedText::escapeLetsItGo()
{
    m_on->type(2, "n", QStringLiteral("77"));
    m_on->press(Qt::Key_Return);
    m_holder = std::make_unique<Holder>(m_on->desk.session().profile().spec, QStringLiteral("things where id = 3"));
    m_on->type(2, "name", QStringLiteral("typed"));
    saveWaits();
    act(QStringLiteral("another row by click"))();
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(2, "name"));
    QTest::keyClick(m_on->desk.window().focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_on->grid().hasEditor());
    act(QStringLiteral("another row by click"))();
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(5, "state"));
}

QTEST_MAIN(tst_RefusedText)
#include "tst_RefusedText.moc"
