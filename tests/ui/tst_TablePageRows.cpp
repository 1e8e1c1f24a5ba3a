// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageDriver.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/CellContent.h"
#include "ui/delegates/LineEditor.h"
#include "ui/delegates/LongTextEditor.h"
#include "ui/delegates/NullableLine.h"
#include "ui/tables/ColumnsPopup.h"
#include "ui/tables/DetailsField.h"
#include "ui/tables/DetailsPane.h"
#include "ui/tables/GridActions.h"
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TextSlices.h"

#include <QAction>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

/// Columns that come when they are chosen, new rows and what is said of them, and the keys of the grid.
class tst_TablePageRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { PageDriver::prepare(); }
    void init() { m_on = std::make_unique<PageDriver>(); }
    void cleanup() { m_on.reset(); }
    void bringsAnyColumnThatIsChosen();
    void showsAllOfManyColumns();
    void knowsTheKeyAndTellsWhatWasNotRead();
    void enterTakesALongTextOver();
    void typingBeginsAnEdit();
    void aNewRowStaysInSight();
    void tellsDefaultsInBothPlaces();
    void blamesTheColumnTheServerNames();
    void staysOnTheRowThatWasSaved();
    void offersWhatTheRoleMayDo();
    void readsAVeryLongTextInACell();
    void tellsBrokenJsonOnce();
    void namesRowsAndColumnsForPeople();
    void goesToTheCorners();

private:
    [[nodiscard]] ColumnsPopup *openColumns() const;
    [[nodiscard]] DetailsField *field(const char *column) const;
    [[nodiscard]] bool fieldSays(const char *column, const QString &text) const;
    [[nodiscard]] QString boxOf(const char *column) const;

    std::unique_ptr<PageDriver> m_on;
};

ColumnsPopup *tst_TablePageRows::openColumns() const
{
    for (auto *one : m_on->page().findChildren<QToolButton *>()) {
        if (one->toolTip() == QLatin1String("Columns"))
            QTest::mouseClick(one, Qt::LeftButton);
    }
    return m_on->page().findChild<ColumnsPopup *>();
}

DetailsField *tst_TablePageRows::field(const char *column) const
{
    return m_on->page().details()->field(m_on->column(column));
}

bool tst_TablePageRows::fieldSays(const char *column, const QString &text) const
{
    const auto labels = field(column)->findChildren<TextLabel *>();
    return std::ranges::any_of(labels,
        [&](const TextLabel *label) { return label->isVisibleTo(field(column)) && label->text().contains(text); });
}

/// What stands in an empty field.
QString tst_TablePageRows::boxOf(const char *column) const
{
    QWidget *input = field(column)->editor()->focusProxy();
    return input->accessibleDescription();
}

void tst_TablePageRows::bringsAnyColumnThatIsChosen()
{
    m_on->open("wide");
    ColumnsPopup *popup = openColumns();
    QVERIFY(popup);
    QTest::keyClicks(popup->search(), QStringLiteral("c1500"));
    QCOMPARE(popup->list()->model()->rowCount(), 1);
    popup->list()->setFocus();
    popup->list()->setCurrentIndex(popup->list()->model()->index(0, 0));
    QTest::keyClick(popup->list(), Qt::Key_Space);
    QTRY_COMPARE(m_on->cell(0, "c1500").data(RawTextRole).toByteArray(), QByteArray("7"));
    QTRY_VERIFY(!m_on->model().isLoading());
    QVERIFY(!m_on->grid().isColumnHidden(m_on->column("c1500")));
    QVERIFY(m_on->button(QStringLiteral("31 of 1,501 columns")));
    m_on->page().refresh(); // rows read anew change nothing in it
    QTRY_VERIFY(!m_on->model().isLoading());
    QVERIFY(!m_on->grid().isColumnHidden(m_on->column("c1500")));
}

void tst_TablePageRows::showsAllOfManyColumns()
{
    m_on->open("wide");
    ColumnsPopup *popup = openColumns();
    QVERIFY(popup);
    QPushButton *all = nullptr;
    for (auto *one : popup->findChildren<QPushButton *>())
        all = one->text() == QLatin1String("Show all") ? one : all;
    QVERIFY(all);
    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(m_on->cell(0, "c1500").data(RawTextRole).toByteArray(), QByteArray("7"));
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    QTRY_VERIFY(!m_on->model().isLoading());
    QVERIFY(!m_on->grid().isColumnHidden(m_on->column("c1500")));
    QVERIFY(!m_on->grid().isColumnHidden(m_on->column("c700")));
}

void tst_TablePageRows::knowsTheKeyAndTellsWhatWasNotRead()
{
    m_on->open("items");
    ColumnsPopup *popup = openColumns();
    QVERIFY(popup);
    for (const char *column : {"id", "n"}) {
        popup->search()->setText(QString::fromLatin1(column));
        for (int row = 0; row < popup->list()->model()->rowCount(); ++row) {
            const QModelIndex at = popup->list()->model()->index(row, 0);
            if (at.data().toString() != QLatin1String(column))
                continue;
            popup->list()->setCurrentIndex(at);
            QTest::keyClick(popup->list(), Qt::Key_Space);
        }
    }
    popup->close();
    m_on->page().refresh();
    QTRY_COMPARE(m_on->cell(4, "n").data(CellStateRole).value<CellState>(), CellState::NotSelected);
    m_on->current(4, "note");
    auto *id = qobject_cast<LineEditor *>(field("id")->editor());
    QVERIFY(id);
    QTRY_COMPARE(id->line()->text(), QStringLiteral("5"));
    QCOMPARE(boxOf("n"), QStringLiteral("not read"));
    QPushButton *read = nullptr;
    for (auto *one : field("n")->findChildren<QPushButton *>())
        read = one->isVisibleTo(field("n")) ? one : read;
    QVERIFY(read);
    QTest::mouseClick(read, Qt::LeftButton);
    QTRY_COMPARE(qobject_cast<LineEditor *>(field("n")->editor())->line()->text(), QStringLiteral("50"));
}

void tst_TablePageRows::enterTakesALongTextOver()
{
    m_on->open("items");
    m_on->current(2, "note");
    m_on->press(Qt::Key_F2);
    auto *editor = m_on->grid().findChild<LongTextEditor *>();
    QVERIFY(editor);
    QTest::keyClick(editor->edit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor->edit(), QStringLiteral("one"));
    QTest::keyClick(editor->edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(editor->edit(), QStringLiteral("two"));
    QTest::keyClick(editor->edit(), Qt::Key_Return, Qt::AltModifier);
    QVERIFY(m_on->grid().hasEditor());
    QTest::keyClick(editor->edit(), Qt::Key_Return);
    QVERIFY(!m_on->grid().hasEditor());
    QCOMPARE(m_on->cell(2, "note").data(RawTextRole).toByteArray(), QByteArray("one\ntwo\n"));
    QCOMPARE(CellContent::of(m_on->cell(2, "note")).text, QStringLiteral("one↵two↵")); // none of it is invisible
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(2, "note"));

    QWidget *form = field("note")->editor()->focusProxy();
    form->setFocus();
    QTest::keyClick(form, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(form, Qt::Key_Return);
    QTest::keyClicks(form, QStringLiteral("four"));
    QVERIFY(m_on->page().commitEdits());
    QCOMPARE(m_on->cell(2, "note").data(RawTextRole).toByteArray(), QByteArray("one\ntwo\n\nfour"));
}

void tst_TablePageRows::typingBeginsAnEdit()
{
    m_on->open("items");
    m_on->current(3, "note");
    m_on->press(Qt::Key_Space);
    m_on->press(Qt::Key_Backspace);
    QVERIFY(!m_on->grid().hasEditor());
    QTest::keyClick(&m_on->grid(), 'n');
    QVERIFY(m_on->grid().hasEditor());
    QWidget *input = m_on->page().window()->focusWidget();
    QTest::keyClicks(input, QStringLiteral("ew"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(m_on->cell(3, "note").data(RawTextRole).toByteArray(), QByteArray("new"));
    m_on->current(3, "n");
    QTest::keyClick(&m_on->grid(), '8');
    QTest::keyClick(m_on->page().window()->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_on->cell(3, "n").data(RawTextRole).toByteArray(), QByteArray("8"));
}

void tst_TablePageRows::aNewRowStaysInSight()
{
    m_on->open("items");
    QTRY_VERIFY(!m_on->model().isLoading());
    const int arrived = m_on->model().arrivedRows();
    QVERIFY(arrived < 3002);
    auto *insert = m_on->button(QStringLiteral("Insert row"));
    QVERIFY(insert);
    insert->setFocus();
    QTest::mouseClick(insert, Qt::LeftButton);
    const auto isSeen = [this] {
        const QModelIndex now = m_on->grid().currentIndex();
        return now.data(RowStateRole).value<RowState>() == RowState::Inserted
            && m_on->grid().viewport()->rect().contains(m_on->grid().visualRect(now).center());
    };
    QTRY_VERIFY(isSeen());
    QVERIFY(m_on->grid().hasFocus());
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(m_on->model().rowCount() - 1, "id"));
    // The last row can be seen, which reads the next page, but not here.
    const auto reads = [&] { return m_on->model().isLoading() || m_on->model().arrivedRows() != arrived; };
    QVERIFY(!QTest::qWaitFor(reads, 100));
    QVERIFY(isSeen());
    QScrollBar *bar = m_on->grid().verticalScrollBar();
    bar->setValue(bar->value() / 2);
    bar->setValue(bar->maximum());
    QVERIFY(!QTest::qWaitFor(reads, 100));
    QVERIFY(isSeen());
    QTest::keyClick(&m_on->grid(), '9');
    QTest::keyClicks(m_on->page().window()->focusWidget(), QStringLiteral("001"));
    QTest::keyClick(m_on->page().window()->focusWidget(), Qt::Key_Return);
    QVERIFY(m_on->save());
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select count(*) from items where id = 9001")), QStringLiteral("1"));
}

void tst_TablePageRows::tellsDefaultsInBothPlaces()
{
    m_on->open("items");
    m_on->press(Qt::Key_Insert);
    const int row = m_on->grid().currentIndex().row();
    QCOMPARE(CellContent::of(m_on->cell(row, "made")).text, QStringLiteral("DEFAULT"));
    QCOMPARE(boxOf("made"), QStringLiteral("DEFAULT"));
    QCOMPARE(CellContent::of(m_on->cell(row, "note")).text, QStringLiteral("NULL")); // it has no default
    QCOMPARE(boxOf("note"), QStringLiteral("NULL"));
}

void tst_TablePageRows::blamesTheColumnTheServerNames()
{
    m_on->open("owners");
    m_on->press(Qt::Key_Insert);
    const int row = m_on->grid().currentIndex().row();
    QVERIFY(m_on->model().setText(row, m_on->column("id"), QByteArray("8")));
    QVERIFY(!m_on->save());
    QTRY_COMPARE(m_on->model().rowState(row), RowState::Conflict);
    QVERIFY(CellContent::of(m_on->cell(row, "name")).invalid);
    QVERIFY(!CellContent::of(m_on->cell(row, "id")).invalid);
    const QString why = m_on->cell(row, "name").data(ProblemRole).toString();
    QVERIFY(!why.isEmpty());
    QVERIFY(fieldSays("name", why));
    QVERIFY(!fieldSays("id", why));
}

void tst_TablePageRows::staysOnTheRowThatWasSaved()
{
    m_on->open("items"); // loaded in part
    m_on->press(Qt::Key_Insert);
    const int row = m_on->grid().currentIndex().row();
    QVERIFY(m_on->model().setText(row, m_on->column("id"), QByteArray("9002")));
    m_on->current(row, "note");
    QVERIFY(m_on->save());
    QTRY_COMPARE(m_on->model().rowState(m_on->model().rowCount() - 1), RowState::Clean);
    const auto id = [this] {
        return m_on->grid().currentIndex().siblingAtColumn(m_on->column("id")).data(RawTextRole).toByteArray();
    };
    QTRY_COMPARE(id(), QByteArray("9002"));
    QCOMPARE(m_on->grid().currentIndex().column(), m_on->column("note"));
    QCOMPARE(m_on->grid().selection().cells, 1);
    for (int guard = 0; guard < 30 && !m_on->model().isComplete(); ++guard) {
        m_on->grid().verticalScrollBar()->setValue(0);
        m_on->grid().verticalScrollBar()->setValue(m_on->grid().verticalScrollBar()->maximum());
        QTRY_VERIFY(!m_on->model().isLoading());
    }
    QTRY_COMPARE(id(), QByteArray("9002")); // its page has brought it
}

void tst_TablePageRows::offersWhatTheRoleMayDo()
{
    GridFixture page(QStringLiteral("create role clerk login; grant select, update on owners to clerk; "
                                    "grant select, insert on switches to clerk"),
        QStringLiteral("page_template"), QStringLiteral("clerk"));
    const auto hasInsert = [](const TablePage &on) {
        const auto buttons = on.findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [&on](const QPushButton *one) {
            return one->text() == QLatin1String("Insert row") && one->isVisibleTo(&on);
        });
    };
    const auto said = [](const TablePage &on) { return on.messages()->message().fact; };
    {
        const auto owners = page.page(QStringLiteral("owners"));
        QVERIFY(!hasInsert(*owners));
        owners->grid()->setFocus();
        QTest::keyClick(owners->grid(), Qt::Key_Insert);
        QVERIFY2(said(*owners).contains(QStringLiteral("may not add rows")), qPrintable(said(*owners)));
        QTest::keyClick(owners->grid(), Qt::Key_Delete);
        QTRY_VERIFY2(said(*owners).contains(QStringLiteral("may not delete rows")), qPrintable(said(*owners)));
        QVERIFY(owners->grid()->currentIndex().flags().testFlag(Qt::ItemIsEditable));
    }
    const auto switches = page.page(QStringLiteral("switches"));
    QVERIFY(hasInsert(*switches));
    switches->grid()->setFocus();
    QTest::keyClick(switches->grid(), Qt::Key_F2);
    QVERIFY2(said(*switches).contains(QStringLiteral("may not change this column")), qPrintable(said(*switches)));
    emit switches->grid()->customContextMenuRequested(QPoint(5, 5));
    auto *menu = switches->grid()->findChild<QMenu *>();
    QVERIFY(menu);
    const auto offers = [menu](const char *what) {
        const auto actions = menu->actions();
        return std::ranges::any_of(
            actions, [what](const QAction *one) { return one->isVisible() && one->text() == QLatin1String(what); });
    };
    QVERIFY(offers("Insert row"));
    QVERIFY(!offers("Edit"));
    QVERIFY(!offers("Delete row"));
    menu->close();
}

void tst_TablePageRows::readsAVeryLongTextInACell()
{
    (void)m_on->fixture.psql(QStringLiteral("update items set note = repeat('abcdefgh ', 150000) where id = 3001"));
    m_on->open("items", {{.column = 0, .op = Filter::Op::Equals, .values = {QByteArray("3001")}}});
    m_on->current(0, "note");
    m_on->press(Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_on->grid().findChild<LongTextEditor *>(), 20'000);
    auto *editor = m_on->grid().findChild<LongTextEditor *>();
    auto *large = editor->findChild<LargeTextView *>();
    QTRY_VERIFY(large && large->isVisible());
    QTRY_VERIFY(large->height() >= large->minimumSizeHint().height());
    QVERIFY(editor->rect().contains(large->geometry()));
    for (const auto *label : large->findChildren<TextLabel *>()) {
        if (!label->isVisible())
            continue;
        QVERIFY2(!label->geometry().intersects(large->slices()->geometry()), qPrintable(label->text()));
        QVERIFY2(label->heightForWidth(label->width()) <= label->height(), qPrintable(label->text()));
    }
    for (const auto *label : editor->findChildren<TextLabel *>())
        QVERIFY2(
            !label->isVisible() || !label->text().contains(QStringLiteral("takes it over")), qPrintable(label->text()));
}

void tst_TablePageRows::tellsBrokenJsonOnce()
{
    GridFixture fresh(
        QStringLiteral("create table docs(id int primary key, data jsonb); insert into docs values (1, '{}')"));
    const auto page = fresh.page(QStringLiteral("docs"));
    page->grid()->setFocus();
    const int column = page->model()->relation().column(QStringLiteral("data"));
    page->grid()->setCurrentIndex(page->model()->index(0, column));
    DetailsField *data = page->details()->field(column);
    auto *edit = qobject_cast<LongTextEditor *>(data->editor());
    QVERIFY(edit);
    const auto told = [data] {
        const auto labels = data->findChildren<TextLabel *>();
        return std::ranges::count_if(labels, [data](const TextLabel *label) {
            return label->isVisibleTo(data) && label->text().startsWith(QStringLiteral("Line "));
        });
    };
    edit->edit()->setFocus();
    QTest::keyClicks(edit->edit(), QStringLiteral("{"));
    QVERIFY(!edit->problem().isEmpty());
    QVERIFY2(edit->problem().startsWith(QStringLiteral("Line ")), qPrintable(edit->problem()));
    QCOMPARE(told(), 1);
    QVERIFY(page->commitEdits());
    QCOMPARE(told(), 1);
    edit->edit()->setFocus();
    QTest::keyClicks(edit->edit(), QStringLiteral("["));
    QCOMPARE(told(), 1);
    QTest::keyClick(edit->edit(), Qt::Key_Escape);
    QCOMPARE(told(), 1);
}

void tst_TablePageRows::namesRowsAndColumnsForPeople()
{
    GridFixture fresh(QStringLiteral("create table \"two\nlines\"(id int primary key, \"c\nd\" int); "
                                     "insert into \"two\nlines\" values (1, 2)"));
    const auto says = [](const QWidget &on, const QString &text) {
        const auto labels = on.findChildren<TextLabel *>();
        return std::ranges::any_of(
            labels, [&](const TextLabel *label) { return label->isVisibleTo(&on) && label->text() == text; });
    };
    const auto page = fresh.page(QStringLiteral("two\nlines"));
    QCOMPARE(page->title(), QStringLiteral("two↵lines"));
    page->grid()->setFocus();
    QVERIFY(says(*page->details(), QStringLiteral("c↵d")));
    m_on->open("log");
    m_on->current(1, "line");
    QVERIFY(says(*m_on->page().details(), QStringLiteral("Row 2"))); // not its place on the disk
}

void tst_TablePageRows::goesToTheCorners()
{
    m_on->open("items");
    m_on->current(7, "note");
    m_on->press(Qt::Key_Home);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(7, "id"));
    m_on->press(Qt::Key_End);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(7, "made"));
    m_on->press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(0, "id"));
    m_on->press(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(m_on->model().isAtEnd());
    QTRY_COMPARE(m_on->grid().currentIndex(), m_on->cell(m_on->model().arrivedRows() - 1, "made"));
    QCOMPARE(m_on->cell(m_on->grid().currentIndex().row(), "id").data(RawTextRole).toByteArray(), QByteArray("3002"));
    m_on->press(Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(!m_on->model().isAtEnd());
    QTRY_COMPARE(m_on->grid().currentIndex(), m_on->cell(0, "id"));
}

QTEST_MAIN(tst_TablePageRows)
#include "tst_TablePageRows.moc"
