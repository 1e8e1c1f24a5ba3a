// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionPool.h"
#include "models/migration/MigrationListModel.h"
#include "models/migration/MigrationRun.h"
#include "models/migration/RunControl.h"

#include <QObject>

namespace botdeck {

/// One migration set on one database, for a page: its state, and the verbs that change it. Lives on the GUI thread;
/// every call returns at once, signals tell the rest. One piece of work at a time: what is asked for while another
/// runs is ignored (isBusy() says so beforehand).
class MigrationService : public QObject
{
    Q_OBJECT

public:
    /// @p pool outlives this. @p path as for MigrationSet::load().
    MigrationService(ConnectionPool &pool, QString path, QObject *parent = nullptr);
    /// Cancels what runs.
    ~MigrationService() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The rows; owned by this.
    [[nodiscard]] MigrationListModel &model() { return m_model; }
    [[nodiscard]] const MigrationPlan &plan() const { return m_model.plan(); }
    [[nodiscard]] bool isBusy() const { return m_ticket != 0; }

    /// Reads the folder and the journal again: planChanged() or planFailed().
    void refresh();
    /// progressed() for each migration, then runFinished() or runFailed(), then the plan is read again.
    void applyPending();
    void revertLast();
    /// Ends what runs: the migration under way is rolled back, those before it stand. runFinished() tells, with a
    /// failure of kind Cancelled.
    void cancel();

signals:
    void planChanged();
    /// The folder or the journal can't be read; the last plan stays.
    void planFailed(const botdeck::Error &error);
    void progressed(const botdeck::StepProgress &step);
    /// What was done, and the failure it stopped at, if any.
    void runFinished(const botdeck::MigrationRun &run);
    /// Nothing was started (the set, the journal, no connection, cancelled while waiting), or the connection is gone.
    void runFailed(const botdeck::Error &error);
    void busyChanged(bool busy);

private:
    using Start = Ticket<MigrationRun> (*)(ConnectionPool &, const QString &, const RunControl &);

    void start(Start job);
    void setTicket(quint64 ticket);
    void onProgress(const StepProgress &step);
    void onRun(const Result<MigrationRun> &run);

    ConnectionPool &m_pool;
    const QString m_path;
    MigrationListModel m_model;
    CancelFlag m_cancel;
    quint64 m_ticket = 0; // of the job under way, 0 where none is
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::MigrationRun)
