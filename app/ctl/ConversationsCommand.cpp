// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ConversationsCommand.h"

#include "app/ctl/CtlOutput.h"

#include <QJsonArray>
#include <QUuid>

namespace botdeck {

namespace {

QJsonValue valueOf(const SqlText &text)
{
    return text ? QJsonValue(QString::fromUtf8(*text)) : QJsonValue();
}

QJsonValue valueOf(const MessageTime &time)
{
    return time.text().isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(time.text()));
}

} // namespace

void ConversationsCommand::runOnConversations()
{
    m_query.limit = limit();
    if (m_query.limit <= 0)
        return;
    connect(&source(), &ConversationSource::botsArrived, this,
        [this](quint64, const QList<BotName> &bots) { onBots(bots); });
    connect(&source(), &ConversationSource::conversationsArrived, this,
        [this](quint64, const ConversationPage &page) { print(page); });
    const QString bot = option(QStringLiteral("bot"));
    if (!bot.isEmpty() && QUuid(bot).isNull()) {
        source().requestBots();
        return;
    }
    if (!bot.isEmpty())
        m_query.bot = bot.toUtf8();
    source().requestConversations(m_query);
}

void ConversationsCommand::onBots(const QList<BotName> &bots)
{
    const QString wanted = option(QStringLiteral("bot"));
    for (const BotName &bot : bots) {
        if (bot.name.compare(wanted, Qt::CaseInsensitive) != 0)
            continue;
        m_query.bot = bot.id;
        source().requestConversations(m_query);
        return;
    }
    giveUp(Error::local(ErrorKind::Missing, tr("There is no bot %1").arg(wanted)));
}

void ConversationsCommand::print(const ConversationPage &page)
{
    QJsonArray array;
    QStringList lines;
    for (const Conversation &one : page.conversations) {
        const QString id = QString::fromUtf8(one.id);
        array.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("user"), valueOf(one.user)},
            {QStringLiteral("userName"), one.userName}, {QStringLiteral("bot"), valueOf(one.bot)},
            {QStringLiteral("botName"), one.botName}, {QStringLiteral("started"), valueOf(one.started)},
            {QStringLiteral("lastActivity"), valueOf(one.lastActivity)}});
        lines << CtlOutput::line({id, QString::fromUtf8(one.lastActivity.text()), one.botName, one.userName});
    }
    answer({{QStringLiteral("conversations"), array}, {QStringLiteral("complete"), page.isLast}}, lines);
}

} // namespace botdeck
