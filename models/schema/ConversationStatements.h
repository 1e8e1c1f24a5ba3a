// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Statement.h"
#include "models/schema/SystemBinding.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace botdeck {

class SqlParameters;

/// The statements that read conversations and their messages, whatever the system's tables and columns are called.
/// Every identifier is quoted, every value a parameter with a cast to its column's type; long texts are cut by the
/// server; no secret is ever named. Pure; any thread.
///
/// Answers are always text, in the columns given at each statement; a column the system lacks is NULL there.
class ConversationStatements
{
public:
    /// @p binding with everything whyMissing() asks for, else no statement may be asked for.
    explicit ConversationStatements(SystemBindingPtr binding);

    /// Why conversations can't be shown of this database, for people; empty where they can.
    [[nodiscard]] static QString whyMissing(const SystemBinding &binding);

    /// The place after a conversation, from its own row.
    struct ListCursor
    {
        SqlText lastActivity;
        QByteArray id;
    };
    struct ListQuery
    {
        SqlText bot; ///< only conversations with this bot
        QString userName; ///< only of users whose name contains this, whatever the case; empty: all
        std::optional<ListCursor> after; ///< none: the newest
        int limit = 100;
    };
    /// Newest activity first: id, user, bot, lastActivity, started, expires.
    [[nodiscard]] Statement conversations(const ListQuery &query) const;
    /// One conversation in the same columns.
    [[nodiscard]] Statement conversation(const QByteArray &id) const;
    /// Of some users: id, name, e-mail. Only where hasUsers().
    [[nodiscard]] Statement users(const QList<QByteArray> &ids) const;
    /// Of some bots: id, name. Only where hasBots().
    [[nodiscard]] Statement bots(const QList<QByteArray> &ids) const;
    /// The first bots by name: id, name. Only where hasBots().
    [[nodiscard]] Statement allBots(int limit) const;
    /// Of some conversations: id, number of messages counted up to @p cap, the newest message's first
    /// @p characters, its author.
    [[nodiscard]] Statement summaries(const QList<QByteArray> &ids, int cap, int characters) const;

    /// The place before a message, from its own row.
    struct MessageCursor
    {
        QByteArray time; ///< as TimeOrder gave it
        QByteArray rank;
        QByteArray id;
    };
    struct MessageQuery
    {
        QByteArray conversation;
        std::optional<MessageCursor> before; ///< none: the newest
        int limit = 100;
        int characters = 20'000; ///< longer texts come cut
    };
    /// Newest first: id, author, time, rank (0: comes first at the same time), text, size in bytes and line breaks of
    /// the whole text (both NULL where the text is whole), time as the cursor wants it.
    [[nodiscard]] Statement messages(const MessageQuery &query) const;
    /// The whole text of one message.
    [[nodiscard]] Statement messageText(const QByteArray &id) const;

    [[nodiscard]] bool hasUsers() const;
    [[nodiscard]] bool hasBots() const;

private:
    /// A column of a part, quoted and named through the statement's alias.
    [[nodiscard]] QByteArray column(Part part, const char *logical, const char *alias) const;
    /// The same as text, or NULL where the part has no such column.
    [[nodiscard]] QByteArray text(Part part, const char *logical, const char *alias) const;
    [[nodiscard]] QByteArray cast(Part part, const char *logical) const;
    [[nodiscard]] QByteArray table(Part part, const char *alias) const;
    [[nodiscard]] bool has(Part part, const char *logical) const;
    [[nodiscard]] bool isNullable(Part part, const char *logical) const;
    [[nodiscard]] QByteArray conversationColumns() const;
    [[nodiscard]] QByteArray listOrder() const;
    [[nodiscard]] QByteArray listCondition(const ListQuery &query, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray afterCondition(const ListCursor &after, SqlParameters &parameters) const;
    /// What messages are ordered by beside the id: their time, never NULL.
    [[nodiscard]] QByteArray timeOrder() const;
    [[nodiscard]] QByteArray rank(SqlParameters &parameters) const;

    SystemBindingPtr m_binding;
};

} // namespace botdeck
