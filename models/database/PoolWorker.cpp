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
    bool stays = true;
    while (stays) {
        std::optional<PoolWork> work = m_core->take(*this);
        if (!work)
            break;
        stays = serve(*work);
        if (!stays)
            m_core->leave(*this);
        const bool interrupted = m_core->release(*this);
        work.reset();
        if ((interrupted || ownDriver->isInterrupted()) && !ownDriver->settle(SettlePatienceMs))
            close();
        afterWork();
    }
    isConnected = false;
    m_core->registerDriver(*this, nullptr);
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_core->threadEnded(*this);
}

bool PoolWorker::serve(PoolWork &work)
{
    QElapsedTimer timer;
    for (int round = 0; round < 2; ++round) {
        timer.start();
        if (const Outcome opened = ensureOpen(m_core->epoch()); !opened)
            return !giveWay(work, opened.error());
        if (driver->isInterrupted()) {
            work.abort(PgError::cancelled()); // before anything was sent
            return true;
        }
        isAttempting = true;
        const std::optional<Error> error = work.attempt(*driver);
        const bool gone = driver->isBroken() && !driver->isInterrupted();
        if (gone && error && work.access == Access::ReadOnly && round == 0) {
            isAttempting = false;
            close();
            continue;
        }
        work.finish();
        isAttempting = false;
        if (gone)
            m_core->events().lost(error.value_or(PgError::silent())); // a job may have made a result of the loss
        else if (!error)
            m_core->events().finished(work.id, timer.nsecsElapsed() / 1000);
        return true;
    }
    return true;
}

bool PoolWorker::giveWay(PoolWork &work, const Error &error)
{
    const bool othersWork = error.kind == ErrorKind::Full && m_core->hasOtherConnection(*this);
    if (othersWork && !work.connects && m_core->giveBack(*this, work))
        return true;
    work.abort(driver->isInterrupted() ? PgError::cancelled() : error);
    if (error.kind != ErrorKind::Cancelled && !othersWork)
        m_core->events().lost(error);
    return othersWork;
}

void PoolWorker::afterWork()
{
    if (driver->isOpen() && !driver->isBroken() && driver->isInTransaction()) {
        qCWarning(logDatabase) << "a job left its transaction open; rolled back";
        driver->rollback();
    }
    if (driver->isBroken() || m_age.hasExpired(MaximalAgeMs))
        close();
    m_lastUse.start();
}

Outcome PoolWorker::ensureOpen(int epoch)
{
    if (driver->isOpen() && !driver->isBroken()) {
        const bool trusted = m_epoch == epoch && !m_lastUse.hasExpired(ProbeAfterIdleMs);
        if (trusted || driver->probe(ProbePatienceMs)) {
            m_epoch = epoch;
            isConnected = true;
            return {};
        }
    }
    close();
    m_epoch = epoch;
    return connect();
}

void PoolWorker::close()
{
    isConnected = false;
    driver->close();
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
    isConnected = true;
    m_core->connected(*this);
    m_core->events().connected(*facts);
    return {};
}

} // namespace botdeck
