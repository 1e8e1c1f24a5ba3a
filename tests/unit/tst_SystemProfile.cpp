// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/JsonKeyOrder.h"
#include "models/schema/SystemProfiles.h"
#include "tests/unit/SampleProfile.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

/// Profiles are read whole, and a mistake in one is told with its place.
class tst_SystemProfile : public QObject
{
    Q_OBJECT

private slots:
    void shippedProfilesAreRead();
    void readsAll();
    void keepsTheOrderOfTheSidebar();
    void keyOrder();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void notJson();
    void idIsTheFilesName();
    void oneBadFileSparesTheOthers();
    void vocabulary();
};

void tst_SystemProfile::shippedProfilesAreRead()
{
    const SystemProfiles::Loaded loaded = SystemProfiles::all();
    for (const Error &error : loaded.errors)
        qWarning("%s", qPrintable(error.message));
    QVERIFY(loaded.errors.isEmpty());
    QVERIFY(!loaded.profiles.isEmpty());
    for (const SystemProfilePtr &profile : loaded.profiles) {
        QCOMPARE(profile->data().tableOrder.size(), profile->data().tables.size());
        // Whatever is recognised by must be described, and a section for every described column.
        for (const TableProfile &table : profile->data().tables) {
            qsizetype placed = 0;
            for (const TableProfile::Section &section : table.sections)
                placed += section.columns.size();
            QVERIFY2(placed == table.columns.size(), qPrintable(profile->id() + u' ' + table.name));
        }
    }
}

void tst_SystemProfile::readsAll()
{
    const SystemProfilePtr profile = sampleProfile();
    const SystemProfile::Data &data = profile->data();
    QCOMPARE(data.journal, QStringLiteral("knex"));
    QCOMPARE(profile->requiredColumns(), 4);
    QCOMPARE(data.forbidden.value(QStringLiteral("bots")), QStringList(QStringLiteral("legacy")));
    QCOMPARE(profile->part(Part::Bot)->columns.value(QStringLiteral("organization")), QStringLiteral("firm_id"));
    QCOMPARE(profile->part(Part::Message)->authorValues.value(QStringLiteral("2")), QStringLiteral("bot"));
    QCOMPARE(profile->part(Part::Message)->firstAtSameTime, QStringLiteral("user"));
    QVERIFY(!profile->part(Part::Tool));
    QVERIFY(!profile->table(QStringLiteral("nothing")));
    const TableProfile &bots = *profile->table(QStringLiteral("bots"));
    QVERIFY(bots.bound && bots.sortDescending);
    QCOMPARE(bots.organizationPath.first().table, QStringLiteral("firms"));
    QCOMPARE(bots.sealed.value(QStringLiteral("seal")).associatedData, QStringLiteral("id"));
    QCOMPARE(bots.hashed.value(QStringLiteral("hash")).memoryKiB, 65536);
    QCOMPARE(bots.fullText.value(QStringLiteral("name")).characters, 1000);
    QCOMPARE(bots.tree->parent, QStringLiteral("above"));
    QCOMPARE(bots.columns.value(QStringLiteral("mails")).element, FieldKind::Email);
    const TableProfile &settings = *profile->table(QStringLiteral("settings"));
    QCOMPARE(settings.rowSecret->valueColumn, QStringLiteral("text"));
    const ColumnRules rules = settings.columns.value(QStringLiteral("name")).rules;
    QVERIFY(rules.notBlank && !rules.unique && !rules.minimum);
    QCOMPARE(rules.maxLength.value_or(0), 20.0);
    QCOMPARE(rules.uniqueWith, QStringList(QStringLiteral("bot_id")));
    QVERIFY(!profile->table(QStringLiteral("chat"))->bound);
}

void tst_SystemProfile::keepsTheOrderOfTheSidebar()
{
    QCOMPARE(sampleProfile()->data().tableOrder,
        QStringList(
            {QStringLiteral("settings"), QStringLiteral("firms"), QStringLiteral("bots"), QStringLiteral("chat")}));
    QCOMPARE(sampleProfile()->data().groups, QStringList({QStringLiteral("Zoo"), QStringLiteral("Bots")}));
}

void tst_SystemProfile::keyOrder()
{
    const QByteArray json = R"({"x": {"tables": 1}, "tables" : {"z\"{": {"a": ["tables", {"c": 1}]},
        "\u00e9": "y: {", "b" :[]}, "y": {"q": 1}})";
    QCOMPARE(jsonKeyOrder(json, QStringLiteral("tables")),
        QStringList({QStringLiteral("z\"{"), QStringLiteral("é"), QStringLiteral("b")}));
    QVERIFY(jsonKeyOrder(json, QStringLiteral("none")).isEmpty());
}

void tst_SystemProfile::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *tag, const char *what, const char *by, const char *pointer) {
        QTest::newRow(tag) << QByteArray(what) << QByteArray(by) << QString::fromLatin1(pointer);
    };
    row("newer format", "\"format\": 1", "\"format\": 2", "/format");
    row("missing title", "\"title\": \"Sample\", ", "", "/title");
    row("unknown key", "\"journal\": \"knex\"", "\"jurnal\": \"knex\"", "/jurnal");
    row("unknown journal", "\"knex\"", "\"flyway\"", "/journal");
    row("a string for a list", "[\"id\", \"name\"]", "\"id\"", "/recognise/required/firms");
    row("a number in a list", "[\"legacy\"]", "[\"a\", 7]", "/recognise/forbidden/bots/1");
    row("unknown part", "\"bot\": {\"table\"", "\"robot\": {\"table\"", "/parts/robot");
    row("unknown logical column", "\"slug\": \"short\"", "\"slag\": \"short\"", "/parts/organization/columns/slag");
    row("part of no table", "\"table\": \"chat\"", "\"table\": \"chats\"", "/parts/message/table");
    row("unknown role", "\"2\": \"bot\"", "\"a/b~c\": \"robot\"", "/parts/message/authorValues/a~1b~0c");
    row("unknown group", "\"group\": \"Zoo\"", "\"group\": \"zoo\"", "/tables/settings/group");
    row("missing label", "\"singular\": \"firm\", ", "", "/tables/firms/label/singular");
    row("unknown title column", "\"title\": [\"name\"], \"timeColumn\": \"made\",\n    \"updated",
        "\"title\": [\"nam\"], \"timeColumn\": \"made\",\n    \"updated", "/tables/firms/title/0");
    row("unknown time column", "\"timeColumn\": \"made\",\n    \"updated", "\"timeColumn\": \"mad\",\n    \"updated",
        "/tables/firms/timeColumn");
    row("path to no table", "\"table\": \"bots\", \"to\"", "\"table\": \"boats\", \"to\"",
        "/tables/settings/organizationPath/0/table");
    row("path that is a word", "\"not bound\"", "\"unbound\"", "/tables/chat/organizationPath");
    row("unknown kind", "\"kind\": \"slug\"", "\"kind\": \"snail\"", "/tables/bots/columns/name/kind");
    row("list without elements", ", \"element\": \"email\"", "", "/tables/bots/columns/mails/element");
    row("bad pattern", "\"notBlank\": true", "\"pattern\": \"(\"", "/tables/settings/columns/name/validate/pattern");
    row("boolean as text", "\"notBlank\": true", "\"notBlank\": \"yes\"",
        "/tables/settings/columns/name/validate/notBlank");
    row("half a number", "\"iterations\": 3", "\"iterations\": 3.5", "/tables/bots/hashed/hash/iterations");
    row("unknown sealing", "aes-256-gcm", "rot13", "/tables/bots/sealed/seal/format");
    row("secret nobody described", "[\"seal\"]", "[\"sael\"]", "/tables/bots/secretColumns/0");
    row("twice in sections", "\"columns\": []}", "\"columns\": [\"name\"]}", "/tables/settings/sections/1/columns");
}

void tst_SystemProfile::mistakesAreTold()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, by);
    QFETCH(QString, pointer);
    QByteArray json = sampleProfileJson();
    const qsizetype at = json.indexOf(what);
    QVERIFY(at >= 0);
    json.replace(at, what.size(), by);
    const Result<SystemProfilePtr> profile = SystemProfile::parse(json, QStringLiteral("sample.json"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ErrorKind::BadValue);
    QVERIFY2(profile.error().message.startsWith(QStringLiteral("sample.json, at \"%1\": ").arg(pointer)),
        qPrintable(profile.error().message));
}

void tst_SystemProfile::notJson()
{
    const Result<SystemProfilePtr> broken = SystemProfile::parse("{\n\"a\": 1,\n}", QStringLiteral("x.json"));
    QVERIFY(!broken);
    QVERIFY2(broken.error().message.startsWith(QStringLiteral("x.json, line 3: ")), qPrintable(broken.error().message));
    QVERIFY(!SystemProfile::parse("[]", QStringLiteral("x.json")));
    QVERIFY(!SystemProfile::parse({}, QStringLiteral("x.json")));
}

void tst_SystemProfile::idIsTheFilesName()
{
    const Result<SystemProfilePtr> profile = SystemProfile::parse(sampleProfileJson(), QStringLiteral("other.json"));
    QVERIFY(!profile);
    QVERIFY(profile.error().message.startsWith(QStringLiteral("other.json, at \"/id\"")));
}

void tst_SystemProfile::oneBadFileSparesTheOthers()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &content) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write("sample.json", sampleProfileJson());
    write("bad.json", "{}");
    write("notes.txt", "no profile");
    const SystemProfiles::Loaded loaded = SystemProfiles::load(folder.path());
    QCOMPARE(loaded.profiles.size(), 1);
    QCOMPARE(loaded.profiles.first()->id(), QStringLiteral("sample"));
    QCOMPARE(loaded.errors.size(), 1);
    QVERIFY(loaded.errors.first().message.startsWith(QStringLiteral("bad.json, at ")));
}

void tst_SystemProfile::vocabulary()
{
    const QList<Part> parts = SystemParts::all();
    for (const Part part : parts) {
        QCOMPARE(SystemParts::byName(SystemParts::name(part)), part);
        QVERIFY(SystemParts::columns(part).contains(QStringLiteral("id")));
    }
    QCOMPARE(SystemParts::name(parts.last()), QStringLiteral("emailMessage"));
    QVERIFY(!SystemParts::byName(QStringLiteral("Bot")));
}

QTEST_GUILESS_MAIN(tst_SystemProfile)
#include "tst_SystemProfile.moc"
