// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/SystemProfile.h"

#include <QList>

namespace botdeck {

/// How far a database is of the system a profile describes.
struct SystemMatch
{
    /// Why it is not.
    struct Reason
    {
        enum class Kind { TableMissing, ColumnMissing, TablePresent, ColumnPresent } kind = Kind::TableMissing;
        QString table, column;

        /// One sentence for people.
        [[nodiscard]] QString text() const;
        bool operator==(const Reason &) const = default;
    };

    SystemProfilePtr profile;
    QString schema; ///< where its tables were looked for
    int found = 0; ///< required columns that are there
    QList<Reason> reasons; ///< none: it fits

    [[nodiscard]] bool fits() const { return reasons.isEmpty(); }
};

namespace SystemDetector {

/// One match a profile, each in the schema where it fits best, the best first: those that fit before those that
/// don't, more required columns before fewer, then by id. Pure; any thread.
[[nodiscard]] QList<SystemMatch> compare(const Catalogue &catalogue, const QList<SystemProfilePtr> &profiles);

} // namespace SystemDetector
} // namespace botdeck
