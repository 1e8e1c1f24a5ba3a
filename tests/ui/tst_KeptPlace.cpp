// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageDriver.h"

#include "models/entities/EntityModel.h"
#include "models/migration/SchemaSetup.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableRoles.h"
#include "tests/db/MigrationFixture.h"
#include "ui/editors/EditorPages.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/widgets/MessageBar.h"

#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Rows read anew stand where those of before stood.
class tst_KeptPlace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_on = std::make_unique<PageDriver>(); }
    void cleanup();
    void aGridStaysWhereItIs_data();
    void aGridStaysWhereItIs();
    void rowsThatAreGoneAreStoodFor();
    void theTopShowsNewRows();
    void theEndStaysTheEnd();
    void farDownItGoesOnInBothDirections();
    void anotherOrderShowsItsBeginning();
    void barsMoveNoRow();
    void aListStaysWhereItIs();
    void aListGoesToTheNextRow();

private:
    [[nodiscard]] QByteArray idAt(int row) const { return m_on->cell(row, "id").data(RawTextRole).toByteArray(); }
    [[nodiscard]] int rowOfId(int id) const;
    /// Reads on until the row is there, and shows it at the top of the grid, a few pixels above its edge.
    void scrollTo(int id);
    void readAnew(bool asked);
    EntityPage *openMemories();

    std::unique_ptr<MigrationFixture> m_original;
    std::unique_ptr<PageDriver> m_on;
    std::unique_ptr<GridFixture> m_fixture;
    std::unique_ptr<EntityPage> m_page;
};

void tst_KeptPlace::initTestCase()
{
    PageDriver::prepare();
    m_original = std::make_unique<MigrationFixture>();
    const Result<SchemaSetup::Report> made = SchemaSetup::run(m_original->driver(), {.withSample = true});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_original->driver().close();
}

void tst_KeptPlace::cleanup()
{
    m_page.reset();
    m_fixture.reset();
    m_on.reset();
}

void tst_KeptPlace::cleanupTestCase()
{
    m_original.reset();
}

int tst_KeptPlace::rowOfId(int id) const
{
    return m_on->model().rowOf({.relation = m_on->model().relation().oid, .key = {QByteArray::number(id)}});
}

void tst_KeptPlace::scrollTo(int id)
{
    QScrollBar *bar = m_on->grid().verticalScrollBar();
    while (rowOfId(id) < 0 || rowOfId(id) + 40 > m_on->model().arrivedRows()) {
        bar->setValue(bar->maximum());
        QTRY_VERIFY(!m_on->model().isLoading());
    }
    bar->setValue(bar->value() + m_on->grid().rowViewportPosition(rowOfId(id)) + 7);
    QTRY_VERIFY(!m_on->model().isLoading());
    QCOMPARE(m_on->grid().rowAt(0), rowOfId(id));
}

void tst_KeptPlace::readAnew(bool asked)
{
    QSignalSpy reset(&m_on->model(), &QAbstractItemModel::modelReset);
    if (asked)
        m_on->page().refresh();
    else
        m_on->page().catchUp();
    QTRY_COMPARE(reset.size(), 1);
    QTRY_VERIFY(!m_on->model().isLoading());
}

void tst_KeptPlace::aGridStaysWhereItIs_data()
{
    QTest::addColumn<bool>("asked");
    QTest::newRow("unasked") << false;
    QTest::newRow("F5") << true;
}

void tst_KeptPlace::aGridStaysWhereItIs()
{
    QFETCH(bool, asked);
    m_on->open("items");
    m_on->page().resize(700, 500); // not all columns fit
    scrollTo(1300);
    QScrollBar *across = m_on->grid().horizontalScrollBar();
    QVERIFY(across->maximum() > 0);
    across->setValue(across->maximum() / 2);
    const int at = across->value();
    m_on->current(rowOfId(1305), "note");
    m_on->grid().selectionModel()->select(
        QItemSelection(m_on->cell(rowOfId(1304), "note"), m_on->cell(rowOfId(1306), "n")),
        QItemSelectionModel::ClearAndSelect);
    const int y = m_on->grid().rowViewportPosition(rowOfId(1300));
    (void)m_on->fixture.psql(s("delete from items where id in (2, 17, 1290); update items set note = 'new' where id = "
                               "1303; insert into items(id, note) values (0, 'first')"));

    readAnew(asked);
    QCOMPARE(idAt(m_on->grid().rowAt(0)), QByteArray("1300"));
    QCOMPARE(m_on->grid().rowViewportPosition(rowOfId(1300)), y);
    QCOMPARE(m_on->cell(rowOfId(1303), "note").data().toString(), s("new"));
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(rowOfId(1305), "note"));
    QCOMPARE(m_on->grid().selectedRows(), (QList<int>{rowOfId(1304), rowOfId(1305), rowOfId(1306)}));
    QCOMPARE(m_on->grid().selection().cells, qint64(6));
    QCOMPARE(across->value(), at);
    QCOMPARE(rowOfId(17), -1);
}

void tst_KeptPlace::rowsThatAreGoneAreStoodFor()
{
    m_on->open("items");
    scrollTo(1300);
    m_on->current(rowOfId(1305), "note");
    (void)m_on->fixture.psql(s("delete from items where id in (1300, 1301, 1305)"));
    readAnew(false);
    QCOMPARE(idAt(m_on->grid().rowAt(0)), QByteArray("1302"));
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(rowOfId(1306), "note"));
}

void tst_KeptPlace::theTopShowsNewRows()
{
    m_on->open("items");
    m_on->current(3, "note");
    (void)m_on->fixture.psql(s("insert into items(id, note) values (0, 'first')"));
    readAnew(true);
    QCOMPARE(idAt(m_on->grid().rowAt(0)), QByteArray("0"));
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(4, "note"));
}

void tst_KeptPlace::theEndStaysTheEnd()
{
    m_on->open("items");
    m_on->press(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(rowOfId(3002) >= 0);
    (void)m_on->fixture.psql(s("insert into items(id, note) values (3003, 'last')"));
    readAnew(false);
    QCOMPARE(m_on->grid().currentIndex().row(), rowOfId(3002));
    QCOMPARE(m_on->grid().rowAt(m_on->grid().viewport()->height() - 1), rowOfId(3002));
    QVERIFY(rowOfId(3003) > 0);
    QVERIFY(!m_on->model().hasRowsAfter());
    m_on->press(Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE(idAt(0), QByteArray("1"));
}

void tst_KeptPlace::farDownItGoesOnInBothDirections()
{
    (void)m_on->fixture.psql(s("insert into items(id, note) select i, 'more' from generate_series(3003, 9000) i"));
    m_on->open("items");
    scrollTo(6000);
    m_on->current(rowOfId(6003), "note");
    const int y = m_on->grid().rowViewportPosition(rowOfId(6000));
    (void)m_on->fixture.psql(s("delete from items where id < 100"));
    readAnew(false);
    QVERIFY(m_on->model().hasRowsBefore());
    QVERIFY(m_on->model().arrivedRows() < 2000);
    QCOMPARE(idAt(m_on->grid().rowAt(0)), QByteArray("6000"));
    QCOMPARE(m_on->grid().rowViewportPosition(rowOfId(6000)), y);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(rowOfId(6003), "note"));
    QScrollBar *bar = m_on->grid().verticalScrollBar();
    QByteArray top;
    while (m_on->model().hasRowsBefore()) {
        bar->setValue(0);
        top = idAt(m_on->grid().rowAt(0));
        QTRY_VERIFY(!m_on->model().isLoading());
        QCOMPARE(idAt(m_on->grid().rowAt(0)), top); // rows come above it
    }
    QCOMPARE(idAt(0), QByteArray("100"));
    QCOMPARE(rowOfId(6000), 5900);
}

void tst_KeptPlace::anotherOrderShowsItsBeginning()
{
    m_on->open("items");
    scrollTo(1300);
    m_on->current(rowOfId(1305), "note");
    QSignalSpy reset(&m_on->model(), &QAbstractItemModel::modelReset);
    m_on->model().setOrder({.column = m_on->column("n"), .descending = true});
    QTRY_COMPARE(reset.size(), 1);
    QVERIFY(!m_on->model().hasRowsBefore());
    QCOMPARE(m_on->grid().rowAt(0), 0);
}

void tst_KeptPlace::barsMoveNoRow()
{
    m_on->open("owners"); // few rows: there is nothing to scroll
    const auto place = [this] {
        return m_on->grid().viewport()->mapToGlobal(m_on->grid().visualRect(m_on->cell(1, "name")).topLeft());
    };
    const QPoint before = place();
    emit m_on->grid().refused(s("This can't be done"));
    emit m_on->grid().typedLost(s("name"), s("typed"), false);
    QTRY_VERIFY(m_on->page().messages()->isVisible());
    const QWidget *messages = m_on->page().messages();
    QTRY_VERIFY(messages->height() > 20 && m_on->page().rect().contains(messages->geometry().bottomLeft()));
    QCOMPARE(place(), before);
}

EntityPage *tst_KeptPlace::openMemories()
{
    m_fixture = std::make_unique<GridFixture>(
        s("insert into bot_memories(id, bot_id, key, value, created_at, updated_at) select gen_random_uuid(), (select "
          "id "
          "from bots limit 1), 'key ' || to_char(i, 'FM00000'), 'value', now(), now() from generate_series(1, 1400) i"),
        m_original->database());
    const PageContext context{*m_fixture->session, m_fixture->navigator, m_fixture->prompts, m_fixture->settings};
    for (const PageDescription &page : editorPages()) {
        if (page.id == QLatin1String("memories"))
            m_page.reset(qobject_cast<EntityPage *>(page.make(context)));
    }
    m_page->resize(1240, 700);
    m_page->show({s("memories"), {}});
    m_page->QWidget::show();
    m_page->activateWindow();
    return m_page.get();
}

void tst_KeptPlace::aListStaysWhereItIs()
{
    EntityPage *page = openMemories();
    QTRY_VERIFY(page->currentView() && page->currentView()->row().isValid());
    EntityModel &model = page->currentView()->model();
    QListView *list = page->currentView()->listView();
    QScrollBar *bar = list->verticalScrollBar();
    while (model.arrivedRows() < 1200) {
        bar->setValue(bar->maximum());
        QTRY_VERIFY(!model.isLoading());
        QCoreApplication::processEvents();
    }
    const RowRef first = model.rowRef(900), current = model.rowRef(905);
    bar->setValue(bar->value() + list->visualRect(model.index(900, list->modelColumn())).top() + 5);
    list->setCurrentIndex(model.index(905, list->modelColumn()));
    QCOMPARE(page->currentView()->row(), current);
    const int y = list->visualRect(model.index(900, list->modelColumn())).top();
    (void)m_fixture->psql(
        s("delete from bot_memories where id = '%1'").arg(QString::fromUtf8(model.rowRef(10).key.first())));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    page->catchUp();
    QTRY_COMPARE(reset.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(model.rowOf(first), 899);
    QCOMPARE(list->visualRect(model.index(899, list->modelColumn())).top(), y);
    QCOMPARE(page->currentView()->row(), current);
    QCOMPARE(list->currentIndex().row(), 904);
    QTRY_VERIFY(!model.isLoading());
}

void tst_KeptPlace::aListGoesToTheNextRow()
{
    EntityPage *page = openMemories();
    QTRY_VERIFY(page->currentView() && page->currentView()->row().isValid());
    EntityModel &model = page->currentView()->model();
    QListView *list = page->currentView()->listView();
    list->setFocus();
    list->setCurrentIndex(model.index(300, list->modelColumn()));
    const RowRef current = model.rowRef(300), next = model.rowRef(301);
    (void)m_fixture->psql(s("delete from bot_memories where id = '%1'").arg(QString::fromUtf8(current.key.first())));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    page->catchUp();
    QTRY_COMPARE(reset.size(), 1);
    QCOMPARE(page->currentView()->row(), next);
    QCOMPARE(list->currentIndex().row(), 300);
}

QTEST_MAIN(tst_KeptPlace)
#include "tst_KeptPlace.moc"
