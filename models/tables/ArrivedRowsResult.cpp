// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ArrivedRowsResult.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

#include <utility>

namespace botdeck {

ArrivedRowsResult::ArrivedRowsResult(const QSqlDriver *driver, std::shared_ptr<const RowStore> rows, QSqlRecord fields)
    : QSqlResult(driver)
    , m_rows(std::move(rows))
    , m_fields(std::move(fields))
{
    setSelect(m_rows != nullptr);
    setActive(m_rows != nullptr);
}

bool ArrivedRowsResult::refuse()
{
    setActive(false);
    setLastError(QSqlError(
        QCoreApplication::translate("botdeck", "This connection only shows rows that have arrived; it runs no SQL."),
        {}, QSqlError::StatementError));
    return false;
}

QVariant ArrivedRowsResult::data(int column)
{
    const RowStore::Cell cell = m_rows ? m_rows->cell(at(), column) : RowStore::Cell();
    return cell.text ? QVariant(QString::fromUtf8(*cell.text)) : QVariant(QMetaType(QMetaType::QString));
}

bool ArrivedRowsResult::isNull(int column)
{
    return !m_rows || !m_rows->cell(at(), column).text;
}

bool ArrivedRowsResult::reset(const QString &)
{
    return refuse();
}

bool ArrivedRowsResult::prepare(const QString &)
{
    return refuse();
}

bool ArrivedRowsResult::exec()
{
    return refuse();
}

bool ArrivedRowsResult::fetch(int row)
{
    if (row < 0 || row >= size())
        return false;
    setAt(row);
    return true;
}

bool ArrivedRowsResult::fetchFirst()
{
    return fetch(0);
}

bool ArrivedRowsResult::fetchLast()
{
    return fetch(size() - 1);
}

int ArrivedRowsResult::size()
{
    return m_rows ? m_rows->rowCount() : -1;
}

int ArrivedRowsResult::numRowsAffected()
{
    return -1;
}

QSqlRecord ArrivedRowsResult::record() const
{
    return m_fields;
}

} // namespace botdeck
