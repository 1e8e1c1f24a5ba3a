// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionSpec.h"
#include "models/database/Interrupter.h"
#include "models/database/Notification.h"
#include "models/database/Statement.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

struct pg_conn;
struct pg_result;

namespace botdeck {

/// libpq, driven without ever blocking elsewhere than in poll() with a way to be woken. Lives on one worker thread;
/// only interrupt() and hangUp() may be called from another.
class PgConnection
{
public:
    PgConnection() = default;
    ~PgConnection();
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;

    [[nodiscard]] Outcome open(const ConnectionSpec &spec);
    /// An interrupt outlives it: only settle() takes it back.
    void close();
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    [[nodiscard]] bool isBroken() const;
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] pg_conn *native() const { return m_connection; }

    /// Sends all statements in one pipeline, gives their rows in order. The first error stops the rest;
    /// Error::statement is its index.
    [[nodiscard]] Result<std::vector<PgRows>> pipeline(std::span<const Statement> statements);
    /// One statement outside of a pipeline.
    [[nodiscard]] Result<PgRows> execute(const Statement &statement);
    /// Simple protocol; each result's command tag.
    [[nodiscard]] Result<QList<QByteArray>> script(const QByteArray &text);
    [[nodiscard]] Outcome copyOut(const Statement &copy, const std::function<bool(QByteArrayView)> &receive);
    [[nodiscard]] Result<qint64> copyIn(const QByteArray &copy, const std::function<QByteArray()> &next);

    /// Answers that take longer end in TimedOut, after which the connection is to be closed. Forever by default.
    void setDeadline(QDeadlineTimer deadline) { m_deadline = deadline; }
    /// Waits until notifications are there; none when @p deadline has passed.
    [[nodiscard]] Result<std::vector<Notification>> notifications(QDeadlineTimer deadline);

    void interrupt() { m_interrupter.raise(); }
    [[nodiscard]] bool isInterrupted() const { return m_interrupter.isRaised(); }
    /// Shuts the socket down, so that a dead peer is noticed now. Thread-safe.
    void hangUp();
    /// See PgDriver::settle().
    [[nodiscard]] bool settle(int milliseconds);
    [[nodiscard]] bool probe(int milliseconds);

private:
    enum class Wait { Ready, Interrupted, Dead, TimedOut };
    using Reply = std::unique_ptr<pg_result, void (*)(pg_result *)>;

    [[nodiscard]] Wait waitForSocket(bool writing, QDeadlineTimer deadline);
    [[nodiscard]] Wait waitForReply(QDeadlineTimer deadline);
    [[nodiscard]] Result<Reply> nextReply();
    [[nodiscard]] Outcome pollUntilConnected(const ConnectionSpec &spec);
    [[nodiscard]] Error errorOf(Wait wait) const;
    /// Whether a request may be sent: not on a dead connection, and not after interrupt().
    [[nodiscard]] Outcome mayAsk() const;
    [[nodiscard]] bool sendStatement(const Statement &statement);
    [[nodiscard]] bool drain(QDeadlineTimer deadline);
    /// Cancels what runs until nothing does. False: the connection is to be thrown away.
    [[nodiscard]] bool cancelAndDrain(QDeadlineTimer deadline);
    [[nodiscard]] bool settleUndisturbed(QDeadlineTimer deadline);
    [[nodiscard]] Result<std::vector<PgRows>> collectPipeline(int statements);
    [[nodiscard]] Outcome putCopy(const QByteArray &chunk);
    [[nodiscard]] Outcome skipCopyOut();
    void keepSocket();

    pg_conn *m_connection = nullptr;
    Interrupter m_interrupter;
    bool m_settling = false; // an interrupt must not end what carries out the one before
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    std::mutex m_socketMutex;
    int m_socketCopy = -1; // a dup that hangUp() may use from another thread
};

} // namespace botdeck
