// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/RowCounts.h"
#include "models/tables/TableRoles.h"
#include "tests/db/OpenDriver.h"
#include "ui/tables/FilterBar.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

/// What a table's page says of the number of its rows: counted, known, or loaded.
class tst_TableCounts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { PageDriver::prepare(); }
    void init() { m_on = std::make_unique<PageDriver>(); }
    void cleanup() { m_on.reset(); }
    void countsExactly();
    void countsOnlyWhatItKnows();
    void countsAgainWhatASaveOvertook();
    void statusAndHeaderAgree();
    void aCountNobodyAskedForFailsInSilence();

private:
    [[nodiscard]] RowCounts &counts() const { return m_on->fixture.session->rowCounts(); }

    std::unique_ptr<PageDriver> m_on;
};

void tst_TableCounts::countsExactly()
{
    m_on->open("items");
    auto *count = m_on->button(QStringLiteral("Count"));
    QVERIFY(count);
    QTest::mouseClick(count, Qt::LeftButton);
    QTRY_VERIFY(m_on->button(QStringLiteral("Count again")));
    bool found = false;
    for (const auto *label : m_on->page().findChildren<QLabel *>())
        found = found || label->text() == QLatin1String("3,002 rows");
    QVERIFY(found);
    m_on->page().refresh(); // others may be there by now, and only a part of them is read
    QVERIFY(m_on->button(QStringLiteral("Count")));
    QTRY_VERIFY(!m_on->model().isLoading());
    QVERIFY(m_on->button(QStringLiteral("Count")) && !m_on->button(QStringLiteral("Count again")));
}

void tst_TableCounts::countsOnlyWhatItKnows()
{
    const auto shows = [this](const QString &words) {
        const auto labels = m_on->page().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == words; });
    };
    m_on->open("owners");
    QVERIFY(shows(QStringLiteral("3 rows")));
    const int id = m_on->column("id");
    emit m_on->page().filterBar()->filtersWanted(
        {{.column = id, .op = Filter::Op::Equals, .values = {QByteArray("1")}}});
    QVERIFY(m_on->model().isLoading());
    QVERIFY(!shows(QStringLiteral("3 rows under the filters"))); // those of before
    QTRY_VERIFY(shows(QStringLiteral("1 row under the filters")) || shows(QStringLiteral("1 rows under the filters")));
    emit m_on->page().filterBar()->filtersWanted({});
    QTRY_VERIFY(shows(QStringLiteral("3 rows")));
    const int row = m_on->model().addRow({{id, QByteArray("9")}, {m_on->column("name"), QByteArray("ninth")}});
    QVERIFY(row >= 0);
    QVERIFY(m_on->save());
    QTRY_VERIFY(shows(QStringLiteral("4 rows")));
}

void tst_TableCounts::countsAgainWhatASaveOvertook()
{
    m_on->open("items");
    QTest::mouseClick(m_on->button(QStringLiteral("Count")), Qt::LeftButton);
    QVERIFY(m_on->model().isCounting());
    counts().forget(m_on->model().relation().oid);
    QTRY_VERIFY(m_on->button(QStringLiteral("Count again")));
    QCOMPARE(counts().known(m_on->model().relation().oid), std::optional<qint64>(3002));
}

void tst_TableCounts::statusAndHeaderAgree()
{
    m_on->open("owners");
    QVERIFY2(m_on->page().status().startsWith(QStringLiteral("3 rows · ")), qPrintable(m_on->page().status()));
    QSignalSpy status(&m_on->page(), &Page::statusChanged);
    counts().forget(m_on->model().relation().oid);
    QVERIFY(!status.isEmpty());
    QVERIFY(m_on->button(QStringLiteral("Count"))); // the header gives no number
    QVERIFY2(m_on->page().status().startsWith(QStringLiteral("3 rows loaded · ")), qPrintable(m_on->page().status()));
    // Under filters too: what was counted before somebody reached the table is no number any more.
    emit m_on->page().filterBar()->filtersWanted(
        {{.column = m_on->column("id"), .op = Filter::Op::Between, .values = {QByteArray("1"), QByteArray("3")}}});
    QTRY_VERIFY2(m_on->page().status().startsWith(QStringLiteral("2 rows · ")), qPrintable(m_on->page().status()));
    QSignalSpy counted(&m_on->model(), &TableModel::countArrived);
    emit m_on->page().findChild<PageHeader *>()->linkActivated();
    QTRY_COMPARE(counted.size(), 1);
    QVERIFY(m_on->button(QStringLiteral("Count again")));
    counts().forget(m_on->model().relation().oid);
    QVERIFY2(m_on->page().status().startsWith(QStringLiteral("2 rows loaded · ")), qPrintable(m_on->page().status()));
}

void tst_TableCounts::aCountNobodyAskedForFailsInSilence()
{
    m_on->open("owners");
    const auto driver = opened(m_on->fixture.session->profile().spec);
    const std::vector lock{Statement{"lock table owners in access exclusive mode"}};
    QVERIFY(driver->begin(Access::ReadWrite, Lane::Write, Limits{}, lock));
    emit m_on->fixture.session->catalogueChanged();
    QTRY_VERIFY(m_on->model().isCounting());
    QTRY_VERIFY_WITH_TIMEOUT(!m_on->model().isCounting(), 20'000); // the server's lock_timeout
    QVERIFY(!m_on->page().messages()->isVisibleTo(&m_on->page()));
    emit m_on->page().findChild<PageHeader *>()->linkActivated(); // a person's is told
    QTRY_VERIFY_WITH_TIMEOUT(m_on->page().messages()->isVisibleTo(&m_on->page()), 20'000);
    driver->rollback();
}

QTEST_MAIN(tst_TableCounts)
#include "tst_TableCounts.moc"
