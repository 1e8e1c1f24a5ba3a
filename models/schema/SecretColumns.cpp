// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SecretColumns.h"

#include "models/base/Redaction.h"

#include <algorithm>

namespace botdeck::SecretColumns {

namespace {

// "apiKey", "API-Key" and "api_key" as their words, in lower case.
QStringList wordsOf(const QString &name)
{
    QString spaced;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (c.isUpper() && i > 0 && name.at(i - 1).isLower())
            spaced += u'_';
        spaced += c.isLetterOrNumber() ? c.toLower() : QChar(u'_');
    }
    return spaced.split(u'_', Qt::SkipEmptyParts);
}

bool containsAny(const QStringList &words, std::initializer_list<const char *> wanted)
{
    return std::any_of(
        wanted.begin(), wanted.end(), [&words](const char *word) { return words.contains(QLatin1String(word)); });
}

// Words that say a secret whatever stands beside them, further ones than namesASecret() knows.
bool hasFurtherSecretWord(const QStringList &words)
{
    return containsAny(words,
        {"passwd", "pwd", "passphrase", "passcode", "secrets", "credential", "credentials", "apikey", "apitoken",
            "totp", "otp", "jwt"});
}

// What is told of a secret is none: the number of tokens, the time a key expires, a token's own id.
bool isAboutASecret(const QStringList &words)
{
    return words.size() > 1
        && containsAny({words.last()},
            {"id", "ids", "count", "counts", "at", "on", "type", "name", "limit", "limits", "usage", "expires",
                "expiry", "expiration", "length", "policy", "status", "algorithm", "prefix"});
}

// A key that opens nothing: it names a row, a setting, a place.
bool isPlainKey(const QStringList &words)
{
    return words.size() == 1
        || containsAny(words,
            {"public", "primary", "foreign", "config", "configuration", "setting", "settings", "preference", "option",
                "parameter", "feature", "flag", "object", "storage", "bucket", "file", "cache", "sort", "order",
                "partition", "shard", "idempotency", "dedup", "deduplication", "lookup", "routing", "unique", "row",
                "group", "item", "memory", "event", "metric", "step", "template", "translation", "message", "menu",
                "page", "permission", "role", "resource", "project", "issue", "language", "locale", "kb"});
}

bool holdsNoSecret(const TypeInfo &type)
{
    switch (type.kind) {
    case TypeKind::Boolean:
    case TypeKind::Int2:
    case TypeKind::Int4:
    case TypeKind::Int8:
    case TypeKind::Numeric:
    case TypeKind::Real:
    case TypeKind::Double:
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::TimeTz:
    case TypeKind::Timestamp:
    case TypeKind::TimestampTz:
    case TypeKind::Interval:
    case TypeKind::Enum:
        return true;
    default:
        return false;
    }
}

bool isText(const Catalogue &catalogue, const ColumnInfo &column)
{
    const TypeKind kind = catalogue.effectiveType(column).kind;
    return kind == TypeKind::Text || kind == TypeKind::Varchar || kind == TypeKind::Char;
}

// A setting's value beside its key: "value" with "key" or "name", "x_value" with "x_key" or "x_name".
void pairKeyWithValue(const Catalogue &catalogue, const RelationInfo &relation, SecretRules &rules)
{
    const QLatin1String ending("value");
    for (int value = 0; value < relation.columns.size(); ++value) {
        const QString name = relation.columns.at(value).name;
        if (!name.endsWith(ending) || rules.columns.contains(value))
            continue;
        const QString stem = name.chopped(ending.size());
        for (const char *partner : {"key", "name"}) {
            const int key = relation.column(stem + QLatin1String(partner));
            if (key < 0 || rules.columns.contains(key) || !isText(catalogue, relation.columns.at(key)))
                continue;
            rules.keyedValue = value;
            rules.keyColumn = key;
            return;
        }
    }
}

void applyProfile(const RelationInfo &relation, const TableProfile &profile, SecretRules &rules)
{
    for (const QString &name : profile.secretColumns) {
        const int column = relation.column(name);
        if (column >= 0)
            rules.columns.insert(column);
    }
    if (!profile.rowSecret)
        return;
    const int key = relation.column(profile.rowSecret->keyColumn);
    const int value = relation.column(profile.rowSecret->valueColumn);
    if (value < 0)
        return;
    if (key < 0) {
        rules.columns.insert(value); // Without the key nobody can tell which values are secret.
        return;
    }
    rules.keyColumn = key;
    rules.keyedValue = value;
    rules.knownSecretKeys = profile.rowSecret->knownKeys;
}

} // namespace

bool namedSecret(const QString &column)
{
    const QStringList words = wordsOf(column);
    if (words.isEmpty() || isAboutASecret(words))
        return false;
    if (hasFurtherSecretWord(words))
        return true;
    QStringList others = words;
    if (others.removeAll(QStringLiteral("key")) > 0 && isPlainKey(words))
        return namesASecret(others.join(u'_'));
    return namesASecret(words.join(u'_'));
}

SecretRules rulesOf(const Catalogue &catalogue, const RelationInfo &relation, const TableProfile *profile)
{
    SecretRules rules;
    for (int i = 0; i < relation.columns.size(); ++i) {
        const ColumnInfo &column = relation.columns.at(i);
        const bool described = profile && profile->columns.contains(column.name);
        if (!described && namedSecret(column.name) && !holdsNoSecret(catalogue.effectiveType(column)))
            rules.columns.insert(i);
    }
    if (profile)
        applyProfile(relation, *profile, rules);
    else
        pairKeyWithValue(catalogue, relation, rules);
    return rules;
}

} // namespace botdeck::SecretColumns
