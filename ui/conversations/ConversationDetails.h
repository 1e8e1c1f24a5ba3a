// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/Conversation.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/Surface.h"

namespace botdeck {

class DatabaseSession;
class Navigator;

/// What is known of a conversation beside its messages: the session, the person, the bot. Its token is never read.
class ConversationDetails : public Surface
{
    Q_OBJECT

public:
    ConversationDetails(DatabaseSession &session, Navigator &navigator, QWidget *parent = nullptr);

    void setConversation(const Conversation &conversation);
    void setZone(const QTimeZone &zone) { m_zone = zone; }

private:
    void fillSession();
    void fillPerson();
    void fillBot();
    void goToRow(Part part, const SqlText &id);

    DatabaseSession &m_session;
    Navigator &m_navigator;
    Conversation m_conversation;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    KeyValueList *m_sessionRows;
    KeyValueList *m_personRows;
    KeyValueList *m_botRows;
};

} // namespace botdeck
