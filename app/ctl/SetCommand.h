// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/WriteCommand.h"

namespace botdeck {

/// set TABLE KEY column=value…: changes columns of one row. --was column=value is what a column must still hold.
class SetCommand : public WriteCommand
{
    Q_OBJECT

public:
    using WriteCommand::WriteCommand;

private:
    void runOnTable() override;
    void change(const Row &row);
    [[nodiscard]] Outcome expect(Row &row) const;
    void onSaved(const WriteReport &report) override;
};

} // namespace botdeck
