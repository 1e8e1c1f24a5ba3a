// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/conversations/Conversation.h"
#include "models/conversations/Message.h"

#include <QObject>

namespace botdeck {

/// Where conversations come from: a database, or a test. Each request gives a number at once and is answered by one
/// signal with that number, later and in any order; never from inside the request. GUI thread; no call waits.
class ConversationSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual quint64 requestConversations(const ConversationStatements::ListQuery &query) = 0;
    /// One conversation: a page of one, or of none where it is gone.
    virtual quint64 requestConversation(const QByteArray &id) = 0;
    virtual quint64 requestSummaries(const QList<QByteArray> &conversations) = 0;
    virtual quint64 requestBots() = 0;
    virtual quint64 requestMessages(const ConversationStatements::MessageQuery &query) = 0;
    virtual quint64 requestMessageText(const QByteArray &message) = 0;
    /// Ends a request: it is not answered any more. Unknown numbers are ignored.
    virtual void cancel(quint64 request) = 0;

signals:
    void conversationsArrived(quint64 request, const botdeck::ConversationPage &page);
    void summariesArrived(quint64 request, const QList<botdeck::ConversationSummary> &summaries);
    void botsArrived(quint64 request, const QList<botdeck::BotName> &bots);
    void messagesArrived(quint64 request, const botdeck::MessagePage &page);
    void messageTextArrived(quint64 request, const QString &text);
    void failed(quint64 request, const botdeck::Error &error);
    /// A read took @p micros on its worker.
    void readFinished(qint64 micros);
};

} // namespace botdeck
