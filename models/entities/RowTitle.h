// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/PageQuery.h"

#include <QString>

/// How a row is named to people: the values of its title columns, else its key. Pure; any thread.
namespace botdeck::RowTitle {

/// One value, on one line.
[[nodiscard]] QString part(const Catalogue &catalogue, const ColumnInfo &column, QByteArrayView text);
/// Several parts together.
[[nodiscard]] QString join(const QStringList &parts);
/// The title of a row of a page that was asked for @p columns.
[[nodiscard]] QString of(const Catalogue &catalogue, const RelationInfo &relation, const QList<int> &columns,
    const PageLayout &layout, const PgRows &rows, int row);

} // namespace botdeck::RowTitle
