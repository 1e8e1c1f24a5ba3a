// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QList>
#include <QMetaType>

namespace botdeck {

/// Names one row for as long as it is looked at: by its table and the text of its key, or, before it is saved, by a
/// temporary number. A value; never a row number, which changes with every sort.
struct RowRef
{
    quint32 relation = 0; ///< oid
    QList<QByteArray> key{}; ///< the server's text of StatementBuilder::keyColumns(); empty for new rows
    quint64 temporary = 0; ///< not 0: a row that exists only in PendingChanges

    [[nodiscard]] bool isNew() const { return temporary != 0; }
    [[nodiscard]] bool isValid() const { return relation != 0 && (isNew() || !key.isEmpty()); }
    bool operator==(const RowRef &) const = default;
};

[[nodiscard]] inline size_t qHash(const RowRef &row, size_t seed = 0)
{
    return qHashMulti(seed, row.relation, row.key, row.temporary);
}

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::RowRef)
