// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/JsonKeyOrder.h"
#include "models/schema/JsonReader.h"
#include "models/schema/SystemProfile.h"
#include "models/schema/TableProfileParser.h"

#include <QCoreApplication>

namespace botdeck {

namespace {

constexpr int Format = 1;

const QStringList &roles()
{
    static const QStringList words{
        QStringLiteral("user"), QStringLiteral("bot"), QStringLiteral("system"), QStringLiteral("summary")};
    return words;
}

void rejectUnknown(const JsonReader &json, const QString &word)
{
    json.reject(QCoreApplication::translate("botdeck", "\"%1\" is not known here.").arg(word));
}

QString roleOf(const JsonReader &json)
{
    const QString role = json.text();
    if (!roles().contains(role))
        rejectUnknown(json, role);
    return role;
}

QMap<QString, QStringList> tablesOf(const JsonReader &json)
{
    QMap<QString, QStringList> tables;
    const QStringList names = json.keys();
    for (const QString &name : names)
        tables.insert(name, json.at(name).texts());
    return tables;
}

SystemProfile::PartProfile partOf(Part part, const JsonReader &json, const QStringList &tables)
{
    if (part == Part::Message)
        json.allowOnly({"table", "columns", "authorValues", "firstAtSameTime"});
    else
        json.allowOnly({"table", "columns"});
    SystemProfile::PartProfile profile;
    profile.table = json.at("table").text();
    if (!tables.contains(profile.table))
        rejectUnknown(json.at("table"), profile.table);
    const QStringList known = SystemParts::columns(part);
    const QStringList logical = json.at("columns").keys();
    for (const QString &column : logical) {
        const JsonReader physical = json.at("columns").at(column);
        if (!known.contains(column))
            rejectUnknown(physical, column);
        profile.columns.insert(column, physical.text());
    }
    const QStringList values = json.at("authorValues").keys();
    for (const QString &value : values)
        profile.authorValues.insert(value, roleOf(json.at("authorValues").at(value)));
    if (const JsonReader first = json.at("firstAtSameTime"); first.exists())
        profile.firstAtSameTime = roleOf(first);
    return profile;
}

void readParts(const JsonReader &json, const QStringList &tables, SystemProfile::Data &data)
{
    const QStringList names = json.keys();
    for (const QString &name : names) {
        const std::optional<Part> part = SystemParts::byName(name);
        if (part)
            data.parts.insert(*part, partOf(*part, json.at(name), tables));
        else
            rejectUnknown(json.at(name), name);
    }
}

void readHead(const JsonReader &json, const QString &file, SystemProfile::Data &data)
{
    json.allowOnly(
        {"format", "id", "title", "description", "migrations", "journal", "recognise", "parts", "groups", "tables"});
    if (json.at("format").integer() != Format)
        json.at("format").reject(QCoreApplication::translate("botdeck", "Only format %1 can be read.").arg(Format));
    data.id = json.at("id").text();
    if (data.id + QLatin1String(".json") != file)
        json.at("id").reject(QCoreApplication::translate("botdeck", "The id has to be the file's name."));
    data.title = json.at("title").text();
    data.description = json.at("description").text();
    data.migrations = json.text("migrations");
    data.journal = json.text("journal");
    const QStringList journals{QString(), QStringLiteral("diesel"), QStringLiteral("drizzle"), QStringLiteral("knex")};
    if (!journals.contains(data.journal))
        rejectUnknown(json.at("journal"), data.journal);
    data.groups = json.at("groups").texts();
}

void readRecognition(const JsonReader &json, SystemProfile::Data &data)
{
    json.allowOnly({"required", "forbidden"});
    data.required = tablesOf(json.at("required"));
    data.forbidden = tablesOf(json.at("forbidden"));
    if (data.required.isEmpty())
        json.at("required").reject(QCoreApplication::translate("botdeck", "At least one table has to be required."));
}

} // namespace

Result<SystemProfilePtr> SystemProfile::parse(const QByteArray &json, const QString &file)
{
    const JsonReader reader = JsonReader::document(json, file);
    if (reader.error())
        return fail(*reader.error());
    Data data;
    readHead(reader, file, data);
    readRecognition(reader.at("recognise"), data);
    const JsonReader tables = reader.at("tables");
    const QStringList names = tables.keys();
    readParts(reader.at("parts"), names, data);
    for (const QString &name : names)
        data.tables.insert(name, TableProfileParser::parse(name, tables.at(name), data.groups, names));
    if (reader.error())
        return fail(*reader.error());
    data.tableOrder = jsonKeyOrder(json, QStringLiteral("tables"));
    return std::make_shared<const SystemProfile>(std::move(data));
}

} // namespace botdeck
