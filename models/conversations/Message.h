// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/MessageTime.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace botdeck {

/// One message of a transcript. A value that crosses threads.
struct Message
{
    /// Who speaks, as far as it is shown differently.
    enum class Role { User, Bot, System, Other };

    QByteArray id;
    Role role = Role::Other;
    QByteArray author; ///< as stored: "user", "2"
    MessageTime time;
    QByteArray cursorTime; ///< what it is ordered by, as the server wants it back
    QByteArray rank; ///< 0: comes first among messages of one time
    QString text; ///< as stored; hostile until shown otherwise
    bool isCut = false; ///< `text` is only the beginning
    qint64 bytes = 0; ///< of the whole text
    qint64 lines = 1; ///< of the whole text
    bool isTied = false; ///< another message has the same time: their order is a rule, not a fact
};

/// Messages of one conversation, oldest first.
struct MessagePage
{
    QList<Message> messages;
    bool isFirst = false; ///< there are no older ones
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::Message)
