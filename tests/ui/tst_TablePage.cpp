// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/GridHeader.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/tables/FilterBar.h"
#include "ui/tables/FilterPopup.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChipRow.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

/// The generic page over real tables: reading, filters, columns, what it says.
class tst_TablePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { PageDriver::prepare(); }
    void init() { m_on = std::make_unique<PageDriver>(); }
    void cleanup() { m_on.reset(); }
    void tellsWhatIsLoaded();
    void readsOnWhileScrolling();
    void goesToBothEnds();
    void filtersByChips();
    void refusesAWrongFilterValue();
    void choosesAColumnByKeys();
    void offersToClearFiltersThatFitNothing();
    void filterStandsInThePlace();
    void sortsByAClickAndRemembersIt();
    void remembersColumns();
    void showsAFewOfManyColumns();
    void saysWhyATableIsReadOnly();
    void offersTheGrantThatIsMissing();
    void tellsAFailedRead();
    void forgetsALossWithTheNextAnswer();
    void showsASkeletonAndCanBeCancelled();

private:
    std::unique_ptr<PageDriver> m_on;
};

void tst_TablePage::tellsWhatIsLoaded()
{
    m_on->open("owners");
    QCOMPARE(m_on->page().title(), QStringLiteral("owners"));
    QCOMPARE(m_on->grid().accessibleName(), QStringLiteral("owners table"));
    QCOMPARE(m_on->model().rowCount(), 3);
    m_on->current(1, "name");
    QVERIFY2(m_on->page().status().startsWith(QStringLiteral("3 rows · sorted by id, ascending · 1 row")),
        qPrintable(m_on->page().status()));
    m_on->grid().selectRow(0);
    QCOMPARE(m_on->grid().selection().wholeRows, true);
    m_on->grid().selectAll();
    QCOMPARE(m_on->grid().selection().rows, 3);
}

void tst_TablePage::readsOnWhileScrolling()
{
    m_on->open("items");
    const int first = m_on->model().arrivedRows();
    QVERIFY(first < 3002);
    for (int guard = 0; guard < 30 && !m_on->model().isComplete(); ++guard) {
        m_on->grid().verticalScrollBar()->setValue(m_on->grid().verticalScrollBar()->maximum());
        QTRY_VERIFY(!m_on->model().isLoading());
    }
    QCOMPARE(m_on->model().arrivedRows(), 3002);
}

void tst_TablePage::goesToBothEnds()
{
    m_on->open("items");
    m_on->current(0, "note");
    m_on->press(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(m_on->model().isAtEnd());
    QTRY_COMPARE(m_on->grid().currentIndex().row(), m_on->model().arrivedRows() - 1);
    QCOMPARE(m_on->cell(m_on->model().arrivedRows() - 1, "id").data(RawTextRole).toByteArray(), QByteArray("3002"));
    const int before = m_on->model().arrivedRows();
    m_on->grid().verticalScrollBar()->setValue(0);
    QTRY_VERIFY(m_on->model().arrivedRows() > before);
    m_on->press(Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(!m_on->model().isAtEnd());
    QTRY_COMPARE(m_on->cell(0, "id").data(RawTextRole).toByteArray(), QByteArray("1"));
    QCOMPARE(m_on->grid().currentIndex().row(), 0);
}

void tst_TablePage::filtersByChips()
{
    m_on->open("items");
    QSignalSpy place(&m_on->page(), &Page::placeChanged);
    m_on->page().focusSearch();
    FilterPopup *popup = m_on->page().filterBar()->popup();
    QVERIFY(popup && popup->isVisible());
    const int n = m_on->model().relation().column(QStringLiteral("n"));
    popup->setFilter({.column = n, .op = Filter::Op::Between, .values = {QByteArray("100"), QByteArray("200")}});
    QVERIFY2(popup->problem().isEmpty(), qPrintable(popup->problem()));
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(QString::number(m_on->model().rowCount()),
        m_on->fixture.psql(QStringLiteral("select count(*) from items where n >= 100 and n < 200")));
    QCOMPARE(place.count(), 1);
    const auto &chips = m_on->page().filterBar()->chips()->chips();
    QCOMPARE(chips.size(), 1);
    QCOMPARE(chips.first()->key(), QStringLiteral("n between"));
    m_on->current(0, "owner");
    emit m_on->page().filterBar()->filtersWanted(
        m_on->model().filters() + Filters{{.column = 1, .op = Filter::Op::Equals, .values = {QByteArray("1")}}});
    QTRY_COMPARE(QString::number(m_on->model().rowCount()),
        m_on->fixture.psql(QStringLiteral("select count(*) from items where n >= 100 and n < 200 and owner = 1")));
    QCOMPARE(m_on->page().filterBar()->chips()->chips().last()->key(), QStringLiteral("and owner is"));
    QTest::keyClick(m_on->page().filterBar()->chips()->chips().first(), Qt::Key_Delete);
    QTRY_COMPARE(m_on->model().filters().size(), 1);
    QTest::mouseClick(m_on->button(QStringLiteral("Clear")), Qt::LeftButton);
    QVERIFY(m_on->model().filters().isEmpty());
    QVERIFY(m_on->page().filterBar()->chips()->chips().isEmpty());
}

void tst_TablePage::refusesAWrongFilterValue()
{
    m_on->open("items");
    m_on->page().filterBar()->add(m_on->model().relation().column(QStringLiteral("n")));
    FilterPopup *popup = m_on->page().filterBar()->popup();
    auto *value = popup->findChild<QLineEdit *>();
    QTest::keyClicks(value, QStringLiteral("many"));
    QVERIFY(!popup->problem().isEmpty());
    QSignalSpy applied(popup, &FilterPopup::applied);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(applied.count(), 0);
    value->clear();
    QTest::keyClicks(value, QStringLiteral("70"));
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(applied.count(), 1);
    QTRY_COMPARE(m_on->model().rowCount(), 1);
}

void tst_TablePage::choosesAColumnByKeys()
{
    m_on->open("items");
    m_on->page().focusSearch();
    FilterPopup *popup = m_on->page().filterBar()->popup();
    auto *column = popup->findChild<QComboBox *>();
    QCOMPARE(column->accessibleName(), QStringLiteral("Column"));
    column->setFocus(Qt::BacktabFocusReason);
    QTRY_VERIFY(column->hasFocus());
    for (const int step : {1, 2}) {
        QTest::keyClick(popup->focusWidget(), Qt::Key_Down);
        QCOMPARE(column->currentIndex(), step);
        QVERIFY(column->hasFocus());
    }
    QTest::keyClick(popup->focusWidget(), Qt::Key_O); // owner
    QCOMPARE(column->currentText(), QStringLiteral("owner"));
    QVERIFY(column->hasFocus());
    QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
    QVERIFY(popup->isVisible());
    QVERIFY(qobject_cast<QLineEdit *>(popup->focusWidget()));
}

void tst_TablePage::offersToClearFiltersThatFitNothing()
{
    m_on->open("items", {{.column = 0, .op = Filter::Op::Equals, .values = {QByteArray("-1")}}});
    QTRY_VERIFY(m_on->button(QStringLiteral("Clear filters")));
    QTest::mouseClick(m_on->button(QStringLiteral("Clear filters")), Qt::LeftButton);
    QTRY_VERIFY(m_on->model().rowCount() > 1);
    QTRY_COMPARE(m_on->page().mainView(), static_cast<QWidget *>(&m_on->grid()));
}

void tst_TablePage::filterStandsInThePlace()
{
    const Filters filters{{.column = 2, .op = Filter::Op::Contains, .values = {QByteArray("note 29")}}};
    m_on->open("items", filters);
    const Place place = m_on->page().place();
    m_on->page().show(Navigator::table(m_on->fixture.relation(QStringLiteral("items"))));
    QTRY_VERIFY(m_on->model().filters().isEmpty());
    m_on->page().show(place);
    QCOMPARE(m_on->model().filters(), filters);
    QTRY_COMPARE(QString::number(m_on->model().rowCount()),
        m_on->fixture.psql(QStringLiteral("select count(*) from items where note like '%note 29%'")));
}

void tst_TablePage::sortsByAClickAndRemembersIt()
{
    m_on->open("items");
    GridHeader *header = m_on->grid().header();
    const int n = m_on->model().relation().column(QStringLiteral("n"));
    const QPoint place(header->sectionViewportPosition(n) + 20, 10);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_on->model().order(), (PageOrder{n, false}));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_on->model().order(), (PageOrder{n, true}));
    QTRY_COMPARE(m_on->cell(0, "n").data(RawTextRole).toByteArray(),
        m_on->fixture.psql(QStringLiteral("select n from items order by n desc nulls last limit 1")).toUtf8());
    QVERIFY(!m_on->grid().selectionModel()->isColumnSelected(n));
    m_on->open("items");
    QCOMPARE(m_on->model().order(), (PageOrder{n, true}));
}

void tst_TablePage::remembersColumns()
{
    m_on->open("items");
    GridHeader *header = m_on->grid().header();
    emit header->hideRequested(2);
    QVERIFY(header->isSectionHidden(2));
    QVERIFY(!m_on->model().visibleColumns().contains(2));
    header->resizeSection(1, 333);
    header->moveSection(3, 0);
    QTRY_VERIFY(m_on->fixture.settings.value(QStringLiteral("table/public.items/columns")).isValid());
    QTRY_COMPARE(m_on->fixture.settings.value(QStringLiteral("table/public.items/columns"))
                     .toMap()
                     .value(QStringLiteral("widths"))
                     .toMap()
                     .value(QStringLiteral("owner"))
                     .toInt(),
        333);
    m_on->open("items");
    header = m_on->grid().header();
    QVERIFY(header->isSectionHidden(2));
    QCOMPARE(header->sectionSize(1), 333);
    QCOMPARE(header->visualIndex(3), 0);
    emit header->resetRequested();
    QVERIFY(!header->isSectionHidden(2));
    QCOMPARE(header->visualIndex(3), 3);
}

void tst_TablePage::showsAFewOfManyColumns()
{
    QElapsedTimer clock;
    clock.start();
    m_on->open("wide");
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(m_on->model().columnCount(), 1501);
    QCOMPARE(m_on->model().visibleColumns().size(), 30);
    QVERIFY(m_on->button(QStringLiteral("30 of 1,501 columns")));
    QCOMPARE(m_on->cell(0, "c1500").data(CellStateRole).value<CellState>(), CellState::NotSelected);
}

void tst_TablePage::saysWhyATableIsReadOnly()
{
    m_on->open("log");
    QCOMPARE(m_on->model().rowCount(), 2);
    bool told = false;
    for (const auto *bar : m_on->page().findChildren<MessageBar *>())
        told = told || (bar->isVisibleTo(&m_on->page()) && bar->message().rest.contains(QStringLiteral("primary key")));
    QVERIFY(told);
    m_on->current(0, "line");
    m_on->press(Qt::Key_F2);
    QVERIFY(!m_on->grid().findChild<ValueEditor *>());
    // Rows can be put in, though not be named again.
    auto *insert = m_on->button(QStringLiteral("Insert row"));
    QVERIFY(insert);
    QTest::mouseClick(insert, Qt::LeftButton);
    QCOMPARE(m_on->model().rowCount(), 3);
    QTest::keyClicks(&m_on->grid(), QStringLiteral("c"));
    QVERIFY(m_on->grid().commitEditor());
    QVERIFY(m_on->save());
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select string_agg(line, '' order by line) from log")),
        QStringLiteral("abc"));
    QTRY_COMPARE(m_on->model().rowCount(), 3);
    QTRY_VERIFY(!m_on->model().isLoading());
    QVERIFY(!m_on->model().flags(m_on->cell(2, "line")).testFlag(Qt::ItemIsEditable));
    m_on->open("shown");
    QVERIFY(m_on->model().rowCount() > 0);
    QVERIFY(!m_on->button(QStringLiteral("Insert row")));
}

void tst_TablePage::offersTheGrantThatIsMissing()
{
    m_on = std::make_unique<PageDriver>(QStringLiteral("reader"));
    m_on->openUnread("hidden");
    auto *copy = m_on->button(QStringLiteral("Copy the GRANT statement"));
    QVERIFY(copy);
    for (const auto *bar : m_on->page().findChildren<MessageBar *>())
        QVERIFY(!bar->isVisibleTo(&m_on->page())); // what may not be read needs no word on writing it
    QVERIFY(!m_on->button(QStringLiteral("Count")));
    QTest::mouseClick(copy, Qt::LeftButton);
    const QString statement = QGuiApplication::clipboard()->text();
    QVERIFY2(statement.contains(QStringLiteral("reader")), qPrintable(statement));
    QVERIFY(!m_on->fixture.psql(statement).contains(QStringLiteral("ERROR")));
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select has_table_privilege('reader', 'hidden', 'SELECT')")),
        QStringLiteral("t"));
}

void tst_TablePage::tellsAFailedRead()
{
    m_on->open("items");
    (void)m_on->fixture.psql(QStringLiteral("alter table items rename to gone"));
    m_on->page().refresh();
    QTRY_VERIFY(m_on->page().messages()->isVisibleTo(&m_on->page()));
    QVERIFY(m_on->model().rowCount() > 0); // the rows of before stay
    (void)m_on->fixture.psql(QStringLiteral("alter table gone rename to items"));
    emit m_on->page().messages()->actionTriggered(0);
    QTRY_VERIFY(!m_on->page().messages()->isVisibleTo(&m_on->page()));
}

// The read tells of its lost connection when the pool has long made another: no change of state is to come.
void tst_TablePage::forgetsALossWithTheNextAnswer()
{
    m_on->open("items");
    ConnectionPool &pool = m_on->fixture.session->pool();
    QCOMPARE(pool.state(), ConnectionPool::State::Ready);
    emit m_on->model().failed(Error::local(ErrorKind::Lost, QStringLiteral("gone")));
    QVERIFY(m_on->page().messages()->isVisibleTo(&m_on->page()));
    (void)pool.run(Unit{{Statement{"select 1"}}});
    QTRY_VERIFY(!m_on->page().messages()->isVisibleTo(&m_on->page()));
    // What is no matter of the connection stays until it is read again.
    emit m_on->model().failed(Error::local(ErrorKind::Server, QStringLiteral("broken")));
    QSignalSpy answered(&pool, &ConnectionPool::workFinished);
    (void)pool.run(Unit{{Statement{"select 1"}}});
    QVERIFY(answered.wait());
    QVERIFY(m_on->page().messages()->isVisibleTo(&m_on->page()));
}

void tst_TablePage::showsASkeletonAndCanBeCancelled()
{
    Unit locking;
    locking.access = Access::ReadWrite;
    locking.lane = Lane::Long;
    locking.statements.push_back({.sql = "lock table items in access exclusive mode"});
    locking.statements.push_back({.sql = "select pg_sleep(60)"});
    DatabaseSession other(m_on->fixture.session->profile());
    QSignalSpy opened(&other, &DatabaseSession::opened);
    other.open();
    QVERIFY(opened.wait(10'000));
    const auto lock = other.pool().run(std::move(locking));
    QTRY_COMPARE(m_on->fixture.psql(QStringLiteral("select count(*) from pg_locks where mode = 'AccessExclusiveLock'"
                                                   " and relation = 'items'::regclass and granted")),
        QStringLiteral("1"));
    m_on->openUnread("items");
    auto *overlay = m_on->page().findChild<LoadingOverlay *>();
    QVERIFY(overlay);
    QTRY_VERIFY(overlay->isVisible());
    QVERIFY(m_on->page().cancelWork());
    QTRY_VERIFY(!overlay->isVisible());
    auto *again = m_on->button(QStringLiteral("Try again"));
    QVERIFY(again);
    other.pool().cancel(lock.id);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(m_on->model().rowCount() > 0);
    QTRY_COMPARE(m_on->page().mainView(), static_cast<QWidget *>(&m_on->grid()));
}

QTEST_MAIN(tst_TablePage)
#include "tst_TablePage.moc"
