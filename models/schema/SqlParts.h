// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgRows.h"

#include <QByteArrayList>
#include <QList>

namespace botdeck {

/// The parameters of a statement that is being put together. Only for StatementBuilder.
class SqlParameters
{
public:
    /// Appends a value; gives the SQL that stands for it: `$3::"pg_catalog"."int4"`.
    QByteArray add(const SqlText &value, const QByteArray &cast);
    /// The same, but a value that is there already is not sent a second time.
    QByteArray addOnce(const SqlText &value, const QByteArray &cast);
    [[nodiscard]] const QList<SqlText> &values() const { return m_values; }

private:
    static QByteArray placeholder(qsizetype index, const QByteArray &cast);

    QList<SqlText> m_values;
};

/// The expressions of a SELECT or RETURNING list. Only for StatementBuilder.
class SelectList
{
public:
    /// The answer column of @p expression, which is appended unless it is there.
    int add(const QByteArray &expression);
    [[nodiscard]] qsizetype size() const { return m_expressions.size(); }
    [[nodiscard]] QByteArray sql() const { return m_expressions.join(", "); }

private:
    QByteArrayList m_expressions;
};

} // namespace botdeck
