// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/connect/StartView.h"
#include "ui/page/Page.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/SaveFlow.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/EnvironmentBadge.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name).trimmed() : QString();
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget);
}

/// A part of a control, which speaks for it.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    const bool isViewPart = parent && qobject_cast<const QAbstractItemView *>(parent)
        && (widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") || !isControl(widget));
    const bool isClear = qobject_cast<const QLineEdit *>(parent) && qobject_cast<const QAbstractButton *>(widget);
    return isViewPart || isClear || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QScrollBar *>(widget);
}

QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *each = widget; each && path.size() < 4; each = each->parentWidget())
        path.prepend(QString::fromLatin1(each->metaObject()->className())
            + (each->objectName().isEmpty() ? QString() : u'#' + each->objectName()));
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return path.join(u'/') + (button ? QStringLiteral(" \"%1\"").arg(button->toolTip()) : QString());
}

/// What can be used in @p root and has no name, or can't be reached by Tab.
QStringList faultsIn(QWidget *root)
{
    QStringList faults;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || isPart(widget))
            continue;
        const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
        if ((takesFocus || isControl(widget)) && nameOf(widget).isEmpty())
            faults << describe(widget) + QStringLiteral(": no name");
        const bool isPressed = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
            || qobject_cast<QLineEdit *>(widget);
        if (isPressed && widget->isEnabled() && !takesFocus)
            faults << describe(widget) + QStringLiteral(": not reached by Tab");
    }
    return faults;
}

/// Which of the panes beside each other @p widget stands in, in reading order; -1 outside of them.
int paneOf(const QSplitter &panes, const QWidget *widget)
{
    for (int at = 0; at < panes.count(); ++at)
        if (panes.widget(at)->isAncestorOf(widget))
            return at;
    return -1;
}

/// What Tab visits in @p page, from the first that it reaches.
QList<QWidget *> tabStops(const QWidget &page)
{
    QList<QWidget *> stops;
    const QWidget *window = page.window();
    for (QWidget *each = window->nextInFocusChain(); each != window; each = each->nextInFocusChain()) {
        if (page.isAncestorOf(each) && each->isVisible() && each->isEnabled() && !each->focusProxy()
            && each->focusPolicy() & Qt::TabFocus)
            stops << each;
    }
    return stops;
}

/// Steps of Tab that go back a pane, or up in one.
QStringList jumpsIn(const QWidget &page, const QSplitter &panes)
{
    QStringList jumps;
    const QList<QWidget *> stops = tabStops(page);
    for (int at = 1; at < stops.size(); ++at) {
        const QWidget *before = stops.at(at - 1);
        const QWidget *now = stops.at(at);
        const int from = paneOf(panes, before);
        const int to = paneOf(panes, now);
        const int down = now->mapTo(&page, QPoint(0, now->height())).y() - before->mapTo(&page, QPoint()).y();
        if (from >= 0 && to >= 0 && (to < from || (to == from && down <= 0)))
            jumps << describe(before) + QStringLiteral(" -> ") + describe(now);
    }
    return jumps;
}

} // namespace

/// Assistive technology and the keyboard get everywhere: every control of every page has a name and a place in the
/// order of Tab, and every page's main table says whose it is.
class tst_WindowNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_on.reset(); }
    void startView();
    void pages_data();
    void pages();
    void tabGoesInReadingOrder_data() { pages_data(); }
    void tabGoesInReadingOrder();
    void tablePage();
    void dialogs_data();
    void dialogs();
    void emptyCellsTellWhatTheyAre();

private:
    std::unique_ptr<WindowDriver> m_on;
};

void tst_WindowNames::initTestCase()
{
    WindowDriver::prepare(QStringLiteral("create table kinds(id int primary key, t text, j jsonb);"
                                         "insert into kinds values (1, null, null), (2, '', 'null'), (3, 'x', '[]');"));
    m_on = std::make_unique<WindowDriver>();
}

void tst_WindowNames::startView()
{
    OpenWindow desk;
    desk.window().show();
    const QStringList faults = faultsIn(&desk.window());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_WindowNames::pages_data()
{
    QTest::addColumn<QString>("id");
    for (const PageDescription &page : m_on->desk.view().pages()) {
        if (page.inSidebar && (!page.missing || page.missing(m_on->desk.session()).isEmpty()))
            QTest::newRow(qPrintable(page.id)) << page.id;
    }
}

void tst_WindowNames::pages()
{
    QFETCH(QString, id);
    m_on->desk.view().go({id, {}});
    Page *page = m_on->desk.view().currentPage();
    QVERIFY(page);
    const QString wanted = page->title() + QStringLiteral(" table");
    const auto tables = [&] {
        QStringList names;
        for (QAbstractItemView *view : page->findChildren<QAbstractItemView *>()) {
            if (view->isVisible())
                names << view->accessibleName();
        }
        return names;
    };
    QTRY_VERIFY2(tables().contains(wanted), qPrintable(wanted + u':' + tables().join(u',')));
    const QStringList faults = faultsIn(&m_on->window());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_WindowNames::tabGoesInReadingOrder()
{
    QFETCH(QString, id);
    m_on->desk.view().go({id, {}});
    Page *page = m_on->desk.view().currentPage();
    const auto *panes = page->findChild<QSplitter *>();
    if (!panes)
        return; // one column: nothing to go back to
    QTRY_VERIFY(tabStops(*page).size() > 3);
    m_on->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_on->window()));
    page->mainView()->setFocus();
    QTest::keyClick(page->mainView(), Qt::Key_Tab);
    const QStringList jumps = jumpsIn(*page, *panes);
    QVERIFY2(jumps.isEmpty(), qPrintable(jumps.join(u'\n')));
}

void tst_WindowNames::tablePage()
{
    m_on->openTable(QStringLiteral("things"));
    QCOMPARE(nameOf(&m_on->grid()), QStringLiteral("things table"));
    m_on->grid().setCurrentIndex(m_on->cell(1, "data"));
    const QStringList faults = faultsIn(&m_on->window());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_WindowNames::dialogs_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("go to") << QKeySequence(Qt::CTRL | Qt::Key_K);
    QTest::newRow("keys") << QKeySequence(Qt::Key_F1);
    QTest::newRow("review") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    QTest::newRow("discard") << QKeySequence();
}

void tst_WindowNames::dialogs()
{
    QFETCH(QKeySequence, keys);
    m_on->openTable(QStringLiteral("things"));
    QVERIFY(m_on->model().setText(0, 2, QByteArray("7")));
    m_on->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_on->window()));
    m_on->grid().setFocus();
    if (keys.isEmpty())
        m_on->desk.view().saveFlow().discard();
    else
        QTest::keySequence(m_on->window().focusWidget(), keys);
    auto *dialog = m_on->window().findChild<QDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    const QStringList faults = faultsIn(dialog);
    const auto *badge = dialog->findChild<EnvironmentBadge *>();
    const bool tellsWhere = badge && badge->isVisible();
    dialog->reject();
    QTRY_VERIFY(!m_on->window().findChild<QDialog *>());
    m_on->desk.session().changes().revertAll();
    QVERIFY(tellsWhere);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_WindowNames::emptyCellsTellWhatTheyAre()
{
    m_on->openTable(QStringLiteral("kinds"));
    QAccessibleTableInterface *table = QAccessible::queryAccessibleInterface(&m_on->grid())->tableInterface();
    QVERIFY(table);
    const auto told = [&](int row, const char *column) {
        // The table counts its headers, or not, by itself: the cell is asked for by its place on screen.
        const QModelIndex index = m_on->cell(row, column);
        m_on->grid().scrollTo(index);
        const QPoint place = m_on->grid().viewport()->mapToGlobal(m_on->grid().visualRect(index).center());
        QAccessibleInterface *cell =
            QAccessible::queryAccessibleInterface(&m_on->grid())->childAt(place.x(), place.y());
        return cell ? cell->text(QAccessible::Name) : QStringLiteral("no cell");
    };
    QCOMPARE(told(0, "t"), QStringLiteral("NULL"));
    QCOMPARE(told(1, "t"), QStringLiteral("empty text"));
    QCOMPARE(told(2, "t"), QStringLiteral("x"));
    QCOMPARE(told(0, "j"), QStringLiteral("NULL"));
    QCOMPARE(told(1, "j"), QStringLiteral("JSON null"));
    QCOMPARE(told(2, "j"), QStringLiteral("[]"));
}

QTEST_MAIN(tst_WindowNames)
#include "tst_WindowNames.moc"
