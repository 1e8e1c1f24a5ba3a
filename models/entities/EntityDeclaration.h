// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/FieldKind.h"
#include "models/schema/SystemParts.h"

#include <QList>
#include <QString>

#include <optional>

namespace botdeck {

/// What code has to know of a table beyond its system's profile, by logical columns: labels, hints, sections and rules
/// are the profile's, names and types the catalogue's. An immutable value, one a class of model.
struct EntityDeclaration
{
    struct Column
    {
        QString logical; ///< one of SystemParts::columns()
        /// Stands where the profile describes the column without a kind, or not at all.
        FieldKind kind = FieldKind::Text;
        std::optional<Part> target{}; ///< Reference: what it points at
    };
    /// Rows of another part that belong to a row of this one, directly or by one part in between.
    struct Hanging
    {
        Part part;
        QString column; ///< of `part`: points at this part, or at `via`
        std::optional<Part> via{};
        QString viaColumn{}; ///< of `via`: points at this part
    };

    std::optional<Part> part{}; ///< none: a table that plays none
    QList<Column> columns{};
    QStringList facts{}; ///< what a list's second line tells of a row
    QString scope{}; ///< the reference by which a page narrows its list: "bot"
    QList<Hanging> hanging{};

    /// nullptr where it is not declared.
    [[nodiscard]] const Column *column(const QString &logical) const;
};

} // namespace botdeck
