// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/Statement.h"
#include "models/schema/Catalogue.h"
#include "models/schema/PageQuery.h"

#include <QByteArray>
#include <QList>
#include <QSet>

#include <optional>
#include <utility>

namespace botdeck {

/// Secrets of one relation, by position of the column. Comes from the system profile.
struct SecretRules
{
    QSet<int> columns; ///< never selected, sorted, filtered, returned or shown
    int keyedValue = -1; ///< this column is secret in rows …
    int keyColumn = -1; ///< … whose value here names a secret (masked in SQL)
    QStringList knownSecretKeys; ///< beside the words of namesASecret()
};

/// A column's new text in an INSERT or UPDATE.
struct ColumnValue
{
    int column = -1;
    SqlText value;
    bool useDefault = false; ///< DEFAULT instead of the value
};

/// A changed column with what was read of it: guards an UPDATE against overwriting a newer value.
struct ColumnChange
{
    int column = -1;
    SqlText value; ///< the new one
    bool useDefault = false;
    bool baseKnown = true; ///< false: never read (secret, not selectable); guarded by xmin
    SqlText base; ///< the server's text as it was read, whole
};

/// The one place where SQL is put together. Quotes every identifier, sends every value as a parameter with a cast
/// to the column's type, never uses OFFSET, never selects a secret column. Pure; any thread.
///
/// Texts of values are read and written under the session settings that UnitStatements pins (ISO dates, UTC …).
class StatementBuilder
{
public:
    StatementBuilder(CataloguePtr catalogue, const RelationInfo &relation, SecretRules secrets = {});

    struct Page
    {
        Statement statement;
        PageLayout layout;
    };

    [[nodiscard]] RowIdentity identity() const;
    /// The columns of rowKey(), positions; empty for Physical and None.
    [[nodiscard]] QList<int> keyColumns() const;
    [[nodiscard]] bool canSort(int column) const;
    [[nodiscard]] bool canFilter(int column) const;

    /// Errors: Refused for a sort or filter the column does not allow (secret, no btree class), BadValue for a
    /// filter without the values its operator needs.
    [[nodiscard]] Result<Page> page(const PageQuery &query) const;
    /// Further statements where a page by a nullable column passes from non-NULL to NULL values: the caller asks
    /// for the next phase when page() gave fewer rows than the limit. True: there is a NULL phase after @p query.
    [[nodiscard]] bool hasNullPhase(const PageQuery &query) const;

    /// SELECT count(*) under the filters.
    [[nodiscard]] Result<Statement> count(const Filters &filters) const;
    /// Whole values of @p columns of one row, by key text, with xmin last. No secrets unless @p reveal.
    [[nodiscard]] Statement row(const QList<QByteArray> &key, const QList<int> &columns, bool reveal = false) const;
    /// One row by key, in the shape of page(): for a refresh after saving.
    [[nodiscard]] Page rowAsPage(const QList<QByteArray> &key, const QList<int> &columns, int previewCharacters) const;

    /// UPDATE of changed columns only. WHERE = the typed key, and for each change `(col::text) COLLATE "C" IS NOT
    /// DISTINCT FROM $n` (sha256 over 8 kB), or xmin where a base is not known. RETURNING the key's text and xmin.
    [[nodiscard]] Statement update(const QList<QByteArray> &key, const QList<ColumnChange> &changes,
        const QByteArray &xmin = {}, int touchedColumn = -1) const; ///< touchedColumn: set to now(), -1 none
    /// INSERT of the given columns, others take their defaults. RETURNING the selectable columns of @p returning.
    [[nodiscard]] Statement insert(const QList<ColumnValue> &values, const QList<int> &returning) const;
    /// DELETE by key, guarded by xmin where given. RETURNING the key's text.
    [[nodiscard]] Statement remove(const QList<QByteArray> &key, const QByteArray &xmin = {}) const;

    /// Capped count of rows of @p foreignKey's table that point at the rows selected by @p keys (texts of the
    /// target columns): for delete plans and "what points here".
    [[nodiscard]] static QByteArray quoted(const QString &identifier);
    [[nodiscard]] QByteArray qualifiedName() const;

private:
    CataloguePtr m_catalogue;
    const RelationInfo *m_relation;
    SecretRules m_secrets;
};

} // namespace botdeck
