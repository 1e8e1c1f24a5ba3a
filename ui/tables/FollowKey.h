// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/RelationInfo.h"
#include "ui/page/Place.h"

#include <optional>

namespace botdeck {

class TableModel;

/// From a row to the rows its foreign keys name, and to the rows that name it.
namespace FollowKey {

/// The row the foreign key of @p column points at; nothing where there is none, or a value of it is NULL or unread.
[[nodiscard]] std::optional<Place> target(const TableModel &model, int row, int column);
/// The texts of @p row in the columns that @p incoming refers to; nothing where one is NULL or unread.
[[nodiscard]] std::optional<QList<QByteArray>> referred(
    const TableModel &model, int row, const ForeignKeyInfo &incoming);
/// The rows of @p incoming's table that name @p row.
[[nodiscard]] std::optional<Place> sources(const TableModel &model, int row, const ForeignKeyInfo &incoming);

} // namespace FollowKey
} // namespace botdeck
