// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/editors/EntityList.h"
#include "ui/editors/EntityPage.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/PendingBar.h"

#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const char *Script = R"(
create table lines(id int primary key, body text);
insert into lines select i, 'line ' || i from generate_series(1, 200) i;
insert into organizations(name, slug) select 'Org ' || i, 'org-' || i from generate_series(1, 60) i;
)";

} // namespace

/// A row that could be seen can be seen after the bar of the unsaved changes has slid in below it.
class tst_RowInSight : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(QString::fromUtf8(Script)); }
    void init() { m_on = std::make_unique<WindowDriver>(QSize(1440, 700)); }
    void cleanup() { m_on.reset(); }
    void aNewRowIsSeen();
    void anEditedRowIsSeen();
    void aRowOutOfSightStaysThere();
    void aRowOfAListIsSeen();

private:
    /// The bar below has come and stands still.
    [[nodiscard]] bool barCame() const;
    [[nodiscard]] bool isSeen(const QAbstractItemView &view) const
    {
        const QRect cell = view.visualRect(view.currentIndex());
        // The very last pixel of the rows is kept back, since at the end of the bar a page would be asked for.
        return cell.height() > 1 && cell.top() >= 0 && cell.bottom() - 1 <= view.viewport()->rect().bottom();
    }

    std::unique_ptr<WindowDriver> m_on;
};

bool tst_RowInSight::barCame() const
{
    auto *bar = m_on->desk.view().findChild<PendingBar *>();
    return QTest::qWaitFor([bar] { return bar->isVisible() && bar->height() >= bar->sizeHint().height(); });
}

void tst_RowInSight::aNewRowIsSeen()
{
    m_on->openTable(QStringLiteral("lines"));
    GridView &grid = m_on->grid();
    grid.setFocus();
    const int before = grid.viewport()->height();
    QTest::keyClick(&grid, Qt::Key_Insert);
    QVERIFY(barCame());
    QVERIFY(grid.viewport()->height() < before);
    QCOMPARE(grid.currentIndex().row(), 200);
    QVERIFY(isSeen(grid));
    QCOMPARE(m_on->model().rowCount(), 201); // no page was asked for, which would have pushed it on
}

void tst_RowInSight::anEditedRowIsSeen()
{
    m_on->openTable(QStringLiteral("lines"));
    GridView &grid = m_on->grid();
    grid.setFocus();
    const int last = grid.rowAt(grid.viewport()->height() - 1) - 1;
    grid.setCurrentIndex(m_on->cell(last, "body"));
    QVERIFY(isSeen(grid));
    QVERIFY(m_on->model().setText(last, 1, SqlText("edited")));
    QVERIFY(barCame());
    QVERIFY(isSeen(grid));
}

void tst_RowInSight::aRowOutOfSightStaysThere()
{
    m_on->openTable(QStringLiteral("lines"));
    GridView &grid = m_on->grid();
    grid.setCurrentIndex(m_on->cell(2, "body"));
    grid.verticalScrollBar()->setValue(1'000);
    QVERIFY(!isSeen(grid));
    QVERIFY(m_on->model().setText(2, 1, SqlText("edited")));
    QVERIFY(barCame());
    QCOMPARE(grid.verticalScrollBar()->value(), 1'000);
}

void tst_RowInSight::aRowOfAListIsSeen()
{
    m_on->desk.view().go({QStringLiteral("organizations"), {}});
    auto *list = m_on->desk.view().currentPage()->findChild<QListView *>(QStringLiteral("rowsListView"));
    QVERIFY(list);
    QTRY_VERIFY(list->model()->rowCount() > 40);
    const int column = list->modelColumn();
    const int last = list->indexAt({list->viewport()->width() / 2, list->viewport()->height() - 1}).row() - 1;
    QVERIFY(last > 3);
    list->setCurrentIndex(list->model()->index(last, column));
    QTRY_VERIFY(isSeen(*list));
    QVERIFY(list->model()->setData(list->model()->index(last, column), QStringLiteral("Another name")));
    QVERIFY(barCame());
    QVERIFY(isSeen(*list));
}

QTEST_MAIN(tst_RowInSight)

#include "tst_RowInSight.moc"
