// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/QuotedSecrets.h"

#include "models/base/Texts.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace botdeck::QuotedSecrets {

namespace {

constexpr qsizetype ShortestReplaced = 4; // shorter texts stand in ordinary words too
const QString Mask = QStringLiteral("••••••");
const QString Quotes = QStringLiteral("\"'«»„“”"); // of the languages the server speaks

bool hasSecrets(const SecretRules &secrets)
{
    return !secrets.columns.isEmpty() || secrets.keyedValue >= 0;
}

bool hasSecrets(const SecretRules &secrets, const QList<int> &columns)
{
    return std::any_of(columns.cbegin(), columns.cend(),
        [&secrets](int column) { return secrets.columns.contains(column) || column == secrets.keyedValue; });
}

/// Whether DETAIL of the table's violated constraint quotes a secret; nothing where it isn't a key that is known: a
/// check or NOT NULL quotes the whole row, and of others nobody knows.
std::optional<bool> quotesSecret(const Error &error, const RelationInfo &table, const WriteContext &context)
{
    if (error.kind != ErrorKind::Constraint || error.constraint.isEmpty())
        return std::nullopt;
    const SecretRules secrets = context.secrets.value(table.oid);
    for (const ForeignKeyInfo &key : table.foreignKeys) {
        if (key.name == error.constraint)
            return hasSecrets(secrets, key.columns) || hasSecrets(context.secrets.value(key.target), key.targetColumns);
    }
    for (const KeyInfo &key : table.keys) {
        if (key.name == error.constraint && !key.expressions)
            return hasSecrets(secrets, key.columns);
    }
    return std::nullopt;
}

/// Whether DETAIL may be told. Triggers copy rows elsewhere, so that a table without secrets may quote one, too.
bool mayTellDetail(const Error &error, const WriteContext &context, const ChangeSet &set)
{
    const QList<quint32> written = set.relations();
    const bool haveSecrets = std::any_of(written.cbegin(), written.cend(),
        [&context](quint32 relation) { return hasSecrets(context.secrets.value(relation)); });
    if (error.table.isEmpty())
        return !haveSecrets;
    const RelationInfo *named = context.catalogue->relation(error.schema, error.table);
    if (!named)
        return false;
    // A partition answers under its own name, by which its secrets need not be known.
    if (named->isPartition && haveSecrets && !written.contains(named->oid))
        return false;
    const std::optional<bool> quotes = quotesSecret(error, *named, context);
    return quotes ? !*quotes : !haveSecrets && !hasSecrets(context.secrets.value(named->oid));
}

/// The texts of all secrets that take part, as they were and as they are to be.
QStringList secretsOf(const ChangeSet &set)
{
    QStringList texts;
    for (const RowChange &change : set.rows) {
        for (const FieldChange &field : change.fields) {
            if (field.secret)
                texts << QString::fromUtf8(field.value.value_or(QByteArray()))
                      << QString::fromUtf8(field.base.value_or(QByteArray()));
        }
    }
    return texts;
}

/// Names that a message may quote: what the server has named beside it, and the tables that are written.
QStringList namesOf(const Error &error, const WriteContext &context, const ChangeSet &set)
{
    QStringList names{error.schema, error.table, error.column, error.constraint};
    for (const quint32 oid : set.relations()) {
        const RelationInfo *relation = context.catalogue->relation(oid);
        if (!relation)
            continue;
        names << relation->name;
        for (const ColumnInfo &column : relation->columns)
            names << column.name;
    }
    names.removeAll(QString());
    return names;
}

bool opensQuote(const QString &text, qsizetype at)
{
    const bool isApostrophe = text.at(at) == u'\'' && at > 0 && text.at(at - 1).isLetterOrNumber();
    return Quotes.contains(text.at(at)) && !isApostrophe;
}

/// Where the quoted name ends that begins at @p open; -1 where it is none.
qsizetype endOfName(const QString &text, qsizetype open, const QStringList &names)
{
    for (const QString &name : names) {
        qsizetype at = open + 1;
        const auto skipSpace = [&] { at += at < text.size() && text.at(at).isSpace() ? 1 : 0; };
        skipSpace();
        if (!QStringView(text).mid(at).startsWith(name))
            continue;
        at += name.size();
        skipSpace();
        if (at < text.size() && Quotes.contains(text.at(at)))
            return at;
    }
    return -1;
}

/// Takes away what is quoted, names apart, up to the last quotation mark: a value may hold some itself. It is not
/// searched for, since a value may be quoted in part (an array's element) or in the server's own spelling, and since
/// what is missing in a known sentence would tell it.
void removeQuoted(QString &text, const QStringList &names)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!opensQuote(text, at))
            continue;
        const qsizetype end = endOfName(text, at, names);
        if (end < 0) {
            qsizetype last = text.size() - 1;
            while (last > at && !Quotes.contains(text.at(last)))
                --last;
            text.replace(at + 1, (last > at ? last : text.size()) - at - 1, Mask);
            return;
        }
        at = end;
    }
}

/// Takes away the secret itself, which triggers put into sentences without quotation marks.
void replace(QString &text, const QString &secret)
{
    if (secret.size() >= ShortestReplaced) {
        text.replace(secret, Mask);
    } else if (!secret.isEmpty()) {
        const QString word = QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])");
        text.replace(QRegularExpression(
                         word.arg(QRegularExpression::escape(secret)), QRegularExpression::UseUnicodePropertiesOption),
            Mask);
    }
}

/// Words of a trigger or a function (class P0), which may hold a short secret in any shape.
bool mayHideSecret(const Error &error, const QStringList &secrets)
{
    return error.sqlState.startsWith(QLatin1String("P0")) && std::ranges::any_of(secrets, [](const QString &secret) {
        return !secret.isEmpty() && secret.size() < ShortestReplaced;
    });
}

} // namespace

Error removed(const Error &error, const WriteContext &context, const RowChange &change)
{
    return removed(error, context, ChangeSet{{change}});
}

Error removed(const Error &error, const WriteContext &context, const ChangeSet &set)
{
    Error clean = error;
    if (!mayTellDetail(error, context, set))
        clean.detail.clear();
    const QStringList secrets = secretsOf(set);
    if (secrets.isEmpty())
        return clean;
    if (mayHideSecret(error, secrets)) {
        clean.message = Texts::tr("A trigger or a function refused the change. What it says may hold a secret");
        clean.detail.clear();
        clean.hint.clear();
        return clean;
    }
    const QStringList names = namesOf(error, context, set);
    for (QString *text : {&clean.message, &clean.detail, &clean.hint}) {
        removeQuoted(*text, names);
        for (const QString &secret : secrets)
            replace(*text, secret);
    }
    return clean;
}

} // namespace botdeck::QuotedSecrets
