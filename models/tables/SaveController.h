// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/ConnectionPool.h"
#include "models/tables/RowChange.h"
#include "models/tables/WriteProgress.h"
#include "models/tables/WriteReport.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace botdeck {

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

    /// Told of what is about to be sent, for who must know it before the server does: it is sent when @p go is called (any
    /// number of times, GUI thread) and not before. Without a gate it is sent at once.
    using Gate = std::function<void(const ChangeSet &set, const std::function<void()> &go)>;
    void setGate(const Gate &gate) { m_gate = gate; }
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
    /// Unknown, and the answer is a guess or none: the person decides. True: the changes count as saved and go. False:
    /// they stay, to be saved again.
    void settle(bool saved);

    /// The timeline the server writes, read by itself each time the pool becomes ready; empty: not known yet. A save is
    /// resolved with certainty only on the timeline known here.
    [[nodiscard]] const QByteArray &timeline() const { return m_timeline; }
    void setTimeline(const QByteArray &timeline) { m_timeline = timeline; }

    /// What takes the last save back, until the next one; none: nothing was saved yet.
    [[nodiscard]] const std::optional<SaveUndo> &lastUndo() const { return m_lastUndo; }
    [[nodiscard]] State state() const { return m_state; }
    /// Saving, Unknown: what is on its way, with the keys made for new rows.
    [[nodiscard]] const ChangeSet &underWay() const { return m_set; }
    [[nodiscard]] const Error &lastError() const { return m_lastError; }
    /// Unknown: the best answer so far.
    [[nodiscard]] const CommitVerdict &verdict() const { return m_verdict; }

signals:
    void stateChanged(botdeck::SaveController::State state);
    /// save() could not start; lastError() says why.
    void refused();
    /// The changes are in the database. Models refresh their rows through it.
    void saved(const botdeck::WriteReport &report, const botdeck::ChangeSet &set);
    /// Nothing was changed. @p report has the rows' problems; @p error is the first of them, or what ended the save.
    void failed(const botdeck::Error &error, const botdeck::WriteReport &report);
    /// Unknown: a new answer of the resolver.
    void verdictChanged(const botdeck::CommitVerdict &verdict);

private:
    void onPoolState(ConnectionPool::State state);
    void onReport(const WriteReport &report);
    void onError(const Error &error);
    void onVerdict(const CommitVerdict &verdict);
    void send();
    void ask();
    void askLater();
    void succeed();
    void giveUp(const Error &error);
    void enter(State state, const Error &error = {});
    [[nodiscard]] std::optional<Error> whyNot(const ChangeSet &set) const;
    [[nodiscard]] QList<SavedRow> knownRows() const;

    QPointer<ConnectionPool> m_pool;
    QPointer<PendingChanges> m_changes;
    WriteContext m_context;
    QByteArray m_timeline; ///< of the server, known since the pool was last ready
    ChangeSet m_set; ///< being saved, with the keys made for it
    WriteReport m_report;
    std::optional<SaveUndo> m_lastUndo;
    CommitVerdict m_verdict;
    State m_state = State::Idle;
    Error m_lastError;
    std::shared_ptr<WriteProgress> m_progress;
    QTimer m_again; ///< asks the resolver again
    Gate m_gate;
    quint64 m_ticket = 0; ///< 0: nothing is sent yet
    int m_asked = 0;
    bool m_asking = false;
};

} // namespace botdeck
