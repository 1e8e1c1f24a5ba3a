// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/MessageTime.h"
#include "models/schema/ConversationStatements.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace botdeck {

/// What a list tells of a conversation's messages.
struct ConversationSummary
{
    QByteArray id; ///< of the conversation
    qint64 messages = 0;
    bool atLeast = false; ///< counting stopped there
    QString preview; ///< the beginning of the newest message
    QByteArray author; ///< of the newest message, as stored

    bool operator==(const ConversationSummary &) const = default;
};

/// One conversation with the names of who took part. An immutable value that crosses threads.
struct Conversation
{
    QByteArray id;
    SqlText user; ///< NULL: anonymous
    SqlText bot;
    QString userName; ///< empty: anonymous
    QString email;
    QString botName;
    MessageTime lastActivity, started, expires;
    std::optional<ConversationSummary> summary; ///< none: not read yet
};

struct BotName
{
    QByteArray id;
    QString name;

    bool operator==(const BotName &) const = default;
};

/// A page of conversations, newest first.
struct ConversationPage
{
    QList<Conversation> conversations;
    bool isLast = false; ///< there are no older ones
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::Conversation)
