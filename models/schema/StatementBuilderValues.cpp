// SPDX-License-Identifier: GPL-3.0-or-later
// What a column is in a SELECT list: whole, as a preview, or masked.
#include "models/schema/StatementBuilder.h"

#include "models/base/Redaction.h"
#include "models/schema/ArrayText.h"
#include "models/schema/SqlParts.h"

#include <algorithm>

namespace botdeck {

namespace {

constexpr qsizetype MaxAnswerColumns = 1600; // MaxTupleAttributeNumber is 1664; some are left for keys and cursors
constexpr int MaxHiddenColumns = 40;

/// namesASecret() for PostgreSQL: \n before the end, and the two letters beyond ASCII that Unicode folds into this
/// pattern's, are what QRegularExpression matches too.
constexpr char SecretPattern[] = "(^|[-_.])([k\\u212a]ey|[s\\u017f]ecret|to[k\\u212a]en|pa[s\\u017f][s\\u017f]|"
                                 "pa[s\\u017f][s\\u017f]word)(\\n?$|[-_.])";

/// The server's own text of @p expression, under which a value is compared.
QByteArray asText(const QByteArray &expression)
{
    return expression + "::pg_catalog.text";
}

enum class Preview { None, Text, Bytes, Unpacked };

Preview previewOf(const TypeInfo &type, int modifier, int characters)
{
    if (characters <= 0)
        return Preview::None;
    switch (type.kind) {
    case TypeKind::Text:
        return Preview::Text;
    case TypeKind::Varchar:
    case TypeKind::Char:
        return modifier < 4 || modifier - 4 > characters ? Preview::Text : Preview::None;
    case TypeKind::Bytea:
        return Preview::Bytes;
    case TypeKind::Json:
    case TypeKind::Jsonb:
    case TypeKind::Array:
    case TypeKind::Other:
        return Preview::Unpacked;
    default:
        return Preview::None;
    }
}

} // namespace

// What the server writes, except where its cast to text (which guards compare) writes otherwise: char(n) without its
// padding. bool and inet are guarded by their own equality instead.
QByteArray StatementBuilder::wholeText(int column) const
{
    const TypeKind kind = typeOf(column).kind;
    return kind == TypeKind::Char || kind == TypeKind::Other ? asText(reference(column)) : reference(column);
}

bool SecretRules::namesSecret(const SqlText &key) const
{
    if (!key)
        return false;
    const QByteArray folded = key->toLower();
    const bool isKnown = std::any_of(knownSecretKeys.cbegin(), knownSecretKeys.cend(),
        [&folded](const QString &known) { return known.toUtf8().toLower() == folded; });
    return isKnown || namesASecret(QString::fromUtf8(*key));
}

// lower() under COLLATE "C" folds A to Z alone, as QByteArray::toLower() does: another locale's would differ from it.
QByteArray StatementBuilder::secretCondition(SqlParameters &parameters) const
{
    const QByteArray key = '(' + asText(reference(m_secrets.keyColumn)) + ") COLLATE \"C\"";
    QByteArray matches = key + " ~* " + parameters.addOnce(QByteArray(SecretPattern), "pg_catalog.text");
    if (!m_secrets.knownSecretKeys.isEmpty()) {
        QList<SqlText> known;
        for (const QString &name : m_secrets.knownSecretKeys)
            known += name.toUtf8().toLower();
        matches += " OR pg_catalog.lower(" + key + ") = ANY ("
            + parameters.addOnce(ArrayText::formatList(known), "pg_catalog.text[]") + ')';
    }
    return "coalesce(" + matches + ", false)";
}

QByteArray StatementBuilder::readable(int column, SqlParameters &parameters, bool reveal) const
{
    if (reveal && isPosition(column) && info(column).canSelect)
        return wholeText(column);
    if (!canRead(column))
        return QByteArrayLiteral("NULL::pg_catalog.text");
    if (column != m_secrets.keyedValue)
        return wholeText(column);
    return "CASE WHEN " + secretCondition(parameters) + " THEN NULL ELSE " + wholeText(column) + " END";
}

bool StatementBuilder::hasPreview(int column, int characters) const
{
    return previewOf(typeOf(column), info(column).modifier, characters) != Preview::None;
}

// Why the unpacked kinds look at the stored size first: left(value::text, n) fetches, decompresses and writes out
// the whole value (500 values of 50 kB: jsonb 81 ms, arrays 108 ms, json 16 ms; their stored size 0.4 ms). text and
// bytea are cut while they are fetched (2 to 4 ms) and need no such limit. The size column says exactly whether the
// text was cut, which writes it out twice more: 4 ms for 500 values of 2 kB.
QByteArray StatementBuilder::preview(int column, int characters) const
{
    const QByteArray value = reference(column);
    const QByteArray length = QByteArray::number(characters);
    switch (previewOf(typeOf(column), info(column).modifier, characters)) {
    case Preview::Text:
        return "left(" + wholeText(column) + ", " + length + ')';
    case Preview::Bytes:
        return "substr(" + value + ", 1, " + QByteArray::number(ByteaPreviewBytes) + ')';
    case Preview::Unpacked:
        return "CASE WHEN pg_column_size(" + value + ") <= " + QByteArray::number(UnpackedBytes) + " THEN left("
            + asText(value) + ", " + length + ") END";
    case Preview::None:
        break;
    }
    return wholeText(column);
}

QByteArray StatementBuilder::previewSize(int column, int characters) const
{
    const QByteArray value = reference(column);
    const QByteArray text =
        typeOf(column).kind == TypeKind::Text || typeOf(column).kind == TypeKind::Varchar ? value : asText(value);
    const QByteArray ifCut =
        "nullif(octet_length(" + text + "), octet_length(left(" + text + ", " + QByteArray::number(characters) + ")))";
    switch (previewOf(typeOf(column), info(column).modifier, characters)) {
    case Preview::Text:
        return ifCut;
    case Preview::Bytes:
        return "CASE WHEN octet_length(" + value + ") > " + QByteArray::number(ByteaPreviewBytes)
            + " THEN octet_length(" + value + ") END";
    case Preview::Unpacked:
        return "CASE WHEN pg_column_size(" + value + ") <= " + QByteArray::number(UnpackedBytes) + " THEN " + ifCut
            + " ELSE pg_column_size(" + value + ") END";
    case Preview::None:
        break;
    }
    return QByteArrayLiteral("NULL::pg_catalog.int4");
}

void StatementBuilder::addCells(
    const QList<int> &columns, int characters, SelectList &list, PageLayout &layout, SqlParameters &parameters) const
{
    // An answer has a limited number of columns: whole values go without a size column where it gets tight.
    qsizetype spare = MaxAnswerColumns - list.size() - columns.size() - MaxHiddenColumns;
    for (const int column : columns) {
        PageLayout::Cell cell;
        if (!canRead(column)) {
            layout.cells += cell;
            continue;
        }
        const bool cut = spare > 0 && hasPreview(column, characters);
        QByteArray value = cut ? preview(column, characters) : wholeText(column);
        QByteArray size = cut ? previewSize(column, characters) : QByteArray();
        if (column == m_secrets.keyedValue) {
            const QByteArray secret = secretCondition(parameters);
            value = "CASE WHEN " + secret + " THEN NULL ELSE " + value + " END";
            if (cut)
                size = "CASE WHEN " + secret + " THEN NULL ELSE " + size + " END";
            cell.masked = list.add(secret);
        }
        cell.value = list.add(value);
        if (cut) {
            cell.size = list.add(size);
            --spare;
        }
        layout.cells += cell;
    }
}

} // namespace botdeck
