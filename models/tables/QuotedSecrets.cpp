// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/QuotedSecrets.h"

#include <algorithm>
#include <optional>

namespace botdeck::QuotedSecrets {

namespace {

constexpr qsizetype ShortestReplaced = 4; // shorter texts stand in ordinary words too

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

void replace(QString &text, const SqlText &secret)
{
    if (!secret || secret->isEmpty() || text.isEmpty())
        return;
    const QString quoted = QString::fromUtf8(*secret);
    if (quoted.size() >= ShortestReplaced)
        text.replace(quoted, QStringLiteral("••••••"));
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
    for (const RowChange &change : set.rows) {
        for (const FieldChange &field : change.fields) {
            if (!field.secret)
                continue;
            for (QString *text : {&clean.message, &clean.detail, &clean.hint}) {
                replace(*text, field.value);
                replace(*text, field.base);
            }
        }
    }
    return clean;
}

} // namespace botdeck::QuotedSecrets
