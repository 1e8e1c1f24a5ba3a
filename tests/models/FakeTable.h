// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowSource.h"
#include "models/tables/TableContext.h"

#include <QList>

namespace botdeck::test {

/// A table in memory with its catalogue: items(id text primary key, name text not null, price numeric, owner ->
/// owners, token (secret), body text). Ids are "000000", "000001", …: their order as texts is their order.
struct FakeTable
{
    enum Column { Id, Name, Price, Owner, Token, Body };
    static constexpr quint32 Items = 1000;
    static constexpr quint32 Owners = 1001;

    QList<QList<SqlText>> rows;
    QByteArray xmin = "77"; ///< of every row

    explicit FakeTable(int count = 0);
    [[nodiscard]] static QByteArray id(int number);
    [[nodiscard]] static QList<SqlText> row(int number);
    /// Puts a row in at its place.
    void insert(int number);
    void remove(int number);
    [[nodiscard]] int indexOf(const QByteArray &key) const;

    [[nodiscard]] static CataloguePtr catalogue();
    [[nodiscard]] static SecretRules secrets();
    /// Rows of libpq, made without a server.
    [[nodiscard]] static PgRows pgRows(const QList<QByteArray> &names, const QList<QList<SqlText>> &rows);
    /// What a server would answer.
    [[nodiscard]] RowPage page(const PageQuery &query) const;
    [[nodiscard]] RowsPart part(const QList<QList<SqlText>> &of, const PageQuery &query) const;
};

} // namespace botdeck::test
