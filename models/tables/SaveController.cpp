// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/SaveController.h"

#include "models/base/Deliver.h"
#include "models/database/ConnectionPool.h"
#include "models/tables/ChangeWriter.h"
#include "models/tables/CommitResolver.h"
#include "models/tables/PendingChanges.h"
#include "models/tables/WritePlan.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

constexpr int FirstAskAgainMs = 250;
constexpr int LongestAskAgainMs = 5'000;

QString words(const char *text)
{
    return QCoreApplication::translate("botdeck", text);
}

} // namespace

SaveController::SaveController(ConnectionPool *pool, PendingChanges *changes, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_changes(changes)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SaveController::ask);
    connect(pool, &ConnectionPool::stateChanged, this, &SaveController::onPoolState);
    onPoolState(pool->state());
}

void SaveController::onPoolState(ConnectionPool::State state)
{
    if (state != ConnectionPool::State::Ready)
        return;
    if (m_state == State::Unknown && m_again.isActive())
        ask();
    const Ticket<QByteArray> ticket = m_pool->submit<QByteArray>(Lane::Interactive, Access::ReadOnly,
        [](PgDriver &driver) -> Result<QByteArray> { return CommitResolver::timelineOf(driver); });
    deliver(ticket.future, this, [this](const Result<QByteArray> &timeline) {
        if (timeline)
            m_timeline = *timeline;
    });
}

void SaveController::setContext(const WriteContext &context)
{
    m_context = context;
}

bool SaveController::save()
{
    return save(m_changes ? m_changes->snapshot() : ChangeSet{});
}

std::optional<Error> SaveController::whyNot(const ChangeSet &set) const
{
    if (m_state == State::Saving || m_state == State::Unknown)
        return Error::local(ErrorKind::Refused, words("A save is under way."));
    if (!m_pool || !m_changes || !m_context.catalogue || set.isEmpty())
        return Error::local(ErrorKind::Refused, words("There is nothing to save."));
    for (const RowChange &change : set.rows) {
        const auto bad = std::ranges::find_if(change.fields, [](const FieldChange &f) { return !f.problem.isEmpty(); });
        if (bad != change.fields.cend())
            return Error::local(ErrorKind::BadValue, words("%1: %2").arg(bad->name, bad->problem));
        if (change.awaitsDecision())
            return Error::local(ErrorKind::Conflict, words("Decide about the rows in conflict first."));
    }
    return std::nullopt;
}

bool SaveController::save(const ChangeSet &set)
{
    if (const std::optional<Error> error = whyNot(set)) {
        m_lastError = *error;
        emit refused();
        return false;
    }
    m_set = WritePlan::withKeys(m_context, set, m_set);
    m_report = {};
    m_verdict = {};
    m_asked = 0;
    m_progress = std::make_shared<WriteProgress>();
    m_report.systemIdentifier = m_pool->facts().systemIdentifier;
    m_report.timeline = m_timeline;
    m_changes->clearProblems();
    m_changes->lock(m_set);
    enter(State::Saving);
    m_ticket = 0;
    const auto go = [self = QPointer<SaveController>(this), progress = m_progress] {
        if (self && self->m_progress == progress && self->m_state == State::Saving && self->m_ticket == 0)
            self->send();
    };
    if (m_gate)
        m_gate(m_set, go);
    else
        go();
    return true;
}

void SaveController::send()
{
    const Ticket<WriteReport> ticket = m_pool->submit<WriteReport>(Lane::Write, Access::ReadWrite,
        [context = m_context, changes = m_set, progress = m_progress](
            PgDriver &driver) { return ChangeWriter::save(driver, context, changes, *progress); });
    m_ticket = ticket.id;
    deliver(ticket.future, this, [this, progress = m_progress](const Result<WriteReport> &result) {
        if (progress != m_progress || m_state != State::Saving)
            return;
        if (result)
            onReport(*result);
        else
            onError(result.error());
    });
}

void SaveController::cancel()
{
    if (m_state != State::Saving || !m_pool)
        return;
    if (m_ticket == 0)
        onError(Error::local(ErrorKind::Cancelled, QString()));
    else
        m_pool->cancel(m_ticket);
}

void SaveController::onReport(const WriteReport &report)
{
    const WriteReport before = std::exchange(m_report, report);
    m_report.systemIdentifier = before.systemIdentifier;
    m_report.timeline = before.timeline;
    switch (report.outcome) {
    case WriteReport::Outcome::Committed:
        return succeed();
    case WriteReport::Outcome::RolledBack:
        return giveUp(report.error);
    case WriteReport::Outcome::Unknown:
        enter(State::Unknown, report.error);
        return ask();
    }
}

void SaveController::onError(const Error &error)
{
    // No report came: cancelled, or the pool was closed. Holding COMMIT back first makes the answer certain.
    if (m_progress->stop()) {
        m_report.outcome = WriteReport::Outcome::RolledBack;
        m_report.error = error;
        return giveUp(error);
    }
    m_report.outcome = WriteReport::Outcome::Unknown;
    m_report.xid = m_progress->xid();
    m_report.error = error;
    enter(State::Unknown, error);
    ask();
}

void SaveController::resolveNow()
{
    if (m_state == State::Unknown)
        ask();
}

void SaveController::ask()
{
    if (m_asking || m_state != State::Unknown || !m_pool)
        return;
    m_again.stop();
    m_asking = true;
    const Ticket<CommitVerdict> ticket = m_pool->submit<CommitVerdict>(
        Lane::Interactive, Access::ReadOnly, [context = m_context, set = m_set, report = m_report](PgDriver &driver) {
            return CommitResolver::resolve(driver, context, set, report);
        });
    deliver(ticket.future, this, [this](const Result<CommitVerdict> &verdict) {
        m_asking = false;
        if (m_state != State::Unknown)
            return;
        if (verdict)
            onVerdict(*verdict);
        else
            askLater();
    });
}

void SaveController::askLater()
{
    m_again.start(std::min(LongestAskAgainMs, FirstAskAgainMs << std::min(m_asked, 8)));
    ++m_asked;
}

void SaveController::onVerdict(const CommitVerdict &verdict)
{
    m_verdict = verdict;
    emit verdictChanged(verdict);
    switch (verdict.kind) {
    case CommitVerdict::Kind::Committed:
        return settle(true);
    case CommitVerdict::Kind::Aborted:
        return settle(false);
    case CommitVerdict::Kind::InProgress:
        return askLater();
    default:
        return; // a guess: the person decides
    }
}

void SaveController::settle(bool saved)
{
    if (m_state != State::Unknown)
        return;
    m_again.stop();
    if (saved) {
        m_report.outcome = WriteReport::Outcome::Committed;
        m_report.rows = m_report.rows.isEmpty() ? knownRows() : m_report.rows;
        return succeed();
    }
    m_report.outcome = WriteReport::Outcome::RolledBack;
    giveUp(Error::local(ErrorKind::Lost, words("The connection was lost and nothing was saved.")));
}

/// What of the saved rows is known without their answers.
QList<SavedRow> SaveController::knownRows() const
{
    QList<SavedRow> rows;
    for (const RowChange &change : m_set.rows) {
        const RelationInfo *relation = m_context.catalogue->relation(change.row.relation);
        if (!relation || change.kind == RowChange::Kind::Delete)
            continue;
        const StatementBuilder builder(m_context.catalogue, *relation, m_context.secrets.value(relation->oid));
        SavedRow saved{.row = change.row};
        for (qsizetype i = 0; i < builder.keyColumns().size(); ++i) {
            const int attribute = relation->columns.at(builder.keyColumns().at(i)).number;
            const SqlText value = change.fields.contains(attribute) ? change.fields.value(attribute).value
                                                                    : SqlText(change.row.key.value(i));
            saved.key.append(value.value_or(QByteArray()));
        }
        if (!saved.key.contains(QByteArray()))
            rows.append(saved);
    }
    return rows;
}

void SaveController::succeed()
{
    const ChangeSet set = std::exchange(m_set, {});
    m_lastUndo = m_report.undo;
    if (m_lastUndo->changes.isEmpty() && m_lastUndo->whyNot.isEmpty())
        m_lastUndo->whyNot = words("Its answer was lost, or nothing of it can be undone");
    m_changes->unlock();
    m_changes->markSaved(set, m_report.rows);
    enter(State::Idle);
    emit saved(m_report, set);
}

void SaveController::giveUp(const Error &error)
{
    m_changes->unlock();
    for (auto problem = m_report.problems.cbegin(); problem != m_report.problems.cend(); ++problem)
        m_changes->setProblem(problem.key(), *problem);
    enter(State::Failed, error);
    emit failed(error, m_report);
}

void SaveController::enter(State state, const Error &error)
{
    m_lastError = error;
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

} // namespace botdeck
