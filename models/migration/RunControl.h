// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace botdeck {

/// A flag that one thread raises and another looks at between two steps. Copies share it.
class CancelFlag
{
public:
    void raise() const { m_raised->store(true); }
    [[nodiscard]] bool isRaised() const { return m_raised->load(); }

private:
    std::shared_ptr<std::atomic_bool> m_raised = std::make_shared<std::atomic_bool>(false);
};

/// How far a run of several steps has come.
struct StepProgress
{
    int step = 0; ///< from 1
    int steps = 0;
    QString version; ///< of the migration; empty for the steps of other runs
    QString name;
    bool finished = false; ///< false: the step begins
    qint64 micros = 0; ///< how long it took, once finished
};

/// What a run on a worker tells and listens to. The callback runs on the worker's thread.
struct RunControl
{
    std::function<void(const StepProgress &)> progress{};
    CancelFlag cancel{};

    void report(const StepProgress &step) const
    {
        if (progress)
            progress(step);
    }
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::StepProgress)
