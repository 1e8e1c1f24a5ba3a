// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/PageQuery.h"
#include "models/schema/StatementBuilder.h"

#include <QSqlDatabase>

namespace botdeck {

class PendingChanges;
class RowSource;

/// What a TableModel needs to know of the table it shows. The objects pointed at must outlive the model.
struct TableContext
{
    CataloguePtr catalogue;
    quint32 relation = 0; ///< oid
    SecretRules secrets{};
    QList<int> titleColumns{}; ///< the profile's columns that name a row; a deleted row is told by them
    PageOrder defaultOrder{}; ///< the profile's time column; column -1: the key
    QSqlDatabase database{}; ///< ArrivedRowsDatabase::database()
    RowSource *source = nullptr;
    PendingChanges *changes = nullptr; ///< nullptr: read-only
};

} // namespace botdeck
