// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace botdeck {

class DatabaseSession;
struct RelationInfo;

/// How many rows a table has, as far as is known: counted ("8"), else the planner's estimate ("≈ 8").
struct RowNumber
{
    QString text; ///< empty where nothing is known, or policies hide rows
    qint64 rows = 0; ///< for the plural of what follows

    [[nodiscard]] static RowNumber of(const DatabaseSession &session, const RelationInfo &relation);
};

} // namespace botdeck
