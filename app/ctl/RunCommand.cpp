// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/RunCommand.h"

#include "models/migration/ProgressRelay.h"

namespace botdeck {

RunControl RunCommand::control()
{
    const auto relay = std::make_shared<ProgressRelay>();
    connect(
        relay.get(), &ProgressRelay::progressed, this,
        [this](const StepProgress &step) {
            if (step.finished)
                tell(tr("%1 of %2: %3 (%4 ms)", "step, steps, name, milliseconds")
                         .arg(step.step)
                         .arg(step.steps)
                         .arg(step.name)
                         .arg(step.micros / 1'000));
        },
        Qt::QueuedConnection);
    return {[relay](const StepProgress &step) { emit relay->progressed(step); }, m_cancel};
}

void RunCommand::cancel()
{
    m_cancel.raise();
    DatabaseCommand::cancel();
}

} // namespace botdeck
