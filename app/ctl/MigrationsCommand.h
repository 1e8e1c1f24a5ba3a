// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/RunCommand.h"
#include "models/migration/MigrationPlan.h"
#include "models/migration/MigrationRun.h"

namespace botdeck {

/// migrations status|apply|revert: a Diesel set held against the database, what is pending applied, the last reverted.
class MigrationsCommand : public RunCommand
{
    Q_OBJECT

public:
    using RunCommand::RunCommand;

private:
    void run() override;
    void tellStatus(const MigrationPlan &plan);
    void tellRun(const MigrationRun &run);
    /// --set, else the compiled-in set of the recognised system.
    [[nodiscard]] Result<QString> path() const;
};

} // namespace botdeck
