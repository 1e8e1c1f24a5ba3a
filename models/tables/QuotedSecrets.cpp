// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/QuotedSecrets.h"

#include <algorithm>

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

/// Whether DETAIL of a violated constraint may quote a secret of the table it is of.
bool mayQuote(const Error &error, const RelationInfo &table, const WriteContext &context)
{
    const SecretRules secrets = context.secrets.value(table.oid);
    for (const ForeignKeyInfo &key : table.foreignKeys) {
        if (key.name == error.constraint)
            return hasSecrets(secrets, key.columns) || hasSecrets(context.secrets.value(key.target), key.targetColumns);
    }
    for (const KeyInfo &key : table.keys) {
        if (key.name == error.constraint && !key.expressions)
            return hasSecrets(secrets, key.columns);
    }
    return hasSecrets(secrets); // a check or NOT NULL quotes the whole row; of others nobody knows
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
    Error clean = error;
    const RelationInfo *named =
        error.table.isEmpty() ? nullptr : context.catalogue->relation(error.schema, error.table);
    const RelationInfo *own = context.catalogue->relation(change.row.relation);
    const RelationInfo *table = named ? named : own;
    // A partition answers under its own name, by which its secrets need not be known.
    const bool isPartition =
        named && named != own && named->isPartition && own && hasSecrets(context.secrets.value(own->oid));
    if (!table || isPartition || (error.kind == ErrorKind::Constraint && mayQuote(error, *table, context)))
        clean.detail.clear();
    for (const FieldChange &field : change.fields) {
        if (!field.secret)
            continue;
        for (QString *text : {&clean.message, &clean.detail, &clean.hint}) {
            replace(*text, field.value);
            replace(*text, field.base);
        }
    }
    return clean;
}

} // namespace botdeck::QuotedSecrets
