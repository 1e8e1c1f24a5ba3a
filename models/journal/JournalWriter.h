// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/journal/JournalRecord.h"
#include "models/security/FieldKey.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace botdeck {

/// Takes records on the GUI thread and writes them on a thread of its own, so that no edit waits for a disk. There is a
/// file only while there are unsaved changes. The thread ends on its own after what was taken is written; nobody waits
/// for it, but the end of the program does for a little (BackgroundThreads).
class JournalWriter
{
public:
    /// Called on the writer's thread when writing fails, and with nothing once it works again.
    using Report = std::function<void(const std::optional<Error> &error)>;

    JournalWriter(QString path, FieldKey key, Report report);
    /// What was taken is still written. The file stays if it holds changes.
    ~JournalWriter();
    Q_DISABLE_COPY_MOVE(JournalWriter)

    /// Returns at once. GUI thread.
    void write(const QList<JournalRecord> &records);
    /// Calls @p done, on the writer's thread, once all that was taken before is on the disk (or could not be written).
    void whenWritten(std::function<void()> done);

private:
    class Worker;
    std::shared_ptr<Worker> m_worker;
};

} // namespace botdeck
