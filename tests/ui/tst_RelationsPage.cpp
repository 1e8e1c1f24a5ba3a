// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "ui/look/DeckStyle.h"
#include "ui/tables/RelationsModel.h"
#include "ui/tables/RelationsPage.h"
#include "ui/tables/TablesPages.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

/// The list of all tables.
class tst_RelationsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void modelKeepsItsPromises();
    void listsWhatPostgresHas();
    void findsAndOpens();
    void noticesNewTables();
    void describesThePages();
    void anEmptyDatabaseLeadsToMigrations();

private:
    std::unique_ptr<GridFixture> m_fixture;
};

void tst_RelationsPage::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    m_fixture = std::make_unique<GridFixture>(QStringLiteral(
        "create schema other; create table apples(id int primary key); comment on table apples is 'fruit';"
        "create table parts(id int) partition by range (id); create table parts_1 partition of parts"
        " for values from (0) to (10); create view seen as select 1 as one; create table other.pears(id int);"
        "insert into apples select generate_series(1, 1000); analyze"));
}

void tst_RelationsPage::modelKeepsItsPromises()
{
    RelationsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSystem(m_fixture->session->system());
    QVERIFY(proxy.rowCount() > 0);
    proxy.setFilterFixedString(QStringLiteral("app"));
    QCOMPARE(proxy.rowCount(), 1);
}

void tst_RelationsPage::listsWhatPostgresHas()
{
    RelationsModel model;
    model.setSystem(m_fixture->session->system());
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, RelationsModel::Name).data().toString();
    names.sort();
    QCOMPARE(names.join(u','),
        m_fixture->psql(QStringLiteral(
            "select string_agg(name, ',' order by name collate \"C\") from (select case nspname when 'public' then "
            "relname"
            " else nspname || '.' || relname end as name from pg_class c join pg_namespace n on n.oid = relnamespace"
            " where nspname in ('public', 'other') and relkind in ('r', 'p', 'v', 'm', 'f') and not relispartition) "
            "t")));
    const auto apples = static_cast<int>(names.indexOf(QStringLiteral("apples")));
    QVERIFY(apples >= 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() != QLatin1String("apples"))
            continue;
        QVERIFY(model.index(row, RelationsModel::Rows).data().toString().contains(u'1'));
        QCOMPARE(model.index(row, RelationsModel::Comment).data().toString(), QStringLiteral("fruit"));
        QCOMPARE(model.index(row, RelationsModel::Rows).data(RelationsModel::SortRole).toDouble(), 1000.0);
    }
}

void tst_RelationsPage::findsAndOpens()
{
    RelationsPage page(PageContext{*m_fixture->session, m_fixture->navigator, m_fixture->prompts, m_fixture->settings});
    page.resize(900, 600);
    page.QWidget::show();
    page.focusSearch();
    auto *search = page.findChild<SearchField *>();
    QTest::keyClicks(search, QStringLiteral("pear"));
    auto *list = qobject_cast<QTreeView *>(page.mainView());
    QVERIFY(list);
    QCOMPARE(list->accessibleName(), QStringLiteral("Tables table"));
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(page.status(), QStringLiteral("1 of 4 tables and views"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_fixture->navigator.gone.size(), 1);
    QCOMPARE(m_fixture->navigator.gone.first().page, QStringLiteral("table"));
    QCOMPARE(m_fixture->navigator.gone.first().arguments.value(QStringLiteral("relation")).toString(),
        QStringLiteral("pears"));
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QVERIFY(!list->isVisible());
}

void tst_RelationsPage::noticesNewTables()
{
    RelationsPage page(PageContext{*m_fixture->session, m_fixture->navigator, m_fixture->prompts, m_fixture->settings});
    auto *list = qobject_cast<QTreeView *>(page.mainView());
    const int before = list->model()->rowCount();
    (void)m_fixture->psql(QStringLiteral("create table late(id int)"));
    QSignalSpy changed(m_fixture->session.get(), &DatabaseSession::catalogueChanged);
    page.refresh();
    QVERIFY(changed.wait(10'000));
    QCOMPARE(list->model()->rowCount(), before + 1);
}

void tst_RelationsPage::describesThePages()
{
    const PageDescriptions pages = tablesPages();
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages.first().id, QStringLiteral("tables"));
    QVERIFY(pages.first().inSidebar);
    QCOMPARE(pages.last().id, QStringLiteral("table"));
    QVERIFY(!pages.last().inSidebar);
}

void tst_RelationsPage::anEmptyDatabaseLeadsToMigrations()
{
    GridFixture empty{QString()};
    RelationsPage page({*empty.session, empty.navigator, empty.prompts, empty.settings}, nullptr);
    page.show();
    const auto buttons = page.findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [](const QPushButton *button) {
        return button->isVisible() && button->text() == QLatin1String("Open Migrations");
    });
    QVERIFY(found != buttons.end());
    (*found)->click();
    QCOMPARE(empty.navigator.gone.size(), 1);
    QCOMPARE(empty.navigator.gone.first().page, QStringLiteral("migrations"));
}

QTEST_MAIN(tst_RelationsPage)
#include "tst_RelationsPage.moc"
