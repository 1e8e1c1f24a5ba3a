// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/SaveReach.h"
#include "tests/unit/HandmadeCatalogue.h"

#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// What a save may have changed beside the rows it names.
class tst_SaveReach : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changedKeysAreFollowed_data();
    void changedKeysAreFollowed();
    void deletesThatChangeKeysAreFollowed();
    void otherColumnsReachNothing();
    void circlesEnd();
    void triggersAfterWriteElsewhere();
    void triggersOnTheWayRun();
    void partitionsAtAnyDepth();
    void exactWhereOnlyNamedRowsChange();

private:
    /// A chain: organizations <- bots <- settings, each key pointing at the first column of the next.
    [[nodiscard]] ForeignKeyInfo &keyOf(const char *table) { return relation(table).foreignKeys.first(); }
    [[nodiscard]] RelationInfo &relation(const char *table);
    [[nodiscard]] quint32 oid(const char *table) { return relation(table).oid; }
    [[nodiscard]] SaveReach reach(const char *table, RowChange::Kind kind, int attribute = 1);

    std::unique_ptr<HandmadeCatalogue> m_made;
};

void tst_SaveReach::init()
{
    m_made = std::make_unique<HandmadeCatalogue>();
    m_made->table(s("organizations"), {s("id int!"), s("name text")});
    m_made->table(s("bots"), {s("organization int!"), s("name text")});
    m_made->table(s("settings"), {s("bot int!"), s("name text")});
    m_made->table(s("elsewhere"), {s("id int!")});
    m_made->reference(s("to_organization"), s("bots"), s("organization"), s("organizations"));
    m_made->reference(s("to_bot"), s("settings"), s("bot"), s("bots"));
}

RelationInfo &tst_SaveReach::relation(const char *table)
{
    for (RelationInfo &each : m_made->data.relations) {
        if (each.name == QLatin1String(table))
            return each;
    }
    qFatal("no such table");
}

SaveReach tst_SaveReach::reach(const char *table, RowChange::Kind kind, int attribute)
{
    RowChange change{.row = {.relation = oid(table), .key = {"1"}}, .kind = kind};
    if (kind == RowChange::Kind::Update)
        change.fields.insert(attribute, {.name = s("changed"), .value = SqlText("2")});
    return SaveReach::of(*m_made->catalogue(), {{change}});
}

void tst_SaveReach::changedKeysAreFollowed_data()
{
    QTest::addColumn<ForeignAction>("first");
    QTest::addColumn<ForeignAction>("second");
    QTest::addColumn<bool>("reachesFirst");
    QTest::addColumn<bool>("reachesSecond");
    using enum ForeignAction;
    QTest::newRow("cascade, cascade") << Cascade << Cascade << true << true;
    QTest::newRow("cascade, set null") << Cascade << SetNull << true << true;
    QTest::newRow("set null, cascade") << SetNull << Cascade << true << true;
    QTest::newRow("set default, set default") << SetDefault << SetDefault << true << true;
    QTest::newRow("cascade, no action") << Cascade << NoAction << true << false;
    QTest::newRow("restrict, cascade") << Restrict << Cascade << false << false;
}

void tst_SaveReach::changedKeysAreFollowed()
{
    QFETCH(ForeignAction, first);
    QFETCH(ForeignAction, second);
    keyOf("bots").onUpdate = first;
    keyOf("settings").onUpdate = second;
    const SaveReach made = reach("organizations", RowChange::Kind::Update);
    QVERIFY(made.names(oid("organizations")) && !made.carriesTo(oid("organizations")));
    QTEST(made.carriesTo(oid("bots")), "reachesFirst");
    QTEST(made.carriesTo(oid("settings")), "reachesSecond");
    QVERIFY(!made.mayHaveTouched(oid("elsewhere")));
}

void tst_SaveReach::deletesThatChangeKeysAreFollowed()
{
    keyOf("bots").onDelete = ForeignAction::SetNull;
    keyOf("settings").onUpdate = ForeignAction::Cascade;
    const SaveReach made = reach("organizations", RowChange::Kind::Delete);
    QVERIFY(made.carriesTo(oid("bots")));
    QVERIFY(made.carriesTo(oid("settings")));
}

void tst_SaveReach::otherColumnsReachNothing()
{
    keyOf("bots").onUpdate = keyOf("settings").onUpdate = ForeignAction::Cascade;
    const SaveReach made = reach("organizations", RowChange::Kind::Update, 2);
    QVERIFY(!made.mayHaveTouched(oid("bots")) && !made.mayHaveTouched(oid("settings")));
}

void tst_SaveReach::circlesEnd()
{
    m_made->reference(s("back"), s("organizations"), s("id"), s("settings"));
    for (const char *table : {"organizations", "bots", "settings"})
        keyOf(table).onUpdate = ForeignAction::Cascade;
    const SaveReach made = reach("organizations", RowChange::Kind::Update);
    QVERIFY(made.carriesTo(oid("organizations")) && made.carriesTo(oid("settings")));
}

void tst_SaveReach::triggersAfterWriteElsewhere()
{
    relation("organizations").hasUpdateTriggers = true; // BEFORE: it stamps its own row
    SaveReach made = reach("organizations", RowChange::Kind::Update);
    QVERIFY(!made.carriesTo(oid("elsewhere")) && made.mayHaveTouched(oid("elsewhere")));
    relation("organizations").hasAfterTriggers = true;
    made = reach("organizations", RowChange::Kind::Update);
    QVERIFY(made.carriesTo(oid("elsewhere")));
    QVERIFY(reach("organizations", RowChange::Kind::Insert).carriesTo(oid("elsewhere")));
    QVERIFY(!reach("organizations", RowChange::Kind::Delete).carriesTo(oid("elsewhere")));
}

void tst_SaveReach::triggersOnTheWayRun()
{
    keyOf("bots").onUpdate = keyOf("settings").onUpdate = ForeignAction::Cascade;
    relation("settings").hasUpdateTriggers = true;
    QVERIFY(reach("organizations", RowChange::Kind::Update).mayHaveTouched(oid("elsewhere")));
    relation("settings").hasAfterTriggers = true;
    QVERIFY(reach("organizations", RowChange::Kind::Update).carriesTo(oid("elsewhere")));
}

void tst_SaveReach::partitionsAtAnyDepth()
{
    const quint32 top = m_made->table(s("events"), {s("id int!")}).oid;
    const auto part = [this](const char *name, quint32 parent) {
        RelationInfo &made = m_made->table(s(name), {s("id int!")});
        made.isPartition = true;
        made.parent = parent;
        return made.oid;
    };
    const quint32 year = part("events_2025", top), day = part("events_2025_1", year), other = part("events_2024", top);
    const SaveReach below = reach("events", RowChange::Kind::Delete);
    QVERIFY(below.carriesTo(year) && below.carriesTo(day) && below.carriesTo(other));
    const SaveReach above = reach("events_2025_1", RowChange::Kind::Delete);
    QVERIFY(above.carriesTo(year) && above.carriesTo(top) && !above.carriesTo(other));
}

void tst_SaveReach::exactWhereOnlyNamedRowsChange()
{
    keyOf("bots").onDelete = ForeignAction::Cascade;
    const SaveReach made = reach("organizations", RowChange::Kind::Delete);
    QVERIFY(made.isExactIn(oid("organizations")));
    QVERIFY(!made.isExactIn(oid("bots")) && !made.isExactIn(oid("elsewhere")));
    relation("bots").hasDeleteTriggers = true;
    QVERIFY(!reach("organizations", RowChange::Kind::Delete).isExactIn(oid("organizations")));
}

QTEST_APPLESS_MAIN(tst_SaveReach)
#include "tst_SaveReach.moc"
