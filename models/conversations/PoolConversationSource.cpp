// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/PoolConversationSource.h"

#include "models/base/Deliver.h"

#include <algorithm>
#include <map>
#include <set>

namespace botdeck {

namespace {

/// A read's value with the time it took.
template<typename T>
struct Timed
{
    T value;
    qint64 micros = 0;
};

Result<PgRows> read(PgDriver &driver, const Statement &statement)
{
    const Result<UnitResult> answer = driver.run(Unit{{statement}});
    if (!answer)
        return fail(answer.error());
    return answer->rows.front();
}

Conversation conversation(const PgRows &rows, int row)
{
    const auto time = [&rows, row](int column) { return MessageTime(rows.value(row, column).value_or(QByteArray())); };
    Conversation made;
    made.id = rows.value(row, 0).value_or(QByteArray());
    made.user = rows.value(row, 1);
    made.bot = rows.value(row, 2);
    made.lastActivity = time(3);
    made.started = time(4);
    made.expires = time(5);
    return made;
}

Message::Role roleNamed(const QString &role)
{
    if (role == QLatin1String("user"))
        return Message::Role::User;
    if (role == QLatin1String("bot"))
        return Message::Role::Bot;
    return role.isEmpty() ? Message::Role::Other : Message::Role::System;
}

QList<QByteArray> distinct(const QList<Conversation> &conversations, SqlText Conversation::*member)
{
    std::set<QByteArray> ids;
    for (const Conversation &each : conversations) {
        if (each.*member)
            ids.insert(*(each.*member));
    }
    return {ids.begin(), ids.end()};
}

} // namespace

PoolConversationSource::PoolConversationSource(ConnectionPool &pool, const SystemBindingPtr &binding, QObject *parent)
    : ConversationSource(parent)
    , m_pool(&pool)
    , m_known(std::make_shared<const Known>(Known{binding, ConversationStatements(binding)}))
{
}

PoolConversationSource::~PoolConversationSource()
{
    const QList<quint64> requests = m_tickets.keys();
    for (const quint64 request : requests)
        cancel(request);
}

template<typename T>
quint64 PoolConversationSource::ask(
    std::function<Result<T>(PgDriver &, const Known &)> job, std::function<void(quint64, const T &)> answer)
{
    const quint64 request = m_next++;
    if (!m_pool)
        return request;
    const Ticket<Timed<T>> ticket = m_pool->submit<Timed<T>>(Lane::Interactive, Access::ReadOnly,
        [job = std::move(job), known = m_known](PgDriver &driver) -> Result<Timed<T>> {
            QElapsedTimer clock;
            clock.start();
            Result<T> value = job(driver, *known);
            if (!value)
                return fail(value.error());
            return Timed<T>{std::move(*value), clock.nsecsElapsed() / 1'000};
        });
    m_tickets.insert(request, ticket.id);
    deliver(ticket.future, this, [this, request, answer = std::move(answer)](const Result<Timed<T>> &got) {
        if (m_tickets.remove(request) == 0)
            return; // cancelled: nobody waits for it
        if (!got) {
            emit failed(request, got.error());
            return;
        }
        emit readFinished(got->micros);
        answer(request, got->value);
    });
    return request;
}

Outcome PoolConversationSource::readNames(PgDriver &driver, const Known &known, QList<Conversation> &conversations)
{
    Unit unit;
    const QList<QByteArray> users = distinct(conversations, &Conversation::user);
    const QList<QByteArray> bots = distinct(conversations, &Conversation::bot);
    const bool askUsers = known.statements.hasUsers() && !users.isEmpty();
    const bool askBots = known.statements.hasBots() && !bots.isEmpty();
    if (askUsers)
        unit.statements.push_back(known.statements.users(users));
    if (askBots)
        unit.statements.push_back(known.statements.bots(bots));
    std::map<QByteArray, std::pair<QString, QString>> userNames;
    std::map<QByteArray, QString> botNames;
    if (!unit.statements.empty()) {
        const Result<UnitResult> answer = driver.run(unit);
        if (!answer)
            return fail(answer.error());
        const PgRows userRows = askUsers ? answer->rows.front() : PgRows();
        for (int row = 0; row < userRows.rowCount(); ++row)
            userNames[*userRows.value(row, 0)] = {userRows.string(row, 1), userRows.string(row, 2)};
        const PgRows botRows = askBots ? answer->rows.back() : PgRows();
        for (int row = 0; row < botRows.rowCount(); ++row)
            botNames[*botRows.value(row, 0)] = botRows.string(row, 1);
    }
    for (Conversation &each : conversations) {
        // Where nobody keeps names the id is the best there is; so it is for a user whose row is gone.
        if (each.user) {
            const auto found = userNames.find(*each.user);
            each.userName = found == userNames.end() ? QString::fromUtf8(*each.user) : found->second.first;
            each.email = found == userNames.end() ? QString() : found->second.second;
        }
        if (each.bot) {
            const auto found = botNames.find(*each.bot);
            each.botName = found == botNames.end() ? QString::fromUtf8(*each.bot) : found->second;
        }
    }
    return {};
}

Result<ConversationPage> PoolConversationSource::readPage(
    PgDriver &driver, const Known &known, const Statement &statement, int limit)
{
    const Result<PgRows> rows = read(driver, statement);
    if (!rows)
        return fail(rows.error());
    ConversationPage page;
    for (int row = 0; row < rows->rowCount(); ++row)
        page.conversations.append(conversation(*rows, row));
    page.isLast = rows->rowCount() < limit;
    if (const Outcome named = readNames(driver, known, page.conversations); !named)
        return fail(named.error());
    return page;
}

quint64 PoolConversationSource::requestConversations(const ConversationStatements::ListQuery &query)
{
    return ask<ConversationPage>(
        [query](PgDriver &driver, const Known &known) {
            return readPage(driver, known, known.statements.conversations(query), query.limit);
        },
        [this](quint64 request, const ConversationPage &page) { emit conversationsArrived(request, page); });
}

quint64 PoolConversationSource::requestConversation(const QByteArray &id)
{
    return ask<ConversationPage>(
        [id](PgDriver &driver, const Known &known) {
            return readPage(driver, known, known.statements.conversation(id), 2);
        },
        [this](quint64 request, const ConversationPage &page) { emit conversationsArrived(request, page); });
}

quint64 PoolConversationSource::requestSummaries(const QList<QByteArray> &conversations)
{
    return ask<QList<ConversationSummary>>(
        [conversations](PgDriver &driver, const Known &known) -> Result<QList<ConversationSummary>> {
            const Result<PgRows> rows =
                read(driver, known.statements.summaries(conversations, CountCap, PreviewCharacters));
            if (!rows)
                return fail(rows.error());
            QList<ConversationSummary> summaries;
            for (int row = 0; row < rows->rowCount(); ++row) {
                const qint64 count = rows->integer(row, 1);
                summaries.append({rows->value(row, 0).value_or(QByteArray()), count, count >= CountCap,
                    rows->string(row, 2), rows->value(row, 3).value_or(QByteArray())});
            }
            return summaries;
        },
        [this](quint64 request, const QList<ConversationSummary> &summaries) {
            emit summariesArrived(request, summaries);
        });
}

quint64 PoolConversationSource::requestBots()
{
    return ask<QList<BotName>>(
        [](PgDriver &driver, const Known &known) -> Result<QList<BotName>> {
            if (!known.statements.hasBots())
                return QList<BotName>();
            const Result<PgRows> rows = read(driver, known.statements.allBots(BotCap));
            if (!rows)
                return fail(rows.error());
            QList<BotName> bots;
            for (int row = 0; row < rows->rowCount(); ++row)
                bots.append({rows->value(row, 0).value_or(QByteArray()), rows->string(row, 1)});
            return bots;
        },
        [this](quint64 request, const QList<BotName> &bots) { emit botsArrived(request, bots); });
}

Message PoolConversationSource::message(const Known &known, const PgRows &rows, int row)
{
    Message made;
    made.id = rows.value(row, 0).value_or(QByteArray());
    made.author = rows.value(row, 1).value_or(QByteArray());
    made.role = roleNamed(known.binding->authorRole(QString::fromUtf8(made.author)));
    made.time = MessageTime(rows.value(row, 2).value_or(QByteArray()));
    made.rank = rows.value(row, 3).value_or(QByteArray());
    made.text = rows.string(row, 4);
    made.isCut = !rows.isNull(row, 5);
    made.bytes = made.isCut ? rows.integer(row, 5) : rows.text(row, 4).size();
    made.lines = 1 + (made.isCut ? rows.integer(row, 6) : made.text.count(u'\n'));
    made.cursorTime = rows.value(row, 7).value_or(QByteArray());
    return made;
}

quint64 PoolConversationSource::requestMessages(const ConversationStatements::MessageQuery &query)
{
    return ask<MessagePage>(
        [query](PgDriver &driver, const Known &known) -> Result<MessagePage> {
            const Result<PgRows> rows = read(driver, known.statements.messages(query));
            if (!rows)
                return fail(rows.error());
            MessagePage page;
            for (int row = rows->rowCount() - 1; row >= 0; --row)
                page.messages.append(message(known, *rows, row));
            page.isFirst = rows->rowCount() < query.limit;
            return page;
        },
        [this](quint64 request, const MessagePage &page) { emit messagesArrived(request, page); });
}

quint64 PoolConversationSource::requestMessageText(const QByteArray &id)
{
    return ask<QString>(
        [id](PgDriver &driver, const Known &known) -> Result<QString> {
            const Result<PgRows> rows = read(driver, known.statements.messageText(id));
            if (!rows)
                return fail(rows.error());
            if (rows->isEmpty())
                return fail(
                    ErrorKind::Missing, QCoreApplication::translate("botdeck", "The message is not there any more."));
            return rows->string(0, 0);
        },
        [this](quint64 request, const QString &text) { emit messageTextArrived(request, text); });
}

void PoolConversationSource::cancel(quint64 request)
{
    const auto ticket = m_tickets.constFind(request);
    if (ticket == m_tickets.cend())
        return;
    const quint64 id = *ticket;
    m_tickets.erase(ticket);
    if (m_pool)
        m_pool->cancel(id);
}

} // namespace botdeck
