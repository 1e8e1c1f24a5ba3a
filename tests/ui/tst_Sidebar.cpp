// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "ui/look/DeckStyle.h"
#include "ui/page/Navigator.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/SidebarModel.h"

#include <QApplication>
#include <QListView>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

/// The tables of a database in the sidebar: a few of many, and every one behind the last row.
class tst_Sidebar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void listsTheLargestAndFoldsTheRest();
    void fewTablesAreNotFolded();
    void unfoldsByKeyAndMouse();
    void everyTableIsReachable();
    void keepsWhereOneIs();
    void goesBackWhenNothingWasOpened();
    void staysUnfoldedOnAReload();

private:
    [[nodiscard]] QStringList tables() const;
    [[nodiscard]] QModelIndex more() const;
    [[nodiscard]] Place place(const char *table) const
    {
        return Navigator::table(m_fixture->relation(QString::fromLatin1(table)));
    }

    const PageDescriptions m_pages{{.id = QStringLiteral("tables"),
                                       .title = QStringLiteral("Tables"),
                                       .icon = QStringLiteral("table"),
                                       .missing = {},
                                       .make = {}},
        {.id = QStringLiteral("health"),
            .title = QStringLiteral("Health"),
            .icon = QStringLiteral("health"),
            .missing = {},
            .make = {}}};
    std::unique_ptr<GridFixture> m_fixture;
    std::unique_ptr<Sidebar> m_sidebar;
};

void tst_Sidebar::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    m_fixture = std::make_unique<GridFixture>(
        QStringLiteral("do $$ begin for i in 10..29 loop execute format('create table t%s(id int)', i);"
                       "execute format('insert into t%s select generate_series(1, %s)', i, i * 3); end loop; end $$;"
                       "analyze"));
}

void tst_Sidebar::init()
{
    m_sidebar = std::make_unique<Sidebar>();
    m_sidebar->setSession(m_fixture->session.get(), m_pages);
    m_sidebar->resize(m_sidebar->width(), 900);
    m_sidebar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
}

QStringList tst_Sidebar::tables() const
{
    QStringList names;
    const QAbstractItemModel &model = *m_sidebar->list()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(SidebarModel::KindRole).toInt() == static_cast<int>(SidebarModel::Kind::Relation))
            names << index.data().toString();
    }
    return names;
}

QModelIndex tst_Sidebar::more() const
{
    const QAbstractItemModel &model = *m_sidebar->list()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(SidebarModel::KindRole).toInt() == static_cast<int>(SidebarModel::Kind::More))
            return model.index(row, 0);
    }
    return {};
}

void tst_Sidebar::listsTheLargestAndFoldsTheRest()
{
    QCOMPARE(tables(), QStringLiteral("t24 t25 t26 t27 t28 t29").split(u' '));
    QCOMPARE(more().data().toString(), QStringLiteral("14 more tables"));
    QCOMPARE(more().data(Qt::AccessibleTextRole).toString(), QStringLiteral("14 more tables"));
}

void tst_Sidebar::fewTablesAreNotFolded()
{
    const GridFixture few(QStringLiteral("create table a(id int); create table b(id int)"));
    m_sidebar->setSession(few.session.get(), m_pages);
    QCOMPARE(tables(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!more().isValid());
}

void tst_Sidebar::unfoldsByKeyAndMouse()
{
    QSignalSpy unfolded(m_sidebar.get(), &Sidebar::unfolded);
    QListView *list = m_sidebar->list();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(more().row() - 1, 0));
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex(), more());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(tables().size(), 20);
    QCOMPARE(list->currentIndex(), more()); // where it was: the next key goes on from here
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("t10"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(more()).center());
    QCOMPARE(tables().size(), 6);
    QCOMPARE(unfolded.size(), 2);
    QCOMPARE(unfolded.first().first().toBool(), true);
    QCOMPARE(unfolded.last().first().toBool(), false);
}

void tst_Sidebar::everyTableIsReachable()
{
    m_sidebar->setUnfolded(true);
    QStringList shown = tables();
    QCOMPARE(shown.removeDuplicates(), 0);
    QCOMPARE(shown.size(), 20);
    QSignalSpy chosen(m_sidebar.get(), &Sidebar::chosen);
    QListView *list = m_sidebar->list();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (!shown.contains(index.data().toString()))
            continue;
        list->setCurrentIndex(index);
        QTest::keyClick(list, Qt::Key_Return);
        shown.removeOne(
            chosen.takeLast().first().value<Place>().arguments.value(QStringLiteral("relation")).toString());
    }
    QVERIFY2(shown.isEmpty(), qPrintable(shown.join(u' ')));
}

void tst_Sidebar::keepsWhereOneIs()
{
    m_sidebar->setCurrent(place("t11"));
    QCOMPARE(m_sidebar->list()->currentIndex().data().toString(), QStringLiteral("t11"));
    QCOMPARE(tables(), QStringLiteral("t11 t24 t25 t26 t27 t28 t29").split(u' '));
    QCOMPARE(more().data().toString(), QStringLiteral("13 more tables"));
    const QPersistentModelIndex current = m_sidebar->list()->currentIndex();
    m_sidebar->setUnfolded(true);
    QCOMPARE(tables().size(), 20);
    QCOMPARE(m_sidebar->list()->currentIndex(), QModelIndex(current));
    for (const char *next : {"t12", "t13", "t14", "t15", "t16", "t17"})
        m_sidebar->setCurrent(place(next));
    m_sidebar->setUnfolded(false);
    QVERIFY(!tables().contains(QStringLiteral("t11"))); // long left
    QCOMPARE(tables().size(), 12);
}

void tst_Sidebar::goesBackWhenNothingWasOpened()
{
    m_sidebar->setCurrent(place("t11"));
    m_sidebar->list()->setFocus();
    QTest::keyClick(m_sidebar->list(), Qt::Key_Up);
    QVERIFY(m_sidebar->list()->currentIndex().data().toString() != QStringLiteral("t11"));
    m_sidebar->list()->clearFocus();
    QCOMPARE(m_sidebar->list()->currentIndex().data().toString(), QStringLiteral("t11"));
}

void tst_Sidebar::staysUnfoldedOnAReload()
{
    m_sidebar->setUnfolded(true);
    m_sidebar->setCurrent(place("t11"));
    m_sidebar->setSession(m_fixture->session.get(), m_pages);
    QCOMPARE(tables().size(), 20);
}

QTEST_MAIN(tst_Sidebar)
#include "tst_Sidebar.moc"
