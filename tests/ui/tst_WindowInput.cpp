// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "tests/support/ThreadTime.h"
#include "ui/delegates/GridHeader.h"
#include "ui/delegates/LongTextEditor.h"
#include "ui/delegates/NullableText.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/SidebarModel.h"
#include "ui/tables/DetailsField.h"
#include "ui/tables/DetailsPane.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PendingBar.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const char *Script = R"(
do $$ declare c text; begin
    select string_agg(format('column_%s text', i), ', ') into c from generate_series(1, 1599) i;
    execute 'create table widest(id int primary key, ' || c || ')';
end $$;
insert into widest(id, column_1599) select i, 'last' from generate_series(1, 50) i;
create table "we ""ird"" 表é's"("the id" int primary key, "quo""te" text, "ü😀" text);
insert into "we ""ird"" 表é's" values (1, 'one', 'two');
create table long(id int primary key, body text, data json);
insert into long values (1, 'short', '{}');
)";

} // namespace

/// Bad, large and odd input on the real window.
class tst_WindowInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(QString::fromUtf8(Script)); }
    void init() { m_on = std::make_unique<WindowDriver>(); }
    void cleanup() { m_on.reset(); }
    void firstWindowFitsTheScreen();
    void opensTheWidestTable();
    void showsOddNames();
    void beginsWithTimeAndKey();
    void keepsAVeryLongText();
    void tellsBrokenJsonAndKeepsIt();
    void lookingAtJsonIsNoEdit();
    void tellsWrongValuesAtTheField_data();
    void tellsWrongValuesAtTheField();
    void forgetsWhatWasNotSavedWithItsCause();
    void noRowIsNotARowOfNulls();
    void theFirstPageHasTheFocus();
    void theFocusBringsARow();
    void detailsFollowTheColumn();
    void detailsLieOverANarrowGrid();
    void editorsHaveTwoStepsInANarrowWindow();
    void badgeOfMigrationsNeedsNoVisit();

private:
    /// What the details pane says below the field of a column.
    [[nodiscard]] QString noteOf(const char *column);

    std::unique_ptr<WindowDriver> m_on;
};

QString tst_WindowInput::noteOf(const char *column)
{
    DetailsField *field = m_on->page().details()->field(m_on->model().relation().column(QString::fromLatin1(column)));
    QStringList texts;
    for (const TextLabel *label : field->findChildren<TextLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'|');
}

void tst_WindowInput::firstWindowFitsTheScreen()
{
    OpenWindow first;
    const int room = first.window().screen()->availableSize().height();
    QVERIFY2(room < 900, "the screen has room for any window");
    QVERIFY(first.window().height() < room); // the frame's title needs some too
}

void tst_WindowInput::opensTheWidestTable()
{
    const double before = threadTimeMs();
    m_on->openTable(QStringLiteral("widest"));
    m_on->window().grab(); // painted, too
    const double work = threadTimeMs() - before;
    QVERIFY2(work < 1'000, qPrintable(QString::number(work)));
    QCOMPARE(m_on->model().rowCount(), 50);
}

void tst_WindowInput::showsOddNames()
{
    const QString name = QStringLiteral("we \"ird\" 表é's");
    auto *list = m_on->window().findChild<QListView *>(QStringLiteral("navigationListView"));
    QVERIFY(list);
    const auto find = [list](const auto &isWanted) {
        QModelIndex item;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (isWanted(list->model()->index(row, 0)))
                item = list->model()->index(row, 0);
        }
        return item;
    };
    const QModelIndex rest = find([](const QModelIndex &index) {
        return index.data(SidebarModel::KindRole).toInt() == static_cast<int>(SidebarModel::Kind::More);
    });
    QVERIFY(rest.isValid());
    emit list->clicked(rest);
    const QModelIndex item = find([&name](const QModelIndex &index) { return index.data().toString() == name; });
    QVERIFY(item.isValid());
    emit list->clicked(item);
    QCOMPARE(m_on->page().title(), name);
    QTRY_VERIFY(m_on->model().hasLoadedOnce());
    QCOMPARE(m_on->model().headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("quo\"te"));
    QVERIFY(m_on->model().setText(0, 2, QByteArray("it's \"ü\"")));
    QVERIFY(m_on->save());
    QCOMPARE(m_on->psql(QStringLiteral("select \"ü😀\" from \"we \"\"ird\"\" 表é's\"")), QStringLiteral("it's \"ü\""));
}

void tst_WindowInput::beginsWithTimeAndKey()
{
    m_on->openTable(QStringLiteral("message_history"));
    const GridHeader *header = m_on->grid().header();
    const auto nameAt = [&](int visual) {
        return m_on->model().relation().columns.at(header->logicalIndex(visual)).name;
    };
    QCOMPARE(nameAt(0), QStringLiteral("created_at"));
    QCOMPARE(nameAt(1), QStringLiteral("id"));
    m_on->grid().header()->moveSection(0, 3); // a person's own order is kept
    m_on->desk.view().go({QStringLiteral("bots"), {}});
    m_on->openTable(QStringLiteral("message_history"));
    QCOMPARE(nameAt(3), QStringLiteral("created_at"));
}

void tst_WindowInput::keepsAVeryLongText()
{
    m_on->openTable(QStringLiteral("long"));
    m_on->grid().setFocus();
    m_on->grid().setCurrentIndex(m_on->cell(0, "body"));
    QTest::keyClick(&m_on->grid(), Qt::Key_F2);
    auto *editor = m_on->grid().findChild<LongTextEditor *>();
    QVERIFY(editor);
    const double before = threadTimeMs();
    QGuiApplication::clipboard()->setText(QString(10'000'000, u'x'));
    editor->edit()->selectAll();
    QTest::keyClick(editor->edit(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(editor->problem().isEmpty());
    QCOMPARE(editor->value().value_or(QString()).size(), 10'000'000);
    m_on->window().grab();
    const double work = threadTimeMs() - before;
    QVERIFY2(work < 3'000, qPrintable(QString::number(work)));
    QVERIFY(m_on->save()); // takes the open editor
    QCOMPARE(m_on->psql(QStringLiteral("select length(body), md5(body) = md5(repeat('x', 10000000)) from long")),
        QStringLiteral("10000000|t"));
}

// The details pane spreads jsonb over lines and colours it; what it shows of a row is no edit of it.
void tst_WindowInput::lookingAtJsonIsNoEdit()
{
    m_on->openTable(QStringLiteral("things"));
    m_on->type(3, "data", QStringLiteral("{\"b\": 2}"));
    m_on->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_on->edits(), 1);
    for (const int row : {4, 5, 6, 3, 7}) {
        m_on->grid().setFocus();
        m_on->grid().setCurrentIndex(m_on->cell(row, "name"));
        m_on->window().grab();
        QCoreApplication::processEvents(); // colouring may come late
        QCOMPARE(m_on->edits(), 1);
    }
    m_on->type(8, "data", QStringLiteral("{\"a\": 1,}"));
    m_on->grid().setFocus();
    m_on->grid().setCurrentIndex(m_on->cell(9, "name"));
    QCOMPARE(m_on->cell(8, "data").data(Qt::EditRole).toString(), QStringLiteral("{\"a\": 1,}"));
    QCOMPARE(m_on->edits(), 2);
    m_on->press(Qt::Key_Z, Qt::ControlModifier);
    m_on->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_on->edits(), 0);
    m_on->grid().setCurrentIndex(m_on->cell(10, "name"));
    m_on->window().grab();
    QCoreApplication::processEvents();
    QCOMPARE(m_on->edits(), 0);
}

void tst_WindowInput::tellsBrokenJsonAndKeepsIt()
{
    m_on->openTable(QStringLiteral("long"));
    m_on->grid().setFocus();
    m_on->grid().setCurrentIndex(m_on->cell(0, "data"));
    QTest::keyClick(&m_on->grid(), Qt::Key_F2);
    auto *editor = m_on->grid().findChild<LongTextEditor *>();
    QVERIFY(editor);
    const QString broken = QStringLiteral("{\"a\": 1,\n \"b\" 2}");
    editor->edit()->setPlainText(broken);
    QVERIFY(!editor->problem().isEmpty());
    const auto labels = editor->findChildren<TextLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [editor](const TextLabel *label) { return label->isVisible() && label->text() == editor->problem(); }));
    QVERIFY(!m_on->save());
    QCOMPARE(m_on->edits(), 1);
    QCOMPARE(m_on->cell(0, "data").data(RawTextRole).toByteArray(), broken.toUtf8());
    QVERIFY(!m_on->cell(0, "data").data(ProblemRole).toString().isEmpty());
    QVERIFY(!noteOf("data").isEmpty());
    QCOMPARE(m_on->psql(QStringLiteral("select data from long")), QStringLiteral("{}"));
}

void tst_WindowInput::tellsWrongValuesAtTheField_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("check") << QStringLiteral("n") << QStringLiteral("5000");
    QTest::newRow("unique") << QStringLiteral("name") << QStringLiteral("thing 7");
    QTest::newRow("foreign key") << QStringLiteral("other") << QStringLiteral("999");
    QTest::newRow("type") << QStringLiteral("n") << QStringLiteral("many");
    QTest::newRow("json") << QStringLiteral("data") << QStringLiteral("{");
}

void tst_WindowInput::tellsWrongValuesAtTheField()
{
    QFETCH(QString, column);
    QFETCH(QString, text);
    const QByteArray name = column.toLatin1();
    m_on->openTable(QStringLiteral("things"));
    m_on->type(2, name.constData(), text);
    QVERIFY(!m_on->save());
    QCOMPARE(m_on->edits(), 1);
    const QModelIndex cell = m_on->cell(2, name.constData());
    QTRY_VERIFY(!cell.data(ProblemRole).toString().isEmpty());
    QCOMPARE(cell.data(RawTextRole).toByteArray(), text.toUtf8()); // as it was typed
    QTRY_VERIFY2(
        noteOf(name.constData()).contains(cell.data(ProblemRole).toString()), qPrintable(noteOf(name.constData())));
}

void tst_WindowInput::forgetsWhatWasNotSavedWithItsCause()
{
    const auto isTold = [this] {
        const auto bars = m_on->window().findChildren<MessageBar *>();
        return std::ranges::any_of(bars, [](const MessageBar *bar) {
            return bar->isVisible() && bar->message().fact == QLatin1String("Nothing was saved");
        });
    };
    m_on->openTable(QStringLiteral("things"));
    m_on->type(2, "n", QStringLiteral("5000"));
    QVERIFY(!m_on->save());
    QVERIFY(isTold());
    m_on->type(2, "n", QStringLiteral("50"));
    m_on->press(Qt::Key_Return);
    QTRY_VERIFY(!isTold()); // corrected
    m_on->type(2, "n", QStringLiteral("6000"));
    QVERIFY(!m_on->save());
    QVERIFY(isTold());
    m_on->desk.session().changes().revertAll();
    QTRY_VERIFY(!isTold()); // discarded
}

void tst_WindowInput::noRowIsNotARowOfNulls()
{
    m_on->openTable(QStringLiteral("things"));
    DetailsPane *details = m_on->page().details();
    m_on->grid().setCurrentIndex(m_on->cell(0, "n"));
    QVERIFY(details->field(1)->isVisible());
    m_on->grid().setCurrentIndex({});
    m_on->grid().clearSelection();
    details->setRow(-1);
    QVERIFY(!details->field(1)->isVisible());
    const auto labels = details->findChildren<TextLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const TextLabel *label) {
        return label->isVisible() && label->text() == QLatin1String("No row selected");
    }));
}

void tst_WindowInput::theFirstPageHasTheFocus()
{
    QTRY_COMPARE(m_on->window().focusWidget(), m_on->desk.view().currentPage()->mainView());
}

void tst_WindowInput::theFocusBringsARow()
{
    m_on->window().findChild<QListView *>(QStringLiteral("navigationListView"))->setFocus();
    m_on->openTable(QStringLiteral("things"));
    QVERIFY(!m_on->grid().currentIndex().isValid());
    m_on->grid().setFocus();
    QCOMPARE(m_on->grid().selection().rows, 1);
    QVERIFY(m_on->page().details()->field(1)->isVisible());
}

void tst_WindowInput::detailsFollowTheColumn()
{
    m_on->openTable(QStringLiteral("widest"));
    m_on->grid().setFocus();
    const auto isSeen = [this](
                            int column) { return !m_on->page().details()->field(column)->visibleRegion().isEmpty(); };
    constexpr int Far = 25;
    m_on->grid().setCurrentIndex(m_on->model().index(0, 0));
    QTRY_VERIFY(isSeen(0));
    QVERIFY(!isSeen(Far));
    m_on->grid().setCurrentIndex(m_on->model().index(0, Far));
    QTRY_VERIFY(isSeen(Far));
}

void tst_WindowInput::detailsLieOverANarrowGrid()
{
    m_on->openTable(QStringLiteral("things"));
    DetailsPane *details = m_on->page().details();
    QVERIFY(details->isVisible());
    m_on->resize(1000, 700);
    QTRY_VERIFY(!details->isVisible());
    QTRY_COMPARE(m_on->grid().width(), m_on->page().width());
    m_on->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(details->isVisible());
    QCOMPARE(m_on->grid().width(), m_on->page().width()); // over it, not beside it
    QCOMPARE(details->geometry().right(), m_on->page().rect().right());
    m_on->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!details->isVisible());
    m_on->resize(1440, 900);
    QTRY_VERIFY(details->isVisible()); // as it was left in a wide window
    QVERIFY(m_on->grid().width() < m_on->page().width() - details->width() + 2);
}

void tst_WindowInput::editorsHaveTwoStepsInANarrowWindow()
{
    m_on->resize(820, 600);
    m_on->desk.view().go({QStringLiteral("bots"), {}});
    auto *page = qobject_cast<EntityPage *>(m_on->desk.view().currentPage());
    QVERIFY(page);
    QListView *list = page->currentView()->listView();
    QTRY_VERIFY(list->model()->rowCount() > 2 && list->currentIndex().isValid());
    QWidget *form = page->findChild<QWidget *>(QStringLiteral("nameLineEdit"));
    QVERIFY(form);
    QVERIFY(list->isVisible());
    QVERIFY(!form->isVisible());
    QCOMPARE(page->mainView(), list);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QTRY_VERIFY(form->isVisible());
    QVERIFY(!list->isVisible());
    QVERIFY(page->mainView()->isVisible()); // the focus has somewhere to go
    QToolButton *back = nullptr;
    for (auto *one : page->findChildren<QToolButton *>())
        back = one->isVisible() && one->toolTip() == QLatin1String("Back to the list") ? one : back;
    QVERIFY(back);
    back->click();
    QTRY_VERIFY(list->isVisible());
    QVERIFY(!form->isVisible());
    m_on->window().resize(1300, 800);
    QTRY_VERIFY(list->isVisible() && form->isVisible());
}

void tst_WindowInput::badgeOfMigrationsNeedsNoVisit()
{
    const QString last =
        m_on->psql(QStringLiteral("delete from __diesel_schema_migrations where version = (select max(version) from "
                                  "__diesel_schema_migrations) returning version"));
    QVERIFY(!last.isEmpty());
    Profile profile = m_on->desk.session().profile();
    m_on->desk.view().go({QStringLiteral("bots"), {}}); // not the page itself
    m_on->desk.open(profile);
    auto *navigation = m_on->window().findChild<QListView *>(QStringLiteral("navigationListView"));
    QVERIFY(navigation);
    const QSignalSpy filled(navigation->model(), &QAbstractItemModel::modelReset);
    const auto badge = [this] {
        auto *list = m_on->window().findChild<QListView *>(QStringLiteral("navigationListView"));
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex item = list->model()->index(row, 0);
            if (item.data().toString() == QLatin1String("Migrations"))
                return item.data(Qt::AccessibleTextRole).toString();
        }
        return QString();
    };
    QTRY_COMPARE(badge(), QStringLiteral("Migrations, 1"));
    QCOMPARE(filled.size(), 0); // the rest of the list stays as it is
}

QTEST_MAIN(tst_WindowInput)
#include "tst_WindowInput.moc"
