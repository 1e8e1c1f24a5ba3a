// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Statement.h"
#include "models/schema/Catalogue.h"

#include <QList>

namespace botdeck {

/// The statements of a delete plan: which rows of one table have, in some columns, the values of rows that would go.
/// Pure; any thread.
class DeletePlanStatements
{
public:
    explicit DeletePlanStatements(CataloguePtr catalogue);

    /// The first columns of every answer: the partition and the place of the row in it, which name it for the moment.
    static constexpr int TableColumn = 0, PlaceColumn = 1, FirstValue = 2;

    /// Rows of @p relation whose columns @p matched (positions) have one of @p values (texts, a list a row), @p limit
    /// at most: tableoid, ctid, then the texts of the columns @p wanted.
    [[nodiscard]] Statement rows(const RelationInfo &relation, const QList<int> &matched,
        const QList<QList<SqlText>> &values, const QList<int> &wanted, int limit) const;

private:
    CataloguePtr m_catalogue;
};

} // namespace botdeck
