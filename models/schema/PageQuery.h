// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Filter.h"

#include <QList>

#include <optional>

namespace botdeck {

/// What a page is ordered by. The key's columns always follow in the same direction, so that one row comparison
/// continues a page.
struct PageOrder
{
    int column = -1; ///< position in RelationInfo::columns; -1: by the key alone
    bool descending = false;

    bool operator==(const PageOrder &) const = default;
};

/// How rows of a relation are identified and paged by.
enum class RowIdentity {
    Key, ///< RelationInfo::rowKey(): paged, can be written
    Physical, ///< (tableoid, ctid): paged in physical order, read-only
    None, ///< views, foreign tables: the first rows only, read-only
};

/// Where the next page starts: the last row's values of the cursor columns, as the server's own text.
struct PageCursor
{
    SqlText sortValue; ///< value of PageOrder::column; NULL: the cursor stands among the NULLs
    QList<QByteArray> key; ///< values of the key's columns (or tableoid and ctid); empty: at the phase's beginning

    bool operator==(const PageCursor &) const = default;
};

/// One page to read.
struct PageQuery
{
    QList<int> columns; ///< positions in RelationInfo::columns to select, in order
    Filters filters{};
    PageOrder order{};
    std::optional<PageCursor> after{}; ///< none: the first page
    bool backwards = false; ///< rows before the cursor (or the last page), in reversed order
    int limit = 500;
    int previewCharacters = 200; ///< longer text, bytea, json … arrive cut, with their size; 0: everything whole

    bool operator==(const PageQuery &) const = default;
};

/// What each column of a page's answer is. Computed beside the statement, since previews add columns.
struct PageLayout
{
    struct Cell
    {
        /// Answer column of the value (or its preview); -1: not selected (secret). NULL with a size that is not
        /// NULL: too large for a preview.
        int value = -1;
        /// Answer column of the value's size in bytes, NULL in rows where the value is whole; -1: always whole.
        int size = -1;
        int masked = -1; ///< answer column of the flag "masked row-level secret", -1 where it can't be
    };
    QList<Cell> cells; ///< parallel to PageQuery::columns
    int sortValue = -1; ///< answer column of the cursor's sort value
    QList<int> key; ///< answer columns of the key's text
    int xmin = -1; ///< answer column of xmin, -1 where there is none
};

} // namespace botdeck
