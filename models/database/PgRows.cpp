// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PgRows.h"

#include <libpq-fe.h>

namespace botdeck {

PgRows::PgRows(pg_result *result)
    : m_result(result, &PQclear)
{
}

int PgRows::rowCount() const
{
    return PQntuples(m_result.get());
}

int PgRows::columnCount() const
{
    return PQnfields(m_result.get());
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView PgRows::text(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QString PgRows::string(int row, int column) const
{
    return QString::fromUtf8(text(row, column));
}

SqlText PgRows::value(int row, int column) const
{
    if (isNull(row, column))
        return std::nullopt;
    return text(row, column).toByteArray();
}

qint64 PgRows::integer(int row, int column) const
{
    return text(row, column).toByteArray().toLongLong();
}

QByteArray PgRows::columnName(int column) const
{
    return PQfname(m_result.get(), column);
}

int PgRows::columnIndex(QByteArrayView name) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (name == PQfname(m_result.get(), column))
            return column;
    }
    return -1;
}

quint32 PgRows::columnType(int column) const
{
    return PQftype(m_result.get(), column);
}

int PgRows::columnModifier(int column) const
{
    return PQfmod(m_result.get(), column);
}

int PgRows::affectedRows() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result.get())).toInt() : 0;
}

QByteArray PgRows::commandTag() const
{
    return m_result ? QByteArray(PQcmdStatus(m_result.get())) : QByteArray();
}

qsizetype PgRows::memoryBytes() const
{
    return m_result ? static_cast<qsizetype>(PQresultMemorySize(m_result.get())) : 0;
}

} // namespace botdeck
