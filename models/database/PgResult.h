// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgRows.h"

#include <QSqlRecord>
#include <QSqlResult>

namespace botdeck {

class PgDriver;

/// The QSqlResult of PgDriver: sends bound values with PQexecParams, keeps the whole answer, gives booleans and
/// integers as such and everything else as the server's text (Qt's own driver loses digits and infinities).
class PgResult : public QSqlResult
{
public:
    explicit PgResult(const PgDriver *driver);

    QVariant handle() const override { return {}; }

protected:
    QVariant data(int index) override;
    bool isNull(int index) override;
    bool reset(const QString &query) override;
    bool prepare(const QString &query) override;
    bool exec() override;
    bool fetch(int row) override;
    bool fetchFirst() override { return fetch(0); }
    bool fetchLast() override { return fetch(m_rows.rowCount() - 1); }
    int size() override { return m_rows.rowCount(); }
    int numRowsAffected() override { return m_rows.affectedRows(); }
    QSqlRecord record() const override;

private:
    bool run(const QByteArray &sql, const QList<SqlText> &parameters);

    QByteArray m_sql;
    PgRows m_rows;
};

} // namespace botdeck
