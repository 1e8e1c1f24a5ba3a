// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PgResult.h"

#include "models/database/PgDriver.h"

#include <QSqlError>
#include <QSqlField>
#include <QUuid>

namespace botdeck {

namespace {

constexpr quint32 BoolOid = 16, Int8Oid = 20, Int2Oid = 21, Int4Oid = 23;

QMetaType metaTypeOf(quint32 oid)
{
    switch (oid) {
    case BoolOid:
        return QMetaType(QMetaType::Bool);
    case Int2Oid:
    case Int4Oid:
        return QMetaType(QMetaType::Int);
    case Int8Oid:
        return QMetaType(QMetaType::LongLong);
    default:
        return QMetaType(QMetaType::QString);
    }
}

SqlText textOf(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return QByteArray(value.toBool() ? "t" : "f");
    case QMetaType::QByteArray:
        return value.toByteArray();
    case QMetaType::QUuid:
        return value.toUuid().toByteArray(QUuid::WithoutBraces);
    default:
        return value.toString().toUtf8();
    }
}

QSqlError sqlErrorOf(const Error &error)
{
    return QSqlError(error.message, error.detail, QSqlError::StatementError, error.sqlState);
}

} // namespace

PgResult::PgResult(const PgDriver *driver)
    : QSqlResult(driver)
{
}

bool PgResult::run(const QByteArray &sql, const QList<SqlText> &parameters)
{
    m_rows = {};
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    // QSqlResult keeps its driver const; running a statement changes the connection, not the driver's settings.
    auto *driver = const_cast<PgDriver *>(static_cast<const PgDriver *>(this->driver()));
    auto rows = driver->execute(Statement{sql, parameters, "query"});
    if (!rows) {
        setLastError(sqlErrorOf(rows.error()));
        return false;
    }
    m_rows = *rows;
    setSelect(m_rows.columnCount() > 0);
    setActive(true);
    return true;
}

bool PgResult::reset(const QString &query)
{
    return run(query.toUtf8(), {});
}

bool PgResult::prepare(const QString &query)
{
    m_sql = query.toUtf8();
    return true;
}

bool PgResult::exec()
{
    QList<SqlText> parameters;
    const auto bound = boundValues();
    for (const QVariant &value : bound)
        parameters.append(textOf(value));
    return run(m_sql, parameters);
}

QVariant PgResult::data(int index)
{
    const quint32 oid = m_rows.columnType(index);
    if (m_rows.isNull(at(), index))
        return QVariant(metaTypeOf(oid));
    switch (oid) {
    case BoolOid:
        return m_rows.boolean(at(), index);
    case Int2Oid:
    case Int4Oid:
        return static_cast<int>(m_rows.integer(at(), index));
    case Int8Oid:
        return m_rows.integer(at(), index);
    default:
        return m_rows.string(at(), index);
    }
}

bool PgResult::isNull(int index)
{
    return m_rows.isNull(at(), index);
}

bool PgResult::fetch(int row)
{
    if (row < 0 || row >= m_rows.rowCount())
        return false;
    setAt(row);
    return true;
}

QSqlRecord PgResult::record() const
{
    QSqlRecord fields;
    for (int column = 0; column < m_rows.columnCount(); ++column) {
        fields.append(QSqlField(QString::fromUtf8(m_rows.columnName(column)), metaTypeOf(m_rows.columnType(column))));
    }
    return fields;
}

} // namespace botdeck
