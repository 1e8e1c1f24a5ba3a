// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"

#include <QList>
#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace botdeck {

/// One catalogue statement's answer, read by the names of its columns: @p names lists them in the order of an enum
/// of the reader's, whose values then address cells. A value; any thread.
class CatalogueAnswer
{
public:
    /// Errors: Server, naming the statement and the column that is not there.
    [[nodiscard]] static Result<CatalogueAnswer> read(
        const PgRows &rows, const char *statement, std::span<const char *const> names);

    [[nodiscard]] int rowCount() const { return m_rows.rowCount(); }
    [[nodiscard]] bool isNull(int row, int column) const { return m_rows.isNull(row, at(column)); }
    [[nodiscard]] bool boolean(int row, int column) const { return m_rows.boolean(row, at(column)); }
    [[nodiscard]] int integer(int row, int column) const { return int(m_rows.integer(row, at(column))); }
    [[nodiscard]] qint64 longInteger(int row, int column) const { return m_rows.integer(row, at(column)); }
    [[nodiscard]] quint32 oid(int row, int column) const { return quint32(m_rows.integer(row, at(column))); }
    [[nodiscard]] QString string(int row, int column) const { return m_rows.string(row, at(column)); }
    [[nodiscard]] double real(int row, int column) const;
    /// A value of the type "char"; '\0' for the empty one and NULL.
    [[nodiscard]] char letter(int row, int column) const;
    /// An int2vector ("1 3") or an array of integers ("{1,3}").
    [[nodiscard]] QList<int> integers(int row, int column) const;
    /// A JSON array of strings; empty for NULL.
    [[nodiscard]] QStringList strings(int row, int column) const;

private:
    [[nodiscard]] int at(int column) const { return m_positions.at(std::size_t(column)); }

    PgRows m_rows;
    std::vector<int> m_positions;
};

} // namespace botdeck
