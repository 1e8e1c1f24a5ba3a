// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/tables/RowChange.h"
#include "models/tables/WriteReport.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace botdeck {

class ConnectionPool;
class PendingChanges;

/// Saves pending changes, one transaction at a time, and finds out what became of a COMMIT whose answer was lost.
/// One per connection, on the GUI thread; no call waits.
class SaveController : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Saving,
        Unknown, ///< COMMIT was sent, no answer came: rows stay locked until resolve() knows
        Failed, ///< the last save changed nothing; PendingChanges has the rows' problems
    };
    Q_ENUM(State)

    SaveController(ConnectionPool *pool, PendingChanges *changes, QObject *parent = nullptr);

    /// What statements are built with. Call it when the catalogue was loaded again.
    void setContext(const WriteContext &context);
    /// Saves all changes, or those of @p set (from PendingChanges::snapshot()). False where it can't start: one is
    /// under way, nothing to save, or a row has a problem (lastError() says).
    bool save();
    bool save(const ChangeSet &set);
    /// Asks the server to stop; before COMMIT was sent this is certain, afterwards the state is Unknown.
    void cancel();
    /// Unknown: asks the server again now what became of it.
    void resolveNow();
    /// Unknown and the answer is a guess, or none: the person decides. True drops the changes as saved.
    void settle(bool saved);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &lastError() const { return m_lastError; }
    /// Unknown: the best answer so far.
    [[nodiscard]] const CommitVerdict &verdict() const { return m_verdict; }

signals:
    void stateChanged(botdeck::SaveController::State state);
    /// The changes are in the database. Models refresh their rows through it.
    void saved(const botdeck::WriteReport &report, const botdeck::ChangeSet &set);
    /// Nothing was changed. @p report has the rows' problems; @p error is the first of them, or what ended the save.
    void failed(const botdeck::Error &error, const botdeck::WriteReport &report);
    /// Unknown: a new answer of the resolver.
    void verdictChanged(const botdeck::CommitVerdict &verdict);

private:
    void onReport(const WriteReport &report);
    void onVerdict(const CommitVerdict &verdict);
    void enter(State state, const Error &error = {});
    void finish(const WriteReport &report);

    QPointer<ConnectionPool> m_pool;
    QPointer<PendingChanges> m_changes;
    WriteContext m_context;
    ChangeSet m_set;
    WriteReport m_report;
    CommitVerdict m_verdict;
    State m_state = State::Idle;
    Error m_lastError;
    QTimer m_again;
    quint64 m_ticket = 0;
    int m_asked = 0;
};

} // namespace botdeck
