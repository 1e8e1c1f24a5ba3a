// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Environment.h"
#include "models/migration/MigrationRun.h"

#include <QCoreApplication>
#include <QDateTime>

namespace botdeck {

/// Words of the page Migrations that more than one of its parts says.
class MigrationWords
{
    Q_DECLARE_TR_FUNCTIONS(MigrationWords)

public:
    /// "1 Mar 09:12" in the computer's zone, with the year where it is another one; empty for an invalid time.
    [[nodiscard]] static QString when(const QDateTime &utc);
    /// "Apply 2 on staging".
    [[nodiscard]] static QString apply(int count, Environment environment);
    /// "Revert 1 on staging".
    [[nodiscard]] static QString revert(Environment environment);
    /// "db2.acme.example / generalbots (Staging)".
    [[nodiscard]] static QString target(const QString &place, Environment environment);
    /// "Applied 2 migrations in 1.2 s".
    [[nodiscard]] static QString done(const MigrationRun &run, bool reverting);
    /// What stands after a run that stopped: "1 migration before it stands".
    [[nodiscard]] static QString standing(const MigrationRun &run);
};

} // namespace botdeck
