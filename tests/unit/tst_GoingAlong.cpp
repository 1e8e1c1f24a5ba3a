// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/GoingAlong.h"

#include <QtTest>

using namespace botdeck;

namespace {

constexpr quint32 Bots = 10, Sessions = 20, Messages = 30;

RowRef row(quint32 table, int key)
{
    return {.relation = table, .key = {QByteArray::number(key)}};
}

ChangeSet deletes(const QList<RowRef> &rows)
{
    ChangeSet set;
    for (const RowRef &each : rows)
        set.rows.append(RowChange{.row = each, .kind = RowChange::Kind::Delete});
    return set;
}

/// A plan for @p roots rows of the table, with the other tables' rows that go.
DeletePlan plan(quint32 table, int roots, const QList<std::pair<quint32, CappedCount>> &others = {})
{
    DeletePlan made;
    made.relation = table;
    made.roots = roots;
    made.deleted = {{table, {roots, false}}};
    made.deleted += others;
    return made;
}

QString told(const GoingAlong::Total &total)
{
    return QStringLiteral("%1%2")
        .arg(total.rows.atLeast   ? QStringLiteral(">=")
                : total.isCertain ? QString()
                                  : QStringLiteral("~"))
        .arg(total.rows.rows);
}

} // namespace

/// How many rows go along with those that are marked, said as surely as it is known.
class tst_GoingAlong : public QObject
{
    Q_OBJECT

private slots:
    void onePlanIsCertain();
    void plansOfOtherTablesAddUp();
    void plansThatMayShareRowsAreOnlyAMost();
    void markedRowsMayBeAmongThoseThatGo();
    void aRowWithoutAPlanLeavesItOpen();
    void overlappingMarksKeepTheRest();
    void unmarkedRowsAreForgotten();
};

void tst_GoingAlong::onePlanIsCertain()
{
    GoingAlong along;
    along.note({row(Bots, 1), row(Bots, 2)}, plan(Bots, 2, {{Sessions, {5, false}}, {Messages, {7, false}}}));
    QCOMPARE(told(along.of(deletes({row(Bots, 1), row(Bots, 2)}))), QStringLiteral("12"));
    along.note({row(Bots, 3)}, plan(Bots, 1, {{Sessions, {100, true}}}));
    QCOMPARE(told(along.of(deletes({row(Bots, 3)}))), QStringLiteral(">=100"));
}

void tst_GoingAlong::plansOfOtherTablesAddUp()
{
    GoingAlong along;
    along.note({row(Bots, 1)}, plan(Bots, 1, {{Sessions, {5, false}}}));
    along.note({row(40, 1)}, plan(40, 1, {{Messages, {7, false}}}));
    QCOMPARE(told(along.of(deletes({row(Bots, 1), row(40, 1)}))), QStringLiteral("12"));
}

void tst_GoingAlong::plansThatMayShareRowsAreOnlyAMost()
{
    GoingAlong along;
    along.note({row(Bots, 1)}, plan(Bots, 1, {{Sessions, {5, false}}}));
    along.note({row(40, 1)}, plan(40, 1, {{Sessions, {7, false}}}));
    QCOMPARE(told(along.of(deletes({row(Bots, 1), row(40, 1)}))), QStringLiteral("~12"));
}

void tst_GoingAlong::markedRowsMayBeAmongThoseThatGo()
{
    GoingAlong along;
    along.note({row(Sessions, 1)}, {}); // harmless by itself, and perhaps one of the bot's five
    along.note({row(Bots, 1)}, plan(Bots, 1, {{Sessions, {5, false}}}));
    QCOMPARE(told(along.of(deletes({row(Sessions, 1), row(Bots, 1)}))), QStringLiteral("~5"));
}

void tst_GoingAlong::aRowWithoutAPlanLeavesItOpen()
{
    GoingAlong along;
    along.note({row(Bots, 1)}, plan(Bots, 1, {{Sessions, {5, false}}}));
    QCOMPARE(told(along.of(deletes({row(Bots, 1), row(Messages, 1)}))), QStringLiteral(">=5"));
    along.note({row(Messages, 1)}, {}); // a harmless plan is one
    QCOMPARE(told(along.of(deletes({row(Bots, 1), row(Messages, 1)}))), QStringLiteral("5"));
}

void tst_GoingAlong::overlappingMarksKeepTheRest()
{
    GoingAlong along;
    along.note({row(Bots, 1), row(Bots, 2)}, plan(Bots, 2, {{Sessions, {10, false}}}));
    along.note({row(Bots, 2), row(Bots, 3)}, plan(Bots, 2, {{Sessions, {4, false}}}));
    // 4 for sure, and what of the 10 goes with row 1.
    QCOMPARE(told(along.of(deletes({row(Bots, 1), row(Bots, 2), row(Bots, 3)}))), QStringLiteral("~14"));
}

void tst_GoingAlong::unmarkedRowsAreForgotten()
{
    GoingAlong along;
    along.note({row(Bots, 1), row(Bots, 2)}, plan(Bots, 2, {{Sessions, {10, false}}}));
    along.forget(row(Bots, 2));
    QCOMPARE(told(along.of(deletes({row(Bots, 1)}))), QStringLiteral("~10"));
    QVERIFY(!along.isEmpty());
    along.forget(row(Bots, 1));
    QVERIFY(along.isEmpty());
    QCOMPARE(told(along.of(deletes({row(Bots, 1)}))), QStringLiteral("~0"));
}

QTEST_APPLESS_MAIN(tst_GoingAlong)
#include "tst_GoingAlong.moc"
