// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/TableRoles.h"

#include <QModelIndex>
#include <QString>

namespace botdeck {

/// What one cell of a table shows, read from the model in one call. A value.
struct CellContent
{
    enum class Kind {
        Text,
        Mono, ///< ids, JSON, arrays
        Moment, ///< text and, smaller, its offset in `trailing`
        Boolean,
        Bytes, ///< only their size is shown
        Box, ///< NULL (dashed), "empty", DEFAULT
        JsonNull,
        Dots, ///< a secret
        NotRead,
        Loading,
    };

    Kind kind = Kind::Text;
    QString text{};
    QString trailing{}; ///< the size of what is cut, or the offset of a moment
    int longest = 0; ///< of a moment: characters before the offset that values of its type have at most
    bool dashed = false; ///< of a box: nothing is stored
    bool isTrue = false;
    bool alignRight = false; ///< numbers, in both directions
    bool followable = false; ///< a value of a foreign key
    bool changed = false; ///< an unsaved edit
    bool invalid = false; ///< it can't be saved because of this cell
    RowState row = RowState::Clean;

    /// @p index of a TableModel.
    [[nodiscard]] static CellContent of(const QModelIndex &index);

    /// "b7e0…41aa"
    [[nodiscard]] static QString shortId(const QString &id);
    /// The beginning of @p text on one line.
    [[nodiscard]] static QString oneLine(QString text);
};

} // namespace botdeck
