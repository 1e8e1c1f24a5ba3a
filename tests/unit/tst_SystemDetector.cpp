// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemBinding.h"
#include "tests/unit/HandmadeCatalogue.h"
#include "tests/unit/SampleProfile.h"

#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;
using Reason = SystemMatch::Reason;

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

void addSampleTables(HandmadeCatalogue &made, const QString &schema = {})
{
    made.table(schema + name("firms"), {name("id uuid!"), name("name text")});
    made.table(schema + name("bots"), {name("id uuid!"), name("firm_id uuid")});
    made.table(schema + name("settings"), {name("id int!")});
}

SystemMatch onlyMatch(const HandmadeCatalogue &made)
{
    return SystemDetector::compare(*made.catalogue(), {sampleProfile()}).first();
}

// The sample profile under another name, asking for more columns of the table firms.
SystemProfilePtr variant(const char *id, const QStringList &more)
{
    SystemProfile::Data data = sampleProfile()->data();
    data.id = QString::fromLatin1(id);
    data.required[name("firms")] += more;
    return std::make_shared<const SystemProfile>(data);
}

} // namespace

/// A database is recognised by its columns, and if it is not, the reasons are told.
class tst_SystemDetector : public QObject
{
    Q_OBJECT

private slots:
    void fits();
    void tellsWhatIsMissing();
    void tellsWhatMustNotBe();
    void looksIntoAllSchemas();
    void searchPathWins();
    void tablesOfTwoSchemasAreNoSystem();
    void moreRequiredColumnsWin();
    void unknownSystem();
};

void tst_SystemDetector::fits()
{
    HandmadeCatalogue made;
    addSampleTables(made);
    const SystemMatch match = onlyMatch(made);
    QVERIFY(match.fits());
    QCOMPARE(match.schema, name("public"));
    QCOMPARE(match.found, 4);
}

void tst_SystemDetector::tellsWhatIsMissing()
{
    HandmadeCatalogue made;
    made.table(name("bots"), {name("id uuid!")});
    made.table(name("settings"), {name("id int!")});
    const SystemMatch match = onlyMatch(made);
    QVERIFY(!match.fits());
    QCOMPARE(match.reasons,
        QList<Reason>({{Reason::Kind::ColumnMissing, name("bots"), name("firm_id")},
            {Reason::Kind::TableMissing, name("firms"), {}}}));
    QVERIFY(match.reasons.at(0).text().contains(name("firm_id")));
    QVERIFY(match.reasons.at(1).text().contains(name("firms")));
}

void tst_SystemDetector::tellsWhatMustNotBe()
{
    HandmadeCatalogue made;
    addSampleTables(made);
    made.data.relations.detach();
    for (RelationInfo &relation : made.data.relations) {
        if (relation.name == name("bots")) {
            ColumnInfo legacy = relation.columns.last();
            legacy.number = 3;
            legacy.name = name("legacy");
            relation.columns.append(legacy);
        }
    }
    made.table(name("old_bots"), {name("id int")});
    QCOMPARE(onlyMatch(made).reasons,
        QList<Reason>({{Reason::Kind::ColumnPresent, name("bots"), name("legacy")},
            {Reason::Kind::TablePresent, name("old_bots"), {}}}));
}

void tst_SystemDetector::looksIntoAllSchemas()
{
    HandmadeCatalogue made;
    made.table(name("firms"), {name("id uuid!"), name("name text")});
    addSampleTables(made, name("chatbots."));
    const SystemMatch match = onlyMatch(made);
    QVERIFY(match.fits());
    QCOMPARE(match.schema, name("chatbots"));
}

void tst_SystemDetector::searchPathWins()
{
    HandmadeCatalogue made;
    addSampleTables(made, name("aaa."));
    addSampleTables(made);
    QCOMPARE(onlyMatch(made).schema, name("public"));
    made.data.searchPath = QStringList{name("aaa"), name("public")};
    QCOMPARE(onlyMatch(made).schema, name("aaa"));
}

void tst_SystemDetector::tablesOfTwoSchemasAreNoSystem()
{
    HandmadeCatalogue made;
    made.table(name("a.firms"), {name("id uuid!"), name("name text")});
    made.table(name("b.bots"), {name("id uuid!"), name("firm_id uuid")});
    made.table(name("b.settings"), {name("id int!")});
    QVERIFY(!onlyMatch(made).fits());
}

void tst_SystemDetector::moreRequiredColumnsWin()
{
    HandmadeCatalogue made;
    addSampleTables(made);
    const SystemProfilePtr exact = variant("a-exact", {name("name")});
    const SystemProfilePtr loose = variant("b-loose", {});
    const SystemProfilePtr wrong = variant("c-wrong", {name("name"), name("name"), name("absent")});
    QStringList order;
    const QList<SystemMatch> matches = SystemDetector::compare(*made.catalogue(), {wrong, loose, exact});
    for (const SystemMatch &match : matches)
        order.append(match.profile->id());
    QCOMPARE(order, QStringList({name("a-exact"), name("b-loose"), name("c-wrong")}));
    QVERIFY(SystemBinding::detect(made.catalogue(), {wrong, loose, exact})->profile() == exact);
}

void tst_SystemDetector::unknownSystem()
{
    const HandmadeCatalogue empty;
    const SystemMatch match = onlyMatch(empty);
    QVERIFY(!match.fits());
    QCOMPARE(match.reasons.size(), 3);
    const SystemBindingPtr binding = SystemBinding::detect(empty.catalogue(), {sampleProfile()});
    QVERIFY(!binding->profile());
    QVERIFY(!binding->title().isEmpty());
    QVERIFY(SystemDetector::compare(*empty.catalogue(), {}).isEmpty());
    QVERIFY(!SystemBinding::detect(empty.catalogue(), {})->profile());
}

QTEST_GUILESS_MAIN(tst_SystemDetector)
#include "tst_SystemDetector.moc"
