// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ArrivedRowsDriver.h"

#include "models/tables/ArrivedRowsResult.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>

#include <utility>

namespace botdeck {

namespace {

/// The parts of `schema.table`, each perhaps quoted.
QStringList partsOf(const QString &name)
{
    QStringList parts(QString{});
    bool quoted = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        const bool isQuote = c == QLatin1Char('"');
        if (isQuote && quoted && i + 1 < name.size() && name.at(i + 1) == c)
            parts.last() += name.at(++i);
        else if (isQuote)
            quoted = !quoted;
        else if (c == QLatin1Char('.') && !quoted)
            parts.append(QString());
        else
            parts.last() += c;
    }
    return parts;
}

QString quoted(QString identifier)
{
    return QLatin1Char('"') + identifier.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

ArrivedRowsDriver::ArrivedRowsDriver(CataloguePtr catalogue, QObject *parent)
    : QSqlDriver(parent)
    , m_catalogue(std::move(catalogue))
{
}

const RelationInfo *ArrivedRowsDriver::relation(const QString &tableName) const
{
    const QStringList parts = partsOf(tableName);
    if (!m_catalogue || parts.size() > 2)
        return nullptr;
    return m_catalogue->relation(parts.size() == 2 ? parts.first() : QString(), parts.last());
}

QString ArrivedRowsDriver::nameOf(const RelationInfo &relation)
{
    return quoted(relation.schema) + QLatin1Char('.') + quoted(relation.name);
}

QSqlRecord ArrivedRowsDriver::recordOf(const RelationInfo &relation)
{
    constexpr int TextModifierOffset = 4; // atttypmod of varchar(n) and char(n) is n + 4
    QSqlRecord record;
    for (const ColumnInfo &column : relation.columns) {
        QSqlField field(column.name, QMetaType(QMetaType::QString), relation.name);
        field.setRequired(column.notNull);
        if (column.modifier > TextModifierOffset && column.typeText.startsWith(QLatin1String("char")))
            field.setLength(column.modifier - TextModifierOffset);
        if (!column.defaultExpression.isEmpty())
            field.setDefaultValue(column.defaultExpression);
        field.setAutoValue(column.identity != ColumnInfo::Identity::None);
        field.setReadOnly(column.generated);
        record.append(field);
    }
    return record;
}

bool ArrivedRowsDriver::hasFeature(DriverFeature feature) const
{
    return feature == QuerySize || feature == Unicode || feature == BLOB;
}

bool ArrivedRowsDriver::open(const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    setOpen(true);
    setOpenError(false);
    return true;
}

void ArrivedRowsDriver::close()
{
    setOpen(false);
}

QSqlResult *ArrivedRowsDriver::createResult() const
{
    return new ArrivedRowsResult(this, nullptr, {});
}

QStringList ArrivedRowsDriver::tables(QSql::TableType type) const
{
    QStringList names;
    for (const RelationInfo *relation : m_catalogue->relations()) {
        const bool isView =
            relation->kind == RelationInfo::Kind::View || relation->kind == RelationInfo::Kind::MaterializedView;
        if (type == QSql::AllTables || (type == QSql::Tables && !isView) || (type == QSql::Views && isView))
            names.append(nameOf(*relation));
    }
    return names;
}

QSqlRecord ArrivedRowsDriver::record(const QString &tableName) const
{
    const RelationInfo *found = relation(tableName);
    return found ? recordOf(*found) : QSqlRecord();
}

QSqlIndex ArrivedRowsDriver::primaryIndex(const QString &tableName) const
{
    const RelationInfo *found = relation(tableName);
    const KeyInfo *key = found ? found->rowKey() : nullptr;
    if (!key)
        return QSqlIndex();
    QSqlIndex index(tableName, key->name);
    const QSqlRecord fields = recordOf(*found);
    for (const int column : key->columns)
        index.append(fields.field(column));
    return index;
}

QString ArrivedRowsDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type))
        return identifier;
    return quoted(identifier);
}

bool ArrivedRowsDriver::refuse()
{
    setLastError(QSqlError(QCoreApplication::translate("botdeck", "Changes are saved by the connection's own workers."),
        {}, QSqlError::TransactionError));
    return false;
}

bool ArrivedRowsDriver::beginTransaction()
{
    return refuse();
}

bool ArrivedRowsDriver::commitTransaction()
{
    return refuse();
}

bool ArrivedRowsDriver::rollbackTransaction()
{
    return refuse();
}

} // namespace botdeck
