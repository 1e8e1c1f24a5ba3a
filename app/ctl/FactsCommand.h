// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/DatabaseCommand.h"

namespace botdeck {

/// facts: the server, the role, and which system the database is of, with the reasons.
class FactsCommand : public DatabaseCommand
{
    Q_OBJECT

public:
    using DatabaseCommand::DatabaseCommand;

private:
    void run() override;
};

} // namespace botdeck
