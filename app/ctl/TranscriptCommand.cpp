// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TranscriptCommand.h"

#include "app/ctl/CtlOutput.h"

#include <QJsonArray>

namespace botdeck {

namespace {

constexpr int WholeText = 1'000'000'000; // characters; PostgreSQL's texts end at 1 GB

QString wordOf(Message::Role role)
{
    switch (role) {
    case Message::Role::User:
        return QStringLiteral("user");
    case Message::Role::Bot:
        return QStringLiteral("bot");
    case Message::Role::System:
        return QStringLiteral("system");
    case Message::Role::Other:
        return QStringLiteral("other");
    }
    return {};
}

} // namespace

void TranscriptCommand::runOnConversations()
{
    m_limit = limit();
    if (m_limit <= 0)
        return;
    connect(&source(), &ConversationSource::conversationsArrived, this,
        [this](quint64, const ConversationPage &page) { onConversation(page); });
    connect(&source(), &ConversationSource::messagesArrived, this,
        [this](quint64, const MessagePage &page) { print(page); });
    source().requestConversation(argument(0).toUtf8());
}

void TranscriptCommand::onFailed(const Error &error)
{
    if (error.kind != ErrorKind::BadValue || !error.message.contains(QLatin1String("uuid")))
        ConversationCommand::onFailed(error);
    else
        misuse(tr("%1 is no session id: that is a uuid").arg(argument(0)), tr("The command conversations lists them"));
}

void TranscriptCommand::onConversation(const ConversationPage &page)
{
    if (page.conversations.isEmpty()) {
        giveUp(Error::local(ErrorKind::Missing, tr("There is no conversation %1").arg(argument(0))));
        return;
    }
    ConversationStatements::MessageQuery query;
    query.conversation = page.conversations.first().id;
    query.limit = m_limit;
    query.characters = WholeText;
    source().requestMessages(query);
}

void TranscriptCommand::print(const MessagePage &page)
{
    QJsonArray array;
    QStringList lines;
    for (const Message &message : page.messages) {
        const QString time = QString::fromUtf8(message.time.text());
        array.append(QJsonObject{{QStringLiteral("id"), QString::fromUtf8(message.id)},
            {QStringLiteral("role"), wordOf(message.role)},
            {QStringLiteral("author"), QString::fromUtf8(message.author)}, {QStringLiteral("time"), time},
            {QStringLiteral("text"), message.text}});
        lines << CtlOutput::line({time, wordOf(message.role), message.text});
    }
    answer({{QStringLiteral("session"), argument(0)}, {QStringLiteral("messages"), array},
               {QStringLiteral("complete"), page.isFirst}},
        lines);
}

} // namespace botdeck
