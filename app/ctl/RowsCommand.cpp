// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/RowsCommand.h"

#include "app/ctl/CtlOutput.h"
#include "app/ctl/CursorText.h"
#include "app/ctl/RelationWords.h"
#include "models/tables/PageReader.h"

namespace botdeck {

namespace {

bool isMasked(const RowsPart &part, int row, const PageLayout::Cell &cell)
{
    return cell.masked >= 0 && part.rows.boolean(row, cell.masked);
}

} // namespace

Result<QList<int>> RowsCommand::columns() const
{
    QList<int> columns;
    const StatementBuilder statements = builder();
    if (!isSet(QStringLiteral("columns"))) {
        for (int column = 0; column < relation().columns.size(); ++column) {
            if (statements.canRead(column))
                columns.append(column);
        }
        return columns;
    }
    const QStringList names = option(QStringLiteral("columns")).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const Result<int> column = columnNamed(name.trimmed());
        if (!column)
            return fail(column.error());
        if (!statements.canRead(*column))
            return fail(ErrorKind::Refused, tr("The column %1 holds a secret, or your role may not read it").arg(name));
        columns.append(*column);
    }
    return columns;
}

Result<PageOrder> RowsCommand::order() const
{
    if (!isSet(QStringLiteral("sort")) && !isSet(QStringLiteral("desc")))
        return session().system()->defaultOrder(relation());
    PageOrder order{-1, isSet(QStringLiteral("desc"))};
    if (isSet(QStringLiteral("sort"))) {
        const Result<int> column = columnNamed(option(QStringLiteral("sort")));
        if (!column)
            return fail(column.error());
        order.column = *column;
    }
    return order;
}

Result<PageQuery> RowsCommand::query() const
{
    const Result<QList<int>> selected = columns();
    if (!selected)
        return fail(selected.error());
    const Result<PageOrder> sorted = order();
    if (!sorted)
        return fail(sorted.error());
    const Result<Filters> conditions = filters();
    if (!conditions)
        return fail(conditions.error());
    PageQuery query{*selected, *conditions, *sorted};
    query.previewCharacters = 0;
    query.limit = DefaultLimit;
    if (isSet(QStringLiteral("limit"))) {
        query.limit = option(QStringLiteral("limit")).toInt();
        if (query.limit <= 0)
            return fail(ErrorKind::BadValue, tr("The limit has to be a number above zero"));
    }
    if (isSet(QStringLiteral("after"))) {
        const Result<PageCursor> cursor = CursorText::parse(option(QStringLiteral("after")));
        if (!cursor)
            return fail(cursor.error());
        query.after = *cursor;
    }
    return query;
}

void RowsCommand::runOnTable()
{
    if (!understandsFilters() || !mayRead())
        return;
    const Result<PageQuery> wanted = query();
    if (!wanted)
        return giveUp(wanted.error());
    take(session().pool().submit<RowPage>(Lane::Interactive, Access::ReadOnly,
             [statements = builder(), page = *wanted](
                 PgDriver &driver) { return PageReader::page(driver, statements, page); }),
        [this, page = *wanted](const RowPage &rows) { print(page, rows); });
}

void RowsCommand::print(const PageQuery &query, const RowPage &page)
{
    const QStringList names = RelationWords::columns(relation(), query.columns);
    QJsonArray rows;
    QStringList lines{CtlOutput::line(names)};
    QString next;
    for (const RowsPart &part : page.parts) {
        for (int row = 0; row < part.rows.rowCount(); ++row) {
            rows.append(rowObject(part, row, query.columns));
            lines << rowLine(part, row);
        }
        if (!part.rows.isEmpty() && !page.complete)
            next = CursorText::of(part, part.rows.rowCount() - 1);
    }
    QJsonObject object{{QStringLiteral("table"), name()},
        {QStringLiteral("columns"), QJsonArray::fromStringList(names)}, {QStringLiteral("rows"), rows}};
    object.insert(QStringLiteral("next"), next.isEmpty() ? QJsonValue() : QJsonValue(next));
    if (!next.isEmpty() && !isSet(QStringLiteral("json")))
        tell(tr("There are more rows: repeat the command with --after %1").arg(next));
    answer(object, lines);
}

QJsonObject RowsCommand::rowObject(const RowsPart &part, int row, const QList<int> &columns) const
{
    QJsonObject values;
    QJsonArray masked;
    for (qsizetype at = 0; at < columns.size(); ++at) {
        const PageLayout::Cell &cell = part.layout.cells.at(at);
        const QString &column = relation().columns.at(columns.at(at)).name;
        if (isMasked(part, row, cell))
            masked.append(column);
        else if (cell.value < 0 || part.rows.isNull(row, cell.value))
            values.insert(column, QJsonValue());
        else
            values.insert(column, part.rows.string(row, cell.value));
    }
    QJsonObject object{{QStringLiteral("values"), values}};
    if (builder().identity() == RowIdentity::Key) {
        QList<QByteArray> key;
        for (const int column : part.layout.key)
            key.append(part.rows.text(row, column).toByteArray());
        object.insert(QStringLiteral("key"), toJson(key));
    }
    if (!masked.isEmpty())
        object.insert(QStringLiteral("masked"), masked);
    return object;
}

QString RowsCommand::rowLine(const RowsPart &part, int row)
{
    QStringList fields;
    for (const PageLayout::Cell &cell : part.layout.cells) {
        const bool empty = cell.value < 0 || part.rows.isNull(row, cell.value);
        QString field = empty ? QString() : CtlOutput::line({part.rows.string(row, cell.value)});
        if (isMasked(part, row, cell))
            field = tr("(secret)");
        else if (empty)
            field = QStringLiteral("\\N");
        fields << field;
    }
    return fields.join(u'\t');
}

} // namespace botdeck
