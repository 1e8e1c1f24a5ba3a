// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/ConversationStatements.h"

#include "models/schema/ArrayText.h"
#include "models/schema/SqlParts.h"

namespace botdeck {

namespace {

constexpr const char *TextType = "pg_catalog.text";

QByteArray list(const QList<QByteArray> &ids, const QByteArray &type, SqlParameters &parameters)
{
    QList<SqlText> texts;
    for (const QByteArray &id : ids)
        texts.append(id);
    return parameters.add(ArrayText::formatList(texts), type + "[]");
}

/// @p part as a LIKE pattern that finds it anywhere, its own %, _ and \ taken literally.
QByteArray containing(const QString &part)
{
    QString pattern = part;
    pattern.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'%', QLatin1String("\\%"))
        .replace(u'_', QLatin1String("\\_"));
    return QString(u'%' + pattern + u'%').toUtf8();
}

Statement named(const QByteArray &sql, const SqlParameters &parameters, const QByteArray &name)
{
    return {sql, parameters.values(), name};
}

} // namespace

ConversationStatements::ConversationStatements(SystemBindingPtr binding)
    : m_binding(std::move(binding))
{
}

QString ConversationStatements::whyMissing(const SystemBinding &binding)
{
    struct Need
    {
        Part part;
        const char *logical;
    };
    static constexpr Need Needs[] = {{Part::Conversation, "id"}, {Part::Conversation, "lastActivity"},
        {Part::Message, "id"}, {Part::Message, "conversation"}, {Part::Message, "author"}, {Part::Message, "text"},
        {Part::Message, "time"}};
    for (const Need &need : Needs) {
        if (const QString why = binding.whyMissing(need.part, QLatin1String(need.logical)); !why.isEmpty())
            return why;
    }
    return {};
}

bool ConversationStatements::has(Part part, const char *logical) const
{
    return m_binding->has(part, QLatin1String(logical));
}

bool ConversationStatements::hasUsers() const
{
    return has(Part::Conversation, "user") && has(Part::User, "id") && has(Part::User, "name");
}

bool ConversationStatements::hasBots() const
{
    return has(Part::Conversation, "bot") && has(Part::Bot, "id") && has(Part::Bot, "name");
}

QByteArray ConversationStatements::column(Part part, const char *logical, const char *alias) const
{
    const RelationInfo &relation = *m_binding->relation(part);
    const int position = m_binding->column(part, QLatin1String(logical));
    return QByteArray(alias) + '.' + StatementBuilder::quoted(relation.columns.at(position).name);
}

QByteArray ConversationStatements::text(Part part, const char *logical, const char *alias) const
{
    return has(part, logical) ? column(part, logical, alias) + "::pg_catalog.text"
                              : QByteArrayLiteral("NULL::pg_catalog.text");
}

QByteArray ConversationStatements::cast(Part part, const char *logical) const
{
    const RelationInfo &relation = *m_binding->relation(part);
    const ColumnInfo &info = relation.columns.at(m_binding->column(part, QLatin1String(logical)));
    const TypeInfo &type = m_binding->catalogue()->effectiveType(info);
    if (type.name.isEmpty())
        return info.typeText.toUtf8(); // format_type() quotes and qualifies by itself
    return StatementBuilder::quoted(type.schema) + '.' + StatementBuilder::quoted(type.name);
}

QByteArray ConversationStatements::table(Part part, const char *alias) const
{
    const RelationInfo &relation = *m_binding->relation(part);
    return StatementBuilder::quoted(relation.schema) + '.' + StatementBuilder::quoted(relation.name) + " AS " + alias;
}

bool ConversationStatements::isNullable(Part part, const char *logical) const
{
    return !m_binding->relation(part)->columns.at(m_binding->column(part, QLatin1String(logical))).notNull;
}

// ---- conversations -------------------------------------------------------------------------------------------------

QByteArray ConversationStatements::conversationColumns() const
{
    QByteArrayList columns;
    for (const char *logical : {"id", "user", "bot", "lastActivity", "started", "expires"})
        columns.append(text(Part::Conversation, logical, "c"));
    return columns.join(", ");
}

QByteArray ConversationStatements::listOrder() const
{
    const bool nullable = isNullable(Part::Conversation, "lastActivity");
    return " ORDER BY " + column(Part::Conversation, "lastActivity", "c")
        + (nullable ? " DESC NULLS LAST, " : " DESC, ") + column(Part::Conversation, "id", "c") + " DESC";
}

QByteArray ConversationStatements::afterCondition(const ListCursor &after, SqlParameters &parameters) const
{
    const QByteArray time = column(Part::Conversation, "lastActivity", "c");
    const QByteArray id = column(Part::Conversation, "id", "c");
    const QByteArray idValue = parameters.add(after.id, cast(Part::Conversation, "id"));
    if (!after.lastActivity)
        return '(' + time + " IS NULL AND " + id + " < " + idValue + ')';
    const QByteArray timeValue = parameters.add(after.lastActivity, cast(Part::Conversation, "lastActivity"));
    const QByteArray earlier = '(' + time + ", " + id + ") < (" + timeValue + ", " + idValue + ')';
    return isNullable(Part::Conversation, "lastActivity") ? '(' + earlier + " OR " + time + " IS NULL)" : earlier;
}

QByteArray ConversationStatements::listCondition(const ListQuery &query, SqlParameters &parameters) const
{
    QByteArrayList conditions;
    if (query.bot && has(Part::Conversation, "bot")) {
        conditions.append(column(Part::Conversation, "bot", "c") + " = "
            + parameters.add(query.bot, cast(Part::Conversation, "bot")));
    }
    if (!query.userName.isEmpty()) {
        const QByteArray pattern = parameters.add(containing(query.userName), TextType);
        if (hasUsers()) {
            // Systems exist whose conversations keep the user's number as text; else the columns' own index serves.
            const bool alike = cast(Part::User, "id") == cast(Part::Conversation, "user");
            const auto side = [this, alike](Part part, const char *logical, const char *alias) {
                return alike ? column(part, logical, alias) : text(part, logical, alias);
            };
            conditions.append("EXISTS (SELECT FROM " + table(Part::User, "u") + " WHERE " + side(Part::User, "id", "u")
                + " = " + side(Part::Conversation, "user", "c") + " AND " + text(Part::User, "name", "u") + " ILIKE "
                + pattern + ')');
        } else {
            conditions.append(text(Part::Conversation, "user", "c") + " ILIKE " + pattern);
        }
    }
    if (query.after)
        conditions.append(afterCondition(*query.after, parameters));
    return conditions.isEmpty() ? QByteArray() : " WHERE " + conditions.join(" AND ");
}

Statement ConversationStatements::conversations(const ListQuery &query) const
{
    SqlParameters parameters;
    const QByteArray where = listCondition(query, parameters);
    const QByteArray limit = parameters.add(QByteArray::number(query.limit), "pg_catalog.int8");
    return named("SELECT " + conversationColumns() + " FROM " + table(Part::Conversation, "c") + where + listOrder()
            + " LIMIT " + limit,
        parameters, QByteArrayLiteral("conversations"));
}

Statement ConversationStatements::conversation(const QByteArray &id) const
{
    SqlParameters parameters;
    const QByteArray value = parameters.add(id, cast(Part::Conversation, "id"));
    return named("SELECT " + conversationColumns() + " FROM " + table(Part::Conversation, "c") + " WHERE "
            + column(Part::Conversation, "id", "c") + " = " + value,
        parameters, QByteArrayLiteral("conversation"));
}

Statement ConversationStatements::users(const QList<QByteArray> &ids) const
{
    SqlParameters parameters;
    const QByteArray values = list(ids, cast(Part::User, "id"), parameters);
    return named("SELECT " + text(Part::User, "id", "u") + ", " + text(Part::User, "name", "u") + ", "
            + text(Part::User, "email", "u") + " FROM " + table(Part::User, "u") + " WHERE "
            + column(Part::User, "id", "u") + " = ANY (" + values + ')',
        parameters, QByteArrayLiteral("conversations: users"));
}

Statement ConversationStatements::bots(const QList<QByteArray> &ids) const
{
    SqlParameters parameters;
    const QByteArray values = list(ids, cast(Part::Bot, "id"), parameters);
    return named("SELECT " + text(Part::Bot, "id", "b") + ", " + text(Part::Bot, "name", "b") + " FROM "
            + table(Part::Bot, "b") + " WHERE " + column(Part::Bot, "id", "b") + " = ANY (" + values + ')',
        parameters, QByteArrayLiteral("conversations: bots"));
}

Statement ConversationStatements::allBots(int limit) const
{
    SqlParameters parameters;
    const QByteArray count = parameters.add(QByteArray::number(limit), "pg_catalog.int8");
    return named("SELECT " + text(Part::Bot, "id", "b") + ", " + text(Part::Bot, "name", "b") + " FROM "
            + table(Part::Bot, "b") + " ORDER BY pg_catalog.lower(" + text(Part::Bot, "name", "b") + "), "
            + column(Part::Bot, "id", "b") + " LIMIT " + count,
        parameters, QByteArrayLiteral("conversations: all bots"));
}

Statement ConversationStatements::summaries(const QList<QByteArray> &ids, int cap, int characters) const
{
    SqlParameters parameters;
    const QByteArray values = list(ids, cast(Part::Conversation, "id"), parameters);
    const QByteArray limit = parameters.add(QByteArray::number(cap), "pg_catalog.int8");
    const QByteArray length = parameters.add(QByteArray::number(characters), "pg_catalog.int4");
    const QByteArray source = table(Part::Message, "m") + " WHERE " + column(Part::Message, "conversation", "m")
        + " = i.id::" + cast(Part::Message, "conversation");
    return named("SELECT i.id::pg_catalog.text, n.messages, p.words, p.author FROM pg_catalog.unnest(" + values
            + ") AS i (id) CROSS JOIN LATERAL (SELECT count(*) FROM (SELECT FROM " + source + " LIMIT " + limit
            + ") AS counted) AS n (messages) LEFT JOIN LATERAL (SELECT pg_catalog.left("
            + text(Part::Message, "text", "m") + ", " + length + "), " + text(Part::Message, "author", "m") + " FROM "
            + source + " ORDER BY " + timeOrder() + " DESC, " + rank(parameters) + " DESC, "
            + column(Part::Message, "id", "m") + " DESC LIMIT 1) AS p (words, author) ON true",
        parameters, QByteArrayLiteral("conversations: summaries"));
}

// ---- messages ------------------------------------------------------------------------------------------------------

QByteArray ConversationStatements::timeOrder() const
{
    const QByteArray time = column(Part::Message, "time", "m");
    return isNullable(Part::Message, "time") ? "coalesce(" + time + ", '-infinity')" : time;
}

QByteArray ConversationStatements::rank(SqlParameters &parameters) const
{
    QList<SqlText> first;
    const SystemProfile::PartProfile &profile = *m_binding->profile()->part(Part::Message);
    for (auto it = profile.authorValues.cbegin(); it != profile.authorValues.cend(); ++it) {
        if (!profile.firstAtSameTime.isEmpty() && it.value() == profile.firstAtSameTime)
            first.append(it.key().toUtf8());
    }
    return "CASE WHEN " + text(Part::Message, "author", "m") + " = ANY ("
        + parameters.addOnce(ArrayText::formatList(first), "pg_catalog.text[]") + ") THEN 0 ELSE 1 END";
}

Statement ConversationStatements::messages(const MessageQuery &query) const
{
    SqlParameters parameters;
    const QByteArray conversation = parameters.add(query.conversation, cast(Part::Message, "conversation"));
    const QByteArray length = parameters.add(QByteArray::number(query.characters), "pg_catalog.int4");
    const QByteArray order = rank(parameters);
    const QByteArray time = timeOrder();
    const QByteArray id = column(Part::Message, "id", "m");
    const QByteArray words = text(Part::Message, "text", "m");
    const QByteArray isCut = "CASE WHEN pg_catalog.length(" + words + ") > " + length + " THEN ";
    QByteArray where = " WHERE " + column(Part::Message, "conversation", "m") + " = " + conversation;
    if (query.before) {
        const QByteArray timeValue = parameters.add(query.before->time, cast(Part::Message, "time"));
        // The first condition is what an index on the time can begin at.
        where += " AND " + time + " <= " + timeValue + " AND (" + time + ", " + order + ", " + id + ") < (" + timeValue
            + ", " + parameters.add(query.before->rank, "pg_catalog.int4") + ", "
            + parameters.add(query.before->id, cast(Part::Message, "id")) + ')';
    }
    const QByteArray limit = parameters.add(QByteArray::number(query.limit), "pg_catalog.int8");
    return named("SELECT " + text(Part::Message, "id", "m") + ", " + text(Part::Message, "author", "m") + ", "
            + text(Part::Message, "time", "m") + ", " + order + ", pg_catalog.left(" + words + ", " + length + "), "
            + isCut + "pg_catalog.octet_length(" + words + ") END, " + isCut + "pg_catalog.length(" + words
            + ") - pg_catalog.length(pg_catalog.replace(" + words + ", pg_catalog.chr(10), '')) END, " + time
            + "::pg_catalog.text FROM " + table(Part::Message, "m") + where + " ORDER BY " + time + " DESC, " + order
            + " DESC, " + id + " DESC LIMIT " + limit,
        parameters, QByteArrayLiteral("messages"));
}

Statement ConversationStatements::messageText(const QByteArray &id) const
{
    SqlParameters parameters;
    const QByteArray value = parameters.add(id, cast(Part::Message, "id"));
    return named("SELECT " + text(Part::Message, "text", "m") + " FROM " + table(Part::Message, "m") + " WHERE "
            + column(Part::Message, "id", "m") + " = " + value,
        parameters, QByteArrayLiteral("message text"));
}

} // namespace botdeck
