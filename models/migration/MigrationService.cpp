// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationService.h"

#include "models/base/Deliver.h"
#include "models/migration/MigrationJobs.h"
#include "models/migration/ProgressRelay.h"

namespace botdeck {

MigrationService::MigrationService(ConnectionPool &pool, QString path, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_path(std::move(path))
{
}

MigrationService::~MigrationService()
{
    cancel();
}

void MigrationService::refresh()
{
    if (isBusy())
        return;
    const Ticket<MigrationPlan> ticket = MigrationJobs::plan(m_pool, m_path);
    setTicket(ticket.id);
    deliver(ticket.future, this, [this](const Result<MigrationPlan> &plan) {
        setTicket(0);
        if (!plan) {
            emit planFailed(plan.error());
            return;
        }
        m_model.setPlan(*plan);
        emit planChanged();
    });
}

void MigrationService::applyPending()
{
    start(&MigrationJobs::applyPending);
}

void MigrationService::revertLast()
{
    start(&MigrationJobs::revertLast);
}

void MigrationService::cancel()
{
    if (!isBusy())
        return;
    m_cancel.raise();
    m_pool.cancel(m_ticket);
}

void MigrationService::start(Start job)
{
    if (isBusy())
        return;
    m_cancel = CancelFlag();
    const auto relay = std::make_shared<ProgressRelay>();
    connect(relay.get(), &ProgressRelay::progressed, this, &MigrationService::onProgress, Qt::QueuedConnection);
    const RunControl control{[relay](const StepProgress &step) { emit relay->progressed(step); }, m_cancel};
    const Ticket<MigrationRun> ticket = job(m_pool, m_path, control);
    setTicket(ticket.id);
    deliver(ticket.future, this, [this](const Result<MigrationRun> &run) { onRun(run); });
}

void MigrationService::setTicket(quint64 ticket)
{
    const bool wasBusy = isBusy();
    m_ticket = ticket;
    if (wasBusy != isBusy())
        emit busyChanged(isBusy());
}

void MigrationService::onProgress(const StepProgress &step)
{
    if (step.finished)
        m_model.setDuration(step.version, step.micros);
    emit progressed(step);
}

void MigrationService::onRun(const Result<MigrationRun> &run)
{
    setTicket(0);
    if (run)
        emit runFinished(*run);
    else
        emit runFailed(run.error());
    refresh();
}

} // namespace botdeck
