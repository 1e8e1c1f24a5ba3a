// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/TableCommand.h"

namespace botdeck {

/// count TABLE: how many rows the conditions leave.
class CountCommand : public TableCommand
{
    Q_OBJECT

public:
    using TableCommand::TableCommand;

private:
    void runOnTable() override;
};

} // namespace botdeck
