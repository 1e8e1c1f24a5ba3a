// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ConversationCommand.h"

namespace botdeck {

/// transcript SESSION: the newest messages of one conversation, oldest first, their texts whole.
class TranscriptCommand : public ConversationCommand
{
    Q_OBJECT

public:
    using ConversationCommand::ConversationCommand;

private:
    void runOnConversations() override;
    void onFailed(const Error &error) override;
    void onConversation(const ConversationPage &page);
    void print(const MessagePage &page);

    int m_limit = 0;
};

} // namespace botdeck
