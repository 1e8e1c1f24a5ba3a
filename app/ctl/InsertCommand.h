// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/WriteCommand.h"

namespace botdeck {

/// insert TABLE column=value…: one new row; columns not named take their defaults. Answers with its key and values.
class InsertCommand : public WriteCommand
{
    Q_OBJECT

public:
    using WriteCommand::WriteCommand;

private:
    void runOnTable() override;
    void onSaved(const WriteReport &report) override;
};

} // namespace botdeck
