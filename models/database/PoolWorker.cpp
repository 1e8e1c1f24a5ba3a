// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PoolWorker.h"

#include "models/base/Log.h"
#include "models/database/PgDriver.h"
#include "models/database/PgError.h"
#include "models/database/PoolCore.h"

namespace botdeck {

namespace {

constexpr qint64 ProbeAfterIdleMs = 10'000;
constexpr qint64 MaximalAgeMs = 30 * 60'000;
constexpr int ProbePatienceMs = 2'000;
constexpr int SettlePatienceMs = 1'500;
constexpr int FactsPatienceMs = 10'000;

} // namespace

PoolWorker::PoolWorker(std::shared_ptr<PoolCore> core, int number)
    : m_core(std::move(core))
    , m_name(QStringLiteral("botdeck-%1-%2").arg(reinterpret_cast<quintptr>(m_core.get()), 0, 16).arg(number))
{
}

void PoolWorker::loop()
{
    auto *ownDriver = new PgDriver(m_core->spec()); // the QSqlDatabase owns it
    m_database = QSqlDatabase::addDatabase(ownDriver, m_name);
    m_core->registerDriver(*this, ownDriver);
    while (std::optional<PoolWork> work = m_core->take(*this)) {
        serve(*work);
        const bool interrupted = m_core->release(*this);
        work.reset();
        if ((interrupted || ownDriver->isInterrupted()) && !ownDriver->settle(SettlePatienceMs))
            ownDriver->close();
        afterWork();
    }
    m_core->registerDriver(*this, nullptr);
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_core->threadEnded(*this);
}

void PoolWorker::serve(PoolWork &work)
{
    QElapsedTimer timer;
    for (int attempt = 0; attempt < 2; ++attempt) {
        timer.start();
        if (const Outcome opened = ensureOpen(m_core->epoch()); !opened) {
            work.abort(opened.error());
            if (opened.error().kind != ErrorKind::Cancelled)
                m_core->events().lost(opened.error());
            return;
        }
        if (driver->isInterrupted()) {
            work.abort(PgError::cancelled()); // before anything was sent
            return;
        }
        const std::optional<Error> error = work.attempt(*driver);
        const bool gone = driver->isBroken() && !driver->isInterrupted();
        if (gone && error && work.access == Access::ReadOnly && attempt == 0) {
            driver->close();
            continue;
        }
        work.finish();
        if (gone)
            m_core->events().lost(error.value_or(PgError::silent())); // a job may have made a result of the loss
        else if (!error)
            m_core->events().finished(work.id, timer.nsecsElapsed() / 1000);
        return;
    }
}

void PoolWorker::afterWork()
{
    if (driver->isOpen() && !driver->isBroken() && driver->isInTransaction()) {
        qCWarning(logDatabase) << "a job left its transaction open; rolled back";
        driver->rollback();
    }
    if (driver->isBroken() || m_age.hasExpired(MaximalAgeMs))
        driver->close();
    m_lastUse.start();
}

Outcome PoolWorker::ensureOpen(int epoch)
{
    if (driver->isOpen() && !driver->isBroken()) {
        const bool trusted = m_epoch == epoch && !m_lastUse.hasExpired(ProbeAfterIdleMs);
        if (trusted || driver->probe(ProbePatienceMs)) {
            m_epoch = epoch;
            return {};
        }
    }
    driver->close();
    m_epoch = epoch;
    return connect();
}

Outcome PoolWorker::connect()
{
    driver->setPassword(m_core->spec().password);
    if (Outcome opened = driver->connectNow(); !opened)
        return opened;
    m_age.start();
    m_lastUse.start();
    const auto facts = driver->facts(FactsPatienceMs);
    if (!facts)
        return fail(facts.error());
    m_core->events().connected(*facts);
    return {};
}

} // namespace botdeck
