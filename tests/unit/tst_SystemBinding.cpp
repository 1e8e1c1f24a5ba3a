// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemBinding.h"
#include "tests/unit/HandmadeCatalogue.h"
#include "tests/unit/SampleProfile.h"

#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// A profile on a database that lacks some of it, has more than it, and has rights of its own.
class tst_SystemBinding : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void parts();
    void whyAPartIsMissing();
    void labels();
    void orders();
    void secrets();
    void organizationPaths();
    void brokenOrganizationPath();
    void fields();
    void sections();
    void unknownSystem();
    void sameNameInAnotherSchema();

private:
    [[nodiscard]] SystemBinding bound() const
    {
        return SystemBinding(m_made->catalogue(), {sampleProfile(), name("public"), 0, {}});
    }
    [[nodiscard]] static const RelationInfo &relation(const SystemBinding &binding, const char *table)
    {
        return *binding.catalogue()->relation({}, name(table));
    }

    std::unique_ptr<HandmadeCatalogue> m_made;
};

void tst_SystemBinding::init()
{
    m_made = std::make_unique<HandmadeCatalogue>();
    m_made->table(name("firms"), {name("id uuid!"), name("name text"), name("made timestamptz")});
    m_made->table(name("bots"),
        {name("id uuid!"), name("firm_id uuid"), name("name json"), name("made timestamptz"), name("seal text"),
            name("hash text"), name("api_token text"), name("added int"), name("mails text[]")});
    m_made->table(name("settings"), {name("id int!"), name("bot_id uuid"), name("text text"), name("name text")});
    m_made->table(name("notes"), {name("id int!"), name("bot_id uuid"), name("secret text"), name("feeling mood")});
    m_made->reference(name("note_bot"), name("notes"), name("bot_id"), name("bots"));
}

void tst_SystemBinding::parts()
{
    const SystemBinding binding = bound();
    QVERIFY(binding.has(Part::Bot));
    QCOMPARE(binding.relation(Part::Bot), &relation(binding, "bots"));
    QCOMPARE(binding.column(Part::Bot, name("organization")), 1);
    QVERIFY(binding.has(Part::Bot, name("organization")));
    QCOMPARE(binding.partOf(relation(binding, "firms")), Part::Organization);
    QVERIFY(!binding.partOf(relation(binding, "settings")));
    QVERIFY(!binding.partOf(relation(binding, "notes")));
    QCOMPARE(binding.authorRole(name("1")), name("user"));
    QCOMPARE(binding.authorRole(name("7")), QString());
}

void tst_SystemBinding::whyAPartIsMissing()
{
    m_made->data.relations.detach();
    for (RelationInfo &table : m_made->data.relations) {
        if (table.name == name("firms"))
            table.columns[1].canSelect = false;
        if (table.name == name("bots"))
            table.canSelect = false;
    }
    const SystemBinding binding = bound();
    QVERIFY(binding.whyMissing(Part::Tool).contains(name("Sample"))); // not a part of this system
    QVERIFY(binding.whyMissing(Part::Message).contains(name("chat"))); // not in this database
    QVERIFY(binding.whyMissing(Part::Bot).contains(name("tester"))); // no privilege
    QVERIFY(!binding.has(Part::Bot, name("id")));
    QVERIFY(binding.relation(Part::Bot));
    QVERIFY(!binding.relation(Part::Message));
    QCOMPARE(binding.column(Part::Message, name("text")), -1);
    QVERIFY(binding.has(Part::Organization));
    QVERIFY(binding.whyMissing(Part::Organization, name("slug")).contains(name("short"))); // no such column here
    QVERIFY(binding.whyMissing(Part::Organization, name("name")).contains(name("tester")));
    QVERIFY(binding.whyMissing(Part::Organization, name("created")).contains(name("Sample"))); // nor in the profile
}

void tst_SystemBinding::labels()
{
    const SystemBinding binding = bound();
    QCOMPARE(binding.singular(relation(binding, "firms")), name("firm"));
    QCOMPARE(binding.plural(relation(binding, "firms")), name("firms"));
    QCOMPARE(binding.plural(relation(binding, "notes")), name("notes"));
    QCOMPARE(binding.titleColumns(relation(binding, "firms")), QList<int>({1}));
    QVERIFY(binding.titleColumns(relation(binding, "notes")).isEmpty());
    QCOMPARE(binding.timeColumn(relation(binding, "firms")), 2);
    QCOMPARE(binding.updatedColumn(relation(binding, "firms")), -1); // "changed" is not in this database
}

void tst_SystemBinding::orders()
{
    const SystemBinding binding = bound();
    // bots are sorted by name, which is json here and has no order; their time column steps in.
    QCOMPARE(binding.defaultOrder(relation(binding, "bots")), (PageOrder{3, true}));
    QCOMPARE(binding.defaultOrder(relation(binding, "firms")), (PageOrder{2, true}));
    QCOMPARE(binding.defaultOrder(relation(binding, "settings")), (PageOrder{-1, false}));
    QCOMPARE(binding.defaultOrder(relation(binding, "notes")), (PageOrder{-1, false}));
}

void tst_SystemBinding::secrets()
{
    const SystemBinding binding = bound();
    // The profile's "seal", and "api_token", which it does not know; not "hash", which it describes.
    QCOMPARE(binding.secrets(relation(binding, "bots")).columns, QSet<int>({4, 6}));
    QCOMPARE(binding.secrets(relation(binding, "notes")).columns, QSet<int>({2}));
    const SecretRules settings = binding.secrets(relation(binding, "settings"));
    QCOMPARE(settings.keyColumn, 3);
    QCOMPARE(settings.keyedValue, 2);
    QCOMPARE(settings.knownSecretKeys, QStringList(name("url")));
}

void tst_SystemBinding::organizationPaths()
{
    const SystemBinding binding = bound();
    const auto path = binding.organizationPath(relation(binding, "settings"));
    QVERIFY(path.bound && path.reason.isEmpty());
    QCOMPARE(path.hops.size(), 2);
    QCOMPARE(path.hops.at(0).column, 1);
    QCOMPARE(path.hops.at(0).to, &relation(binding, "bots"));
    QCOMPARE(path.hops.at(1).from, &relation(binding, "bots"));
    QCOMPARE(path.hops.at(1).to, &relation(binding, "firms"));
    QCOMPARE(path.hops.at(1).targetColumn, 0);
    const auto own = binding.organizationPath(relation(binding, "firms"));
    QVERIFY(own.bound && own.hops.isEmpty());
    QVERIFY(!binding.organizationPath(relation(binding, "notes")).bound);
    QVERIFY(!binding.organizationPath(relation(binding, "notes")).reason.isEmpty());
    m_made->table(name("chat"), {name("id int!")});
    const SystemBinding withChat = bound();
    QCOMPARE(withChat.organizationPath(relation(withChat, "chat")).reason, name("Nobody's"));
}

void tst_SystemBinding::brokenOrganizationPath()
{
    m_made->data.relations.detach();
    for (RelationInfo &table : m_made->data.relations) {
        if (table.name == name("bots"))
            table.columns[1].name = name("company_id");
    }
    const SystemBinding binding = bound();
    const auto path = binding.organizationPath(relation(binding, "settings"));
    QVERIFY(!path.bound && path.hops.isEmpty());
    QVERIFY(path.reason.contains(name("firm_id")));
}

void tst_SystemBinding::fields()
{
    const SystemBinding binding = bound();
    const RelationInfo &bots = relation(binding, "bots");
    QCOMPARE(binding.field(bots, 0).label, name("ID"));
    QCOMPARE(binding.field(bots, 4).kind, FieldKind::Secret); // said to be a text, but secret
    QCOMPARE(binding.field(bots, 6).kind, FieldKind::Secret);
    QCOMPARE(binding.field(bots, 7).kind, FieldKind::Integer);
    QCOMPARE(binding.field(bots, 7).label, name("added"));
    QCOMPARE(binding.field(bots, 8).element, FieldKind::Email);
    const RelationInfo &notes = relation(binding, "notes");
    QCOMPARE(binding.field(notes, 1).kind, FieldKind::Reference);
    QCOMPARE(binding.field(notes, 3).kind, FieldKind::Choice);
    QVERIFY(binding.field(relation(binding, "firms"), 2).readOnly);
    QVERIFY(binding.field(relation(binding, "settings"), 3).rules.notBlank);
}

void tst_SystemBinding::sections()
{
    const SystemBinding binding = bound();
    const auto settings = binding.sections(relation(binding, "settings"));
    QCOMPARE(settings.size(), 2); // "Gone" has no column left
    QCOMPARE(settings.at(0).title, name("Main"));
    QCOMPARE(settings.at(0).columns, QList<int>({3, 2}));
    QCOMPARE(settings.at(1).columns, QList<int>({0, 1}));
    QVERIFY(!settings.at(1).title.isEmpty());
    const auto notes = binding.sections(relation(binding, "notes"));
    QCOMPARE(notes.size(), 1);
    QVERIFY(notes.at(0).title.isEmpty());
    QCOMPARE(notes.at(0).columns, QList<int>({0, 1, 2, 3}));
}

void tst_SystemBinding::unknownSystem()
{
    const SystemBinding binding(m_made->catalogue());
    QVERIFY(!binding.has(Part::Bot));
    QVERIFY(!binding.whyMissing(Part::Bot, name("id")).isEmpty());
    QVERIFY(!binding.relation(Part::Bot));
    QVERIFY(!binding.table(relation(binding, "bots")));
    QCOMPARE(binding.secrets(relation(binding, "bots")).columns, QSet<int>({6}));
    QCOMPARE(binding.secrets(relation(binding, "settings")).keyColumn, -1); // "text" does not sound like a value
    QVERIFY(!binding.organizationPath(relation(binding, "firms")).bound);
    QCOMPARE(binding.sections(relation(binding, "firms")).size(), 1);
}

void tst_SystemBinding::sameNameInAnotherSchema()
{
    m_made->table(name("archive.bots"), {name("id uuid!"), name("name text")});
    const SystemBinding binding = bound();
    const RelationInfo &archived = *binding.catalogue()->relation(name("archive"), name("bots"));
    QVERIFY(!binding.table(archived));
    QCOMPARE(binding.singular(archived), name("archive.bots"));
    QVERIFY(!binding.partOf(archived));
}

QTEST_GUILESS_MAIN(tst_SystemBinding)
#include "tst_SystemBinding.moc"
