// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ConversationCommand.h"

namespace botdeck {

/// conversations: the sessions with the newest activity, of all bots or of one.
class ConversationsCommand : public ConversationCommand
{
    Q_OBJECT

public:
    using ConversationCommand::ConversationCommand;

private:
    void runOnConversations() override;
    void onBots(const QList<BotName> &bots);
    void print(const ConversationPage &page);

    ConversationStatements::ListQuery m_query;
};

} // namespace botdeck
