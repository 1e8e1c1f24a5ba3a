// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlCommand.h"
#include "models/base/Deliver.h"
#include "models/database/ConnectionPool.h"
#include "models/tables/DatabaseSession.h"

#include <memory>

namespace botdeck {

class CtlTarget;

/// A command on one database: connects as --url, --profile or --local say, then run() does the work. Main thread.
class DatabaseCommand : public CtlCommand
{
    Q_OBJECT

public:
    explicit DatabaseCommand(const CtlContext &context, QObject *parent = nullptr);
    ~DatabaseCommand() override;

    void start() final;
    void cancel() override;
    [[nodiscard]] bool leavesWorkspaceRunning() const override;

protected:
    /// The database is open, its catalogue read.
    virtual void run() = 0;
    [[nodiscard]] bool isOpen() const { return m_session != nullptr; }
    [[nodiscard]] DatabaseSession &session() const { return *m_session; }
    /// Calls @p receive with the job's value, or gives up with its error. cancel() ends the job.
    template<typename T, typename Receive>
    void take(const Ticket<T> &ticket, Receive receive)
    {
        m_ticket = ticket.id;
        deliver(ticket.future, this, [this, receive = std::move(receive)](const Result<T> &result) mutable {
            m_ticket = 0;
            if (result)
                receive(*result);
            else
                giveUp(result.error());
        });
    }

private:
    void open(const Profile &profile);
    void onOpenFailed(const Error &error);

    std::unique_ptr<CtlTarget> m_target; // its workspace outlives the session
    std::unique_ptr<DatabaseSession> m_session;
    quint64 m_ticket = 0;
};

} // namespace botdeck
