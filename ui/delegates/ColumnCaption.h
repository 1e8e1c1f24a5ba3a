// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"

#include <QString>

namespace botdeck {

/// What stands above a column: its name and, smaller, its type in PostgreSQL's short words. A value.
struct ColumnCaption
{
    QString name;
    QString type; ///< "uuid · PK", "uuid → users", "timestamp · no zone"
    bool isKey = false; ///< part of the primary key

    [[nodiscard]] static ColumnCaption of(const Catalogue &catalogue, const RelationInfo &relation, int column);
    /// format_type()'s words, shortened as people write them: "timestamptz", "varchar(255)".
    [[nodiscard]] static QString shortType(QString typeText);
};

} // namespace botdeck
