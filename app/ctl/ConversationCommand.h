// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/DatabaseCommand.h"
#include "models/conversations/PoolConversationSource.h"

namespace botdeck {

/// A command on the conversations of a system that has some. Main thread.
class ConversationCommand : public DatabaseCommand
{
    Q_OBJECT

public:
    using DatabaseCommand::DatabaseCommand;

    static constexpr int DefaultLimit = 100;

protected:
    /// The database has conversations; source() may be asked.
    virtual void runOnConversations() = 0;
    [[nodiscard]] PoolConversationSource &source() const { return *m_source; }
    /// What a request of source() led to; ends the command.
    virtual void onFailed(const Error &error) { giveUp(error); }
    /// --limit; gives up and gives 0 where it is no number above zero.
    [[nodiscard]] int limit();

private:
    void run() final;

    PoolConversationSource *m_source = nullptr; // a child of this, made by run()
};

} // namespace botdeck
