// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/database/PgDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/delegates/NullableText.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/DetailsField.h"
#include "ui/tables/DetailsPane.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/TypedTextBar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

/// Another session that keeps back whatever needs things, as a slow server does.
class Blocker
{
public:
    Blocker(const ConnectionSpec &spec, const char *mode = "ACCESS EXCLUSIVE")
        : m_driver(spec)
    {
        if (!m_driver.connectNow() || !m_driver.runScript(QByteArray("BEGIN; LOCK TABLE things IN ") + mode + " MODE"))
            qFatal("the table could not be locked");
    }
    void run(const char *script)
    {
        if (!m_driver.runScript(script))
            qFatal("%s", script);
    }
    void commit() { run("COMMIT"); }

private:
    PgDriver m_driver;
};

/// Where the caret and the other end of the selection are.
std::pair<int, int> caretOf(const QWidget *input)
{
    if (const auto *text = qobject_cast<const NullableText *>(input))
        return {text->textCursor().position(), text->textCursor().anchor()};
    const auto *line = qobject_cast<const QLineEdit *>(input);
    return {line->cursorPosition(), line->selectionStart() < 0 ? line->cursorPosition() : line->selectionEnd()};
}

} // namespace

/// Rows that come or go while somebody types in one of them.
class tst_ArrivingRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(); }
    void init();
    void cleanup() { m_on.reset(); }
    void theEditorStays_data();
    void theEditorStays();
    void escapeStillLeavesTheOldValue();
    void anUntouchedEditorStays();
    void aRowInAnotherPlaceTakesItsEditorAlong();
    void aWordThatIsBeingComposedStays();
    void aRowThatIsGoneLeavesItsText();
    void aRowThatIsGoneLeavesTheTextOfItsDetails();
    void otherColumnsLeaveTheText();
    void aNewRowGoesOnUnderItsKey();
    void aNewRowGoesOnInItsDetails();
    void aSavedWordWasBeingComposed_data();
    void aSavedWordWasBeingComposed();

private:
    [[nodiscard]] std::unique_ptr<Blocker> block(const char *mode = "ACCESS EXCLUSIVE")
    {
        return std::make_unique<Blocker>(m_on->desk.session().profile().spec, mode);
    }
    [[nodiscard]] QWidget *focus() { return m_on->desk.window().focusWidget(); }
    [[nodiscard]] ValueEditor *editor() { return m_on->grid().viewport()->findChild<ValueEditor *>(); }
    [[nodiscard]] QByteArray kept(const QByteArray &key, const char *column);
    /// A new row with the id 500 and a name, not saved.
    int insertRow();
    /// insertRow()'s row is there under its key and takes edits. Where the grid is tells nothing: until the events of
    /// the save are through, it is at a neighbour, which takes them too.
    [[nodiscard]] bool isReadBack();
    /// F5 is under way, and its answer waits for the lock.
    void refresh();
    void arrive(Blocker &blocker);
    [[nodiscard]] TypedTextBar &bar() { return *m_on->page().findChild<TypedTextBar *>(); }

    std::unique_ptr<WindowDriver> m_on;
};

void tst_ArrivingRows::init()
{
    m_on = std::make_unique<WindowDriver>();
    m_on->openTable(QStringLiteral("things"));
}

QByteArray tst_ArrivingRows::kept(const QByteArray &key, const char *column)
{
    const RelationInfo &things = m_on->model().relation();
    const RowChange *change = m_on->desk.session().changes().find({.relation = things.oid, .key = {key}});
    const int number = things.columns.at(things.column(QString::fromLatin1(column))).number;
    return change ? change->fields.value(number).value.value_or("NULL") : QByteArray();
}

void tst_ArrivingRows::refresh()
{
    m_on->press(Qt::Key_F5);
    QVERIFY(m_on->model().isLoading());
}

void tst_ArrivingRows::arrive(Blocker &blocker)
{
    QSignalSpy arrived(&m_on->model(), &TableModel::pageArrived);
    blocker.commit();
    QTRY_COMPARE(arrived.size(), 1);
    QTest::qWait(0); // what was posted meanwhile
}

void tst_ArrivingRows::theEditorStays_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("then");
    QTest::newRow("several lines") << QByteArray("name") << QStringLiteral("typed") << QByteArray("t9ed");
    QTest::newRow("one line") << QByteArray("n") << QStringLiteral("12345") << QByteArray("195");
}

void tst_ArrivingRows::theEditorStays()
{
    QFETCH(QByteArray, column);
    QFETCH(QString, text);
    QFETCH(QByteArray, then);
    const auto blocker = block();
    refresh();
    m_on->type(2, column.constData(), text);
    QWidget *input = focus();
    QTest::keyClick(input, Qt::Key_Home);
    QTest::keyClick(input, Qt::Key_Right);
    QTest::keyClick(input, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(input, Qt::Key_Right, Qt::ShiftModifier);
    if (column == "n")
        QTest::keyClick(input, Qt::Key_Right, Qt::ShiftModifier);
    const auto caret = caretOf(input);
    QVERIFY(caret.first != caret.second || column == "n");

    arrive(*blocker);
    QVERIFY(editor() && editor()->isVisible());
    QCOMPARE(editor()->value(), std::optional(text));
    QCOMPARE(focus(), input);
    QCOMPARE(caretOf(input), caret);
    QCOMPARE(m_on->edits(), 0);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(2, column.constData()));
    QCOMPARE(editor()->geometry().topLeft(), m_on->grid().visualRect(m_on->grid().currentIndex()).topLeft());
    QTest::keyClicks(focus(), QStringLiteral("9")); // in place of the selection
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(kept("3", column.constData()), then);
    QTRY_VERIFY(!m_on->grid().hasEditor());
    QVERIFY(m_on->grid().hasFocus());
    m_on->type(3, column.constData(), text); // and the next one is as any
    m_on->press(Qt::Key_Tab);
    QCOMPARE(kept("4", column.constData()), text.toUtf8());
}

void tst_ArrivingRows::escapeStillLeavesTheOldValue()
{
    const auto blocker = block();
    refresh();
    m_on->type(2, "n", QStringLiteral("12"));
    arrive(*blocker);
    QTest::keyClick(focus(), Qt::Key_Escape);
    QVERIFY(!m_on->grid().hasEditor());
    QVERIFY(m_on->grid().hasFocus());
    QCOMPARE(m_on->edits(), 0);
}

void tst_ArrivingRows::anUntouchedEditorStays()
{
    const auto blocker = block();
    refresh();
    m_on->grid().setFocus();
    m_on->grid().setCurrentIndex(m_on->cell(2, "n"));
    m_on->press(Qt::Key_F2);
    blocker->run("UPDATE things SET n = 42 WHERE id = 3");
    arrive(*blocker);
    QVERIFY(editor() && editor()->isVisible());
    QCOMPARE(editor()->value(), std::optional(QStringLiteral("42"))); // as nobody has typed
    QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(focus(), QStringLiteral("7"));
    m_on->press(Qt::Key_Return);
    QCOMPARE(kept("3", "n"), QByteArray("7"));
}

void tst_ArrivingRows::aRowInAnotherPlaceTakesItsEditorAlong()
{
    const auto blocker = block();
    blocker->run("DELETE FROM things WHERE id = 1");
    refresh();
    m_on->type(2, "name", QStringLiteral("typed"));
    QWidget *input = focus();
    arrive(*blocker);
    QCOMPARE(focus(), input);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(1, "name"));
    QTest::keyClick(input, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(kept("3", "name"), QByteArray("typed"));
}

void tst_ArrivingRows::aWordThatIsBeingComposedStays()
{
    const auto blocker = block();
    refresh();
    m_on->type(2, "name", QStringLiteral("typed "));
    QInputMethodEvent composing(QStringLiteral("日本"), {});
    QCoreApplication::sendEvent(focus(), &composing);
    arrive(*blocker);
    QCOMPARE(editor()->value(), std::optional(QStringLiteral("typed 日本")));
}

void tst_ArrivingRows::aRowThatIsGoneLeavesItsText()
{
    const auto blocker = block();
    blocker->run("DELETE FROM things WHERE id = 3");
    refresh();
    m_on->type(2, "name", QStringLiteral("typed"));
    arrive(*blocker);
    QVERIFY(!m_on->grid().hasEditor());
    QTRY_VERIFY(bar().isVisible());
    QVERIFY2(bar().message().rest.contains(QLatin1String("typed")), qPrintable(bar().message().rest));
    QVERIFY2(bar().message().fact.contains(QLatin1String("name")), qPrintable(bar().message().fact));
    QGuiApplication::clipboard()->clear();
    m_on->press(Qt::Key_F5); // what else is said does not take it away
    QTRY_VERIFY(!m_on->model().isLoading());
    QVERIFY(bar().isVisible());
    auto *copy = bar().findChild<QPushButton *>();
    QVERIFY(copy);
    QCOMPARE(copy->text(), QStringLiteral("Copy text"));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("typed"));
}

void tst_ArrivingRows::aRowThatIsGoneLeavesTheTextOfItsDetails()
{
    // A save of the row is under way, so that it takes nothing when the rows come.
    m_on->type(2, "n", QStringLiteral("77"));
    m_on->press(Qt::Key_Return);
    const auto blocker = block();
    refresh();
    DetailsField *field = m_on->page().details()->field(1);
    field->editor()->setFocus();
    QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(focus(), QStringLiteral("typed"));
    m_on->desk.session().changes().lock(m_on->desk.session().changes().snapshot());
    blocker->run("DELETE FROM things WHERE id = 3");
    arrive(*blocker);
    QTRY_VERIFY(bar().isVisible());
    QCOMPARE(bar().text(), QStringLiteral("typed"));
    m_on->desk.session().changes().unlock();
}

void tst_ArrivingRows::otherColumnsLeaveTheText()
{
    m_on->type(2, "name", QStringLiteral("typed"));
    (void)m_on->psql(QStringLiteral("alter table things drop column data, add column more text"));
    QSignalSpy changed(&m_on->desk.session(), &DatabaseSession::catalogueChanged);
    m_on->desk.session().reloadCatalogue();
    QTRY_COMPARE(changed.size(), 1);
    QTRY_VERIFY(bar().isVisible());
    QCOMPARE(bar().text(), QStringLiteral("typed"));
    QTRY_VERIFY(m_on->model().hasLoadedOnce() && !m_on->model().isLoading());
    QVERIFY(!m_on->grid().hasEditor());
}

int tst_ArrivingRows::insertRow()
{
    m_on->grid().setFocus();
    m_on->press(Qt::Key_Insert);
    const int row = m_on->grid().currentIndex().row();
    m_on->type(row, "id", QStringLiteral("500"));
    m_on->press(Qt::Key_Return);
    m_on->type(row, "name", QStringLiteral("new"));
    m_on->press(Qt::Key_Return, Qt::ControlModifier);
    return row;
}

bool tst_ArrivingRows::isReadBack()
{
    const int row = m_on->model().rowOf({.relation = m_on->model().relation().oid, .key = {"500"}});
    return row >= 0 && m_on->cell(row, "n").flags().testFlag(Qt::ItemIsEditable);
}

void tst_ArrivingRows::aNewRowGoesOnUnderItsKey()
{
    const int row = insertRow();
    const auto blocker = block("SHARE");
    m_on->type(row, "n", QStringLiteral("12"));
    QWidget *input = focus();
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    QVERIFY(m_on->desk.session().saves().save());
    QTest::keyClicks(input, QStringLiteral("3"));
    blocker->commit();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_on->psql(QStringLiteral("select coalesce(n, -1) from things where id = 500")), QStringLiteral("-1"));
    QCOMPARE(focus(), input);
    QVERIFY(editor() && editor()->isVisible());
    QTRY_VERIFY(isReadBack());
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(kept("500", "n"), QByteArray("123"));
}

void tst_ArrivingRows::aNewRowGoesOnInItsDetails()
{
    const int row = insertRow();
    const auto blocker = block("SHARE");
    m_on->grid().setCurrentIndex(m_on->cell(row, "n"));
    DetailsField *field = m_on->page().details()->field(2);
    field->editor()->setFocus();
    QWidget *input = focus();
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    QTest::keyClicks(input, QStringLiteral("12"));
    QVERIFY(m_on->desk.session().saves().save());
    blocker->commit();
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(isReadBack());
    QVERIFY(!bar().isVisible());
    QCOMPARE(focus(), input);
    QTest::keyClicks(input, QStringLiteral("3"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(kept("500", "n"), QByteArray("123"));
}

void tst_ArrivingRows::aSavedWordWasBeingComposed_data()
{
    QTest::addColumn<bool>("inDetails");
    QTest::newRow("in a cell") << false;
    QTest::newRow("in the details") << true;
}

void tst_ArrivingRows::aSavedWordWasBeingComposed()
{
    QFETCH(bool, inDetails);
    if (inDetails) {
        m_on->grid().setCurrentIndex(m_on->cell(2, "id"));
        m_on->page().details()->field(1)->editor()->setFocus();
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(focus(), QStringLiteral("typed "));
    } else {
        m_on->type(2, "name", QStringLiteral("typed "));
    }
    QInputMethodEvent composing(QStringLiteral("日本"), {});
    QCoreApplication::sendEvent(focus(), &composing);
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_on->psql(QStringLiteral("select name from things where id = 3")), QStringLiteral("typed 日本"));
}

QTEST_MAIN(tst_ArrivingRows)
#include "tst_ArrivingRows.moc"
