// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/TableProfileParser.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace botdeck::TableProfileParser {

namespace {

void rejectUnknown(const JsonReader &json, const QString &word)
{
    json.reject(QCoreApplication::translate("botdeck", "\"%1\" is not known here.").arg(word));
}

// A word out of a list, which has to be there.
QString wordOf(const JsonReader &json, const QStringList &words)
{
    const QString word = json.text();
    if (!words.contains(word))
        rejectUnknown(json, word);
    return word;
}

FieldKind kindOf(const JsonReader &json)
{
    const QString word = json.text();
    const std::optional<FieldKind> kind = fieldKindNamed(word);
    if (!kind)
        rejectUnknown(json, word);
    return kind.value_or(FieldKind::Text);
}

ColumnRules rulesOf(const JsonReader &json)
{
    if (!json.exists())
        return {};
    json.allowOnly({"notBlank", "pattern", "maxLength", "minimum", "maximum", "oneOf", "unique", "uniqueWith",
        "jsonType", "jsonSchema"});
    ColumnRules rules;
    rules.notBlank = json.boolean("notBlank");
    rules.pattern = json.text("pattern");
    if (!QRegularExpression(rules.pattern).isValid())
        json.at("pattern").reject(QCoreApplication::translate("botdeck", "This is not a regular expression."));
    rules.maxLength = json.number("maxLength");
    rules.minimum = json.number("minimum");
    rules.maximum = json.number("maximum");
    rules.oneOf = json.texts("oneOf");
    rules.unique = json.boolean("unique");
    rules.uniqueWith = json.texts("uniqueWith");
    if (const JsonReader type = json.at("jsonType"); type.exists()) {
        rules.jsonType =
            wordOf(type, {QStringLiteral("object"), QStringLiteral("array"), QStringLiteral("object or array")});
    }
    rules.jsonSchema = json.boolean("jsonSchema");
    return rules;
}

ColumnProfile columnOf(const JsonReader &json, const QStringList &tables)
{
    json.allowOnly({"label", "kind", "hint", "readOnly", "table", "element", "validate"});
    ColumnProfile column;
    column.label = json.at("label").text();
    column.kind = kindOf(json.at("kind"));
    column.hint = json.text("hint");
    column.readOnly = json.boolean("readOnly");
    if (column.kind == FieldKind::Reference)
        column.table = wordOf(json.at("table"), tables);
    if (column.kind == FieldKind::List)
        column.element = kindOf(json.at("element"));
    column.rules = rulesOf(json.at("validate"));
    return column;
}

// Names of columns have to be among those described under "columns".
class Columns
{
public:
    explicit Columns(const TableProfile &table)
        : m_table(table)
    {
    }
    QString one(const JsonReader &json) const
    {
        const QString name = json.text();
        if (!m_table.columns.contains(name))
            rejectUnknown(json, name);
        return name;
    }
    QString optional(const JsonReader &json) const { return json.exists() ? one(json) : QString(); }
    QStringList list(const JsonReader &json) const
    {
        QStringList names;
        const QList<JsonReader> items = json.items();
        for (const JsonReader &item : items)
            names.append(one(item));
        return names;
    }
    // The names that are keys of an object, each with its reader.
    QList<std::pair<QString, JsonReader>> members(const JsonReader &json) const
    {
        QList<std::pair<QString, JsonReader>> list;
        const QStringList names = json.keys();
        for (const QString &name : names) {
            if (!m_table.columns.contains(name))
                rejectUnknown(json.at(name), name);
            list.append({name, json.at(name)});
        }
        return list;
    }

private:
    const TableProfile &m_table;
};

void readPath(const JsonReader &json, const Columns &columns, const QStringList &tables, TableProfile &table)
{
    const JsonReader path = json.at("organizationPath");
    if (path.isString()) {
        static_cast<void>(wordOf(path, {QStringLiteral("not bound")}));
        table.notBoundReason = json.at("notBoundReason").text();
        return;
    }
    if (!path.exists())
        return;
    table.bound = true;
    const QList<JsonReader> hops = path.items();
    for (const JsonReader &hop : hops) {
        hop.allowOnly({"column", "table", "to"});
        const bool first = table.organizationPath.isEmpty();
        table.organizationPath.append({first ? columns.one(hop.at("column")) : hop.at("column").text(),
            wordOf(hop.at("table"), tables), hop.at("to").text()});
    }
}

void readSafety(const JsonReader &json, const Columns &columns, TableProfile &table)
{
    table.secretColumns = columns.list(json.at("secretColumns"));
    if (const JsonReader secret = json.at("rowSecret"); secret.exists()) {
        secret.allowOnly({"keyColumn", "valueColumn", "knownKeys"});
        table.rowSecret = {
            columns.one(secret.at("keyColumn")), columns.one(secret.at("valueColumn")), secret.texts("knownKeys")};
    }
    const auto sealedColumns = columns.members(json.at("sealed"));
    for (const auto &[name, sealed] : sealedColumns) {
        sealed.allowOnly({"format", "associatedData"});
        table.sealed.insert(name,
            {wordOf(sealed.at("format"), {QStringLiteral("aes-256-gcm"), QStringLiteral("base64")}),
                columns.optional(sealed.at("associatedData"))});
    }
    const auto hashedColumns = columns.members(json.at("hashed"));
    for (const auto &[name, hashed] : hashedColumns) {
        hashed.allowOnly({"format", "memoryKiB", "iterations", "parallelism"});
        HashedColumn column;
        column.format = wordOf(hashed.at("format"), {QStringLiteral("argon2id"), QStringLiteral("bcrypt")});
        if (column.format == QLatin1String("argon2id")) {
            column.memoryKiB = hashed.at("memoryKiB").integer();
            column.iterations = hashed.at("iterations").integer();
            column.parallelism = hashed.at("parallelism").integer();
        }
        table.hashed.insert(name, column);
    }
}

void readOrder(const JsonReader &json, const Columns &columns, TableProfile &table)
{
    table.title = columns.list(json.at("title"));
    table.timeColumn = columns.optional(json.at("timeColumn"));
    table.updatedColumn = columns.optional(json.at("updatedColumn"));
    if (const JsonReader sort = json.at("defaultSort"); sort.exists()) {
        sort.allowOnly({"column", "descending"});
        table.sortColumn = columns.one(sort.at("column"));
        table.sortDescending = sort.boolean("descending");
    }
    if (const JsonReader tree = json.at("tree"); tree.exists()) {
        tree.allowOnly({"parent", "name"});
        table.tree = {columns.one(tree.at("parent")), columns.one(tree.at("name"))};
    }
    const auto searched = columns.members(json.at("fullText"));
    for (const auto &[name, index] : searched) {
        index.allowOnly({"configuration", "characters"});
        const JsonReader characters = index.at("characters");
        table.fullText.insert(name, {index.at("configuration").text(), characters.exists() ? characters.integer() : 0});
    }
}

void readSections(const JsonReader &json, const Columns &columns, TableProfile &table)
{
    QSet<QString> placed;
    const QList<JsonReader> sections = json.at("sections").items();
    for (const JsonReader &section : sections) {
        section.allowOnly({"title", "columns"});
        table.sections.append({section.at("title").text(), columns.list(section.at("columns"))});
        for (const QString &name : std::as_const(table.sections.last().columns)) {
            if (placed.contains(name)) {
                section.at("columns").reject(
                    QCoreApplication::translate("botdeck", "The column %1 is in two sections.").arg(name));
            }
            placed.insert(name);
        }
    }
}

} // namespace

TableProfile parse(const QString &name, const JsonReader &json, const QStringList &groups, const QStringList &tables)
{
    json.allowOnly({"label", "group", "icon", "title", "timeColumn", "updatedColumn", "defaultSort", "organizationPath",
        "notBoundReason", "secretColumns", "rowSecret", "sealed", "hashed", "fullText", "tree", "columns", "sections"});
    TableProfile table;
    table.name = name;
    json.at("label").allowOnly({"singular", "plural"});
    table.singular = json.at("label").at("singular").text();
    table.plural = json.at("label").at("plural").text();
    table.group = wordOf(json.at("group"), groups);
    table.icon = json.text("icon");
    const QStringList columnNames = json.at("columns").keys();
    for (const QString &column : columnNames)
        table.columns.insert(column, columnOf(json.at("columns").at(column), tables));
    const Columns columns(table);
    readOrder(json, columns, table);
    readPath(json, columns, tables, table);
    readSafety(json, columns, table);
    readSections(json, columns, table);
    return table;
}

} // namespace botdeck::TableProfileParser
