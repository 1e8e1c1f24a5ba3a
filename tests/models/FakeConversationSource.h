// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/ConversationSource.h"

namespace botdeck::test {

/// A source that answers only when the test says so: late, out of order, with an error, or never.
class FakeConversationSource : public ConversationSource
{
public:
    struct Asked
    {
        enum Kind { List, One, Summaries, Bots, Messages, Text } kind = List;
        quint64 request = 0;
        ConversationStatements::ListQuery list{};
        ConversationStatements::MessageQuery messages{};
        QList<QByteArray> ids{};
    };

    QList<Conversation> conversations; ///< newest first
    QList<Message> messages; ///< oldest first, of the one conversation there is
    QList<Asked> asked; ///< what is not answered yet, oldest first
    QList<quint64> cancelled;

    /// A conversation whose last activity is so many minutes before noon of 3 March 2026.
    [[nodiscard]] static Conversation conversation(int number);
    /// A message so many seconds after 14:00 of 3 March 2026, UTC.
    [[nodiscard]] static Message message(int number, Message::Role role, const QString &text, int seconds);

    /// Answers the request at this place of `asked` with what is held now.
    void answer(int at = 0);
    void answerAll();
    void refuse(int at = 0);
    void answerWith(const Asked &request);

    quint64 requestConversations(const ConversationStatements::ListQuery &query) override;
    quint64 requestConversation(const QByteArray &id) override;
    quint64 requestSummaries(const QList<QByteArray> &ids) override;
    quint64 requestBots() override;
    quint64 requestMessages(const ConversationStatements::MessageQuery &query) override;
    quint64 requestMessageText(const QByteArray &message) override;
    void cancel(quint64 request) override;

private:
    quint64 ask(Asked request);
    [[nodiscard]] ConversationPage page(const ConversationStatements::ListQuery &query) const;
    [[nodiscard]] MessagePage page(const ConversationStatements::MessageQuery &query) const;

    quint64 m_last = 0;
};

} // namespace botdeck::test
