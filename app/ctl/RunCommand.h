// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/DatabaseCommand.h"
#include "models/migration/RunControl.h"

namespace botdeck {

/// A command that runs scripts in several steps, tells each on standard error, and can be stopped between them.
class RunCommand : public DatabaseCommand
{
    Q_OBJECT

public:
    using DatabaseCommand::DatabaseCommand;

    void cancel() override;

protected:
    /// What a job of several steps is given: its steps become progress lines, cancel() stops it.
    [[nodiscard]] RunControl control();

private:
    CancelFlag m_cancel;
};

} // namespace botdeck
