// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/DatabaseCommand.h"

namespace botdeck {

/// tables: the relations with the planner's estimates.
class TablesCommand : public DatabaseCommand
{
    Q_OBJECT

public:
    using DatabaseCommand::DatabaseCommand;

private:
    void run() override;
};

} // namespace botdeck
