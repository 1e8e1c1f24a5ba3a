// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowStore.h"

#include <QSqlRecord>
#include <QSqlResult>

#include <memory>

namespace botdeck {

/// A QSqlResult over rows that have arrived: QSqlQuery can seek and read them, and sees further pages as they come.
/// Values are the server's text. It runs no SQL: exec() and prepare() are refused with an error that says so.
class ArrivedRowsResult : public QSqlResult
{
public:
    /// @p rows nullptr: a result that only refuses. @p fields the columns, by position in the relation.
    ArrivedRowsResult(const QSqlDriver *driver, std::shared_ptr<const RowStore> rows, QSqlRecord fields);

protected:
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool reset(const QString &sql) override;
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override;
    int numRowsAffected() override;
    QSqlRecord record() const override;

private:
    bool refuse();

    std::shared_ptr<const RowStore> m_rows;
    QSqlRecord m_fields;
};

} // namespace botdeck
