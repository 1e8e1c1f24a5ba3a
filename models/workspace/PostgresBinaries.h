// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/workspace/ProcessRun.h"

#include <QList>
#include <QString>

#include <optional>

namespace botdeck {

/// One PostgreSQL server installed on this machine.
struct PostgresBinaries
{
    QString folder; ///< holds initdb and postgres
    int major = 0; ///< 15
    QString version; ///< "15.4", as it calls itself

    [[nodiscard]] QString program(const QString &name) const { return folder + u'/' + name; }

    static constexpr int OldestMajor = 13;

    /// All installed servers, newest first. Looks where BOTDECK_PG_BIN says, and only there if it is set; else in
    /// /usr/lib/postgresql/*/bin, /usr/pgsql-*/bin, /usr/local/pgsql/bin and PATH. Runs `postgres --version` in each.
    [[nodiscard]] static QList<PostgresBinaries> installed(const ProcessRun &run, const WorkWatch &watch);
    /// The newest one, or the one able to read a data folder of @p dataMajor. Local with the package to install.
    [[nodiscard]] static Result<PostgresBinaries> choose(
        const ProcessRun &run, const WorkWatch &watch, std::optional<int> dataMajor, const QString &dataFolder);
};

} // namespace botdeck
