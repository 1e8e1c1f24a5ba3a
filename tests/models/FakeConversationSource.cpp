// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeConversationSource.h"

#include <algorithm>

namespace botdeck::test {

namespace {

QByteArray at(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toUtf8() + "+00";
}

} // namespace

Conversation FakeConversationSource::conversation(int number)
{
    const QDateTime noon(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC);
    Conversation made;
    made.id = QByteArray::number(number);
    made.userName = QStringLiteral("User %1").arg(number);
    made.user = QByteArray::number(number % 7);
    made.botName = QStringLiteral("Billing");
    made.bot = QByteArray("b");
    made.lastActivity = MessageTime(at(noon.addSecs(-60 * number)));
    return made;
}

Message FakeConversationSource::message(int number, Message::Role role, const QString &text, int seconds)
{
    const QDateTime two(QDate(2026, 3, 3), QTime(14, 0), Qt::UTC);
    Message made;
    made.id = QByteArray::number(number).rightJustified(6, '0');
    made.role = role;
    made.author = role == Message::Role::Bot ? "bot" : "user";
    made.rank = role == Message::Role::User ? "0" : "1";
    made.time = MessageTime(at(two.addSecs(seconds)));
    made.cursorTime = made.time.text();
    made.text = text;
    made.bytes = text.toUtf8().size();
    made.lines = 1 + text.count(u'\n');
    return made;
}

quint64 FakeConversationSource::ask(Asked request)
{
    request.request = ++m_last;
    asked.append(request);
    return m_last;
}

quint64 FakeConversationSource::requestConversations(const ConversationStatements::ListQuery &query)
{
    return ask({Asked::List, 0, query, {}, {}});
}

quint64 FakeConversationSource::requestConversation(const QByteArray &id)
{
    return ask({Asked::One, 0, {}, {}, {id}});
}

quint64 FakeConversationSource::requestSummaries(const QList<QByteArray> &ids)
{
    return ask({Asked::Summaries, 0, {}, {}, ids});
}

quint64 FakeConversationSource::requestBots()
{
    return ask({Asked::Bots, 0, {}, {}, {}});
}

quint64 FakeConversationSource::requestMessages(const ConversationStatements::MessageQuery &query)
{
    return ask({Asked::Messages, 0, {}, query, {}});
}

quint64 FakeConversationSource::requestMessageText(const QByteArray &message)
{
    return ask({Asked::Text, 0, {}, {}, {message}});
}

void FakeConversationSource::cancel(quint64 request)
{
    cancelled.append(request);
    asked.removeIf([request](const Asked &each) { return each.request == request; });
}

ConversationPage FakeConversationSource::page(const ConversationStatements::ListQuery &query) const
{
    ConversationPage page;
    bool passed = !query.after;
    for (const Conversation &each : conversations) {
        if (passed && page.conversations.size() < query.limit)
            page.conversations.append(each);
        passed = passed || each.id == query.after->id;
    }
    page.isLast = page.conversations.size() < query.limit;
    return page;
}

MessagePage FakeConversationSource::page(const ConversationStatements::MessageQuery &query) const
{
    qsizetype end = messages.size();
    if (query.before) {
        end = 0;
        while (end < messages.size() && messages.at(end).id != query.before->id)
            ++end;
    }
    const qsizetype from = std::max<qsizetype>(0, end - query.limit);
    return {messages.mid(from, end - from), from == 0};
}

void FakeConversationSource::answerWith(const Asked &request)
{
    switch (request.kind) {
    case Asked::List:
        emit conversationsArrived(request.request, page(request.list));
        break;
    case Asked::One: {
        ConversationPage found{{}, true};
        for (const Conversation &each : conversations) {
            if (each.id == request.ids.first())
                found.conversations.append(each);
        }
        emit conversationsArrived(request.request, found);
        break;
    }
    case Asked::Summaries: {
        QList<ConversationSummary> summaries;
        for (const QByteArray &id : request.ids)
            summaries.append({id, 24, false, QStringLiteral("preview of ") + QString::fromUtf8(id), "bot"});
        emit summariesArrived(request.request, summaries);
        break;
    }
    case Asked::Bots:
        emit botsArrived(request.request, {{"b", QStringLiteral("Billing")}});
        break;
    case Asked::Messages:
        emit messagesArrived(request.request, page(request.messages));
        break;
    case Asked::Text:
        emit messageTextArrived(request.request, QStringLiteral("whole ") + QString::fromUtf8(request.ids.first()));
        break;
    }
}

void FakeConversationSource::answer(int at)
{
    answerWith(asked.takeAt(at));
}

void FakeConversationSource::answerAll()
{
    while (!asked.isEmpty())
        answer();
}

void FakeConversationSource::refuse(int at)
{
    emit failed(asked.takeAt(at).request, Error::local(ErrorKind::Lost, QStringLiteral("gone")));
}

} // namespace botdeck::test
