// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

struct pg_result;

namespace botdeck {

/// One value as PostgreSQL's own text, or NULL (nullopt). The unit in which data travels in the whole program.
using SqlText = std::optional<QByteArray>;

/// The rows of one statement's answer: an immutable value over libpq's result, shared without copying, safe to hand
/// from a worker to the GUI thread. Values are the server's text, undecoded.
class PgRows
{
public:
    PgRows() = default;
    /// Takes ownership of @p result (PQclear when the last copy goes).
    explicit PgRows(pg_result *result);

    [[nodiscard]] bool isEmpty() const { return rowCount() == 0; }
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    /// The text of a cell without copying; empty for NULL. Valid while any copy of this PgRows lives.
    [[nodiscard]] QByteArrayView text(int row, int column) const;
    /// The cell as UTF-16; empty for NULL.
    [[nodiscard]] QString string(int row, int column) const;
    /// The cell as a value that can be sent back.
    [[nodiscard]] SqlText value(int row, int column) const;
    [[nodiscard]] bool boolean(int row, int column) const { return text(row, column) == "t"; }
    [[nodiscard]] qint64 integer(int row, int column) const;

    [[nodiscard]] QByteArray columnName(int column) const;
    [[nodiscard]] int columnIndex(QByteArrayView name) const; ///< -1 where there is none
    [[nodiscard]] quint32 columnType(int column) const; ///< type oid
    [[nodiscard]] int columnModifier(int column) const; ///< atttypmod, -1 none

    /// Rows an INSERT, UPDATE or DELETE touched; 0 for others.
    [[nodiscard]] int affectedRows() const;
    [[nodiscard]] QByteArray commandTag() const;
    /// Bytes libpq holds for this result.
    [[nodiscard]] qsizetype memoryBytes() const;

private:
    std::shared_ptr<pg_result> m_result;
};

} // namespace botdeck
