// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PrivateCluster.h"

#include <memory>

namespace botdeck::test {

enum class Fault { Delay, Reset, Refused, BlackHole, Frozen, Killed, Terminated, Password };

/// A cluster of its own with a table of notes, and a way to break it and to mend it. Each write to notes is counted by
/// a trigger, so that one which ran twice shows.
class SessionBench
{
public:
    SessionBench();

    /// The role's connection through the proxy; connecting gives up after two seconds.
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] QString psql(const QString &sql) const { return m_cluster.psql(sql, m_database); }
    [[nodiscard]] PrivateCluster &cluster() { return m_cluster; }
    [[nodiscard]] FaultProxy &proxy() { return m_proxy; }
    /// Notes, writes counted and proxy as at the start.
    void reset();
    void strike(Fault fault);
    void mend(Fault fault, DatabaseSession &session);
    /// Writes to notes since reset().
    [[nodiscard]] int writes() const;

    /// The rows of a data-driven test: every fault, in the column "fault".
    static void addFaults();
    /// Nothing comes back, not even a refusal.
    [[nodiscard]] static bool isSilent(Fault fault) { return fault == Fault::BlackHole || fault == Fault::Frozen; }
    /// Requests are answered, late or after one more connection.
    [[nodiscard]] static bool isHarmless(Fault fault) { return fault == Fault::Delay || fault == Fault::Terminated; }

private:
    PrivateCluster m_cluster;
    QString m_database;
    FaultProxy m_proxy;
};

/// An open session on a bench with one table read.
struct OpenSession
{
    std::unique_ptr<DatabaseSession> session;
    std::unique_ptr<TableModel> notes;

    explicit OpenSession(SessionBench &bench, const char *table = "notes", bool reads = true);
    void close();
    /// Gives the note in this row another text.
    [[nodiscard]] bool edit(int row, const QByteArray &text);
    [[nodiscard]] QString text(int row) const;
    [[nodiscard]] ConnectionPool::State state() const { return session->pool().state(); }
    [[nodiscard]] bool isDown() const
    {
        return state() == ConnectionPool::State::Lost || state() == ConnectionPool::State::Reconnecting;
    }
    [[nodiscard]] SaveController &saves() { return session->saves(); }
    [[nodiscard]] int edits() const { return session->changes().counts().updates; }
};

} // namespace botdeck::test
