// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/ConversationSource.h"
#include "models/database/ConnectionPool.h"

#include <QHash>
#include <QPointer>

#include <memory>

namespace botdeck {

/// Conversations over a ConnectionPool's interactive lane. GUI thread.
class PoolConversationSource : public ConversationSource
{
    Q_OBJECT

public:
    /// @p binding must have what ConversationStatements::whyMissing() asks for.
    PoolConversationSource(ConnectionPool &pool, const SystemBindingPtr &binding, QObject *parent = nullptr);
    /// Cancels what is under way.
    ~PoolConversationSource() override;

    /// Messages of a conversation are counted up to this number.
    static constexpr int CountCap = 1'000;
    /// Characters of the newest message that a list shows.
    static constexpr int PreviewCharacters = 160;
    /// Bots a chooser offers.
    static constexpr int BotCap = 500;

    quint64 requestConversations(const ConversationStatements::ListQuery &query) override;
    quint64 requestConversation(const QByteArray &id) override;
    quint64 requestSummaries(const QList<QByteArray> &conversations) override;
    quint64 requestBots() override;
    quint64 requestMessages(const ConversationStatements::MessageQuery &query) override;
    quint64 requestMessageText(const QByteArray &message) override;
    void cancel(quint64 request) override;

private:
    /// What a worker needs: immutable, shared.
    struct Known
    {
        SystemBindingPtr binding;
        ConversationStatements statements;
    };

    template<typename T>
    quint64 ask(
        std::function<Result<T>(PgDriver &, const Known &)> job, std::function<void(quint64, const T &)> answer);
    static Result<ConversationPage> readPage(
        PgDriver &driver, const Known &known, const Statement &statement, int limit);
    static Outcome readNames(PgDriver &driver, const Known &known, QList<Conversation> &conversations);
    static Message message(const Known &known, const PgRows &rows, int row);

    QPointer<ConnectionPool> m_pool;
    std::shared_ptr<const Known> m_known;
    QHash<quint64, quint64> m_tickets; // of requests under way
    quint64 m_next = 1;
};

} // namespace botdeck
