// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/RunCommand.h"
#include "models/migration/SampleData.h"

namespace botdeck {

/// sample load: fills the documented schema's empty tables. sample --messages N: makes message_history N rows long.
class SampleCommand : public RunCommand
{
    Q_OBJECT

public:
    using RunCommand::RunCommand;

private:
    void run() override;
    void load();
    void grow();
    void done(const SampleReport &report);

    qint64 m_wanted = 0; // rows of message_history; 0: as they are
    qint64 m_loaded = 0; // rows that were written already
};

} // namespace botdeck
