// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/FakeTable.h"

#include <libpq-fe.h>

#include <algorithm>

namespace botdeck::test {

namespace {

ColumnInfo column(int number, const char *name, quint32 type, bool notNull)
{
    ColumnInfo info;
    info.number = number;
    info.name = QLatin1String(name);
    info.type = type;
    info.typeText = type == 1700 ? QStringLiteral("numeric") : QStringLiteral("text");
    info.notNull = notNull;
    info.canSelect = info.canInsert = info.canUpdate = true;
    return info;
}

RelationInfo relation(quint32 oid, const char *name, const QList<ColumnInfo> &columns)
{
    RelationInfo info;
    info.oid = oid;
    info.schema = QStringLiteral("public");
    info.name = QLatin1String(name);
    info.columns = columns;
    info.keys = {KeyInfo{.name = info.name + QLatin1String("_pkey"), .columns = {0}, .primary = true}};
    info.canSelect = info.canInsert = info.canUpdate = info.canDelete = true;
    return info;
}

TypeInfo type(quint32 oid, const char *name, TypeKind kind)
{
    TypeInfo info;
    info.oid = oid;
    info.schema = QStringLiteral("pg_catalog");
    info.name = QLatin1String(name);
    info.kind = kind;
    info.hasBtree = true;
    return info;
}

} // namespace

FakeTable::FakeTable(int count)
{
    for (int number = 0; number < count; ++number)
        rows.append(row(number));
}

QByteArray FakeTable::id(int number)
{
    return QByteArray::number(number).rightJustified(6, '0');
}

QList<SqlText> FakeTable::row(int number)
{
    const QByteArray text = QByteArray::number(number);
    return {id(number), "name " + text, number % 7 == 3 ? SqlText() : SqlText(text + ".50"), SqlText(), "secret",
        QByteArray(300, char('a' + number % 26))};
}

void FakeTable::insert(int number)
{
    const auto place = std::ranges::lower_bound(rows, id(number), {}, [](const auto &row) { return *row.at(Id); });
    rows.insert(place, row(number));
}

void FakeTable::remove(int number)
{
    rows.removeIf([number](const auto &row) { return row.at(Id) == id(number); });
}

int FakeTable::indexOf(const QByteArray &key) const
{
    const auto found = std::ranges::find_if(rows, [&key](const auto &row) { return row.at(Id) == key; });
    return found == rows.end() ? -1 : int(found - rows.begin());
}

CataloguePtr FakeTable::catalogue()
{
    Catalogue::Data data;
    data.types = {{25, type(25, "text", TypeKind::Text)}, {1700, type(1700, "numeric", TypeKind::Numeric)}};
    RelationInfo items = relation(Items, "items",
        {column(1, "id", 25, true), column(2, "name", 25, true), column(3, "price", 1700, false),
            column(4, "owner", 25, false), column(5, "token", 25, false), column(7, "body", 25, false)});
    items.foreignKeys = {ForeignKeyInfo{.name = QStringLiteral("items_owner_fkey"),
        .relation = Items,
        .columns = {3},
        .target = Owners,
        .targetColumns = {0}}};
    data.relations = {{Items, items}, {Owners, relation(Owners, "owners", {column(1, "id", 25, true)})}};
    data.searchPath = {QStringLiteral("public")};
    data.schemas = data.searchPath;
    return std::make_shared<const Catalogue>(data);
}

SecretRules FakeTable::secrets()
{
    SecretRules rules;
    rules.columns = {Token};
    return rules;
}

PgRows FakeTable::pgRows(const QList<QByteArray> &names, const QList<QList<SqlText>> &rows)
{
    PGresult *result = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    QList<PGresAttDesc> attributes;
    for (const QByteArray &name : names)
        attributes.append(PGresAttDesc{const_cast<char *>(name.constData()), 0, 0, 0, 25, -1, -1});
    PQsetResultAttrs(result, int(attributes.size()), attributes.data());
    for (int row = 0; row < rows.size(); ++row) {
        for (int field = 0; field < names.size(); ++field) {
            const SqlText &text = rows.at(row).at(field);
            QByteArray bytes = text.value_or(QByteArray());
            PQsetvalue(result, row, field, text ? bytes.data() : nullptr, text ? int(bytes.size()) : -1);
        }
    }
    return PgRows(result);
}

RowsPart FakeTable::part(const QList<QList<SqlText>> &of, const PageQuery &query) const
{
    RowsPart part;
    QList<QByteArray> names;
    QList<QList<SqlText>> answer(of.size());
    const auto add = [&](const QByteArray &name, const std::function<SqlText(const QList<SqlText> &)> &value) {
        names.append(name);
        for (qsizetype i = 0; i < of.size(); ++i)
            answer[i].append(value(of.at(i)));
        return int(names.size()) - 1;
    };
    for (const int wanted : query.columns) {
        PageLayout::Cell cell;
        const int limit = query.previewCharacters;
        if (wanted != Token)
            cell.value = add("value", [=](const auto &row) {
                return wanted == Body && limit > 0 && row.at(Body) ? SqlText(row.at(Body)->left(limit))
                                                                   : row.at(wanted);
            });
        if (wanted == Body && limit > 0)
            cell.size = add("size", [=](const auto &row) -> SqlText {
                return row.at(Body) && row.at(Body)->size() > limit ? SqlText(QByteArray::number(row.at(Body)->size()))
                                                                    : std::nullopt;
            });
        part.layout.cells.append(cell);
    }
    part.layout.key = {add("key", [](const auto &row) { return row.at(Id); })};
    if (query.order.column >= 0)
        part.layout.sortValue = add("sort", [&](const auto &row) { return row.at(query.order.column); });
    part.layout.xmin = add("xmin", [this](const auto &) { return SqlText(xmin); });
    part.rows = pgRows(names, answer);
    return part;
}

RowPage FakeTable::page(const PageQuery &query) const
{
    QList<QList<SqlText>> all = rows;
    for (const Filter &filter : query.filters)
        all.removeIf([&filter](const auto &row) { return row.at(filter.column) != filter.values.value(0); });
    if (query.order.descending != query.backwards)
        std::ranges::reverse(all);
    if (query.after) {
        const auto after = std::ranges::find_if(all, [&](const auto &row) {
            const QByteArray &key = query.after->key.first();
            return query.order.descending != query.backwards ? *row.at(Id) < key : *row.at(Id) > key;
        });
        all.erase(all.begin(), after);
    }
    RowPage page;
    page.complete = all.size() < query.limit;
    RowsPart part = this->part(all.mid(0, query.limit), query);
    part.after = query.after;
    page.parts = {part};
    return page;
}

} // namespace botdeck::test
