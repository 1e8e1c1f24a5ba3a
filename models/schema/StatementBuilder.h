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

class SelectList;
class SqlParameters;

/// Secrets of one relation, by position of the column. Comes from the system profile.
struct SecretRules
{
    QSet<int> columns; ///< never selected, sorted, filtered, returned or shown
    int keyedValue = -1; ///< this column is secret in rows …
    int keyColumn = -1; ///< … whose value here names a secret (masked in SQL)
    QStringList knownSecretKeys; ///< beside the words of namesASecret(); A to Z and a to z are the same

    /// Whether the keyed value of a row with this key is secret: what the statements' mask says, word for word.
    [[nodiscard]] bool namesSecret(const SqlText &key) const;
    bool operator==(const SecretRules &) const = default;
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
/// to the column's type (without its modifier, so that nothing is cut before the server can complain), never uses
/// OFFSET, never selects a secret column. Pure; any thread.
///
/// Texts of values are read and written under the session settings that UnitStatements pins (ISO dates, UTC …).
/// char(n) is read as its text, without the padding.
class StatementBuilder
{
public:
    StatementBuilder(CataloguePtr catalogue, const RelationInfo &relation, SecretRules secrets = {});

    struct Page
    {
        Statement statement;
        PageLayout layout;
    };

    /// A stored size above which json, jsonb, arrays and the like come without any text in a page: making a preview
    /// of them would fetch and unpack the whole value.
    static constexpr int UnpackedBytes = 8192;
    /// Bytes of a bytea that a page shows.
    static constexpr int ByteaPreviewBytes = 32;

    [[nodiscard]] RowIdentity identity() const { return m_identity; }
    /// The key rows are identified by, positions; empty for Physical and None. RelationInfo::rowKey(), or another
    /// unique key where that one holds a secret or a column that can't be read.
    [[nodiscard]] const QList<int> &keyColumns() const { return m_key; }
    [[nodiscard]] bool canSort(int column) const;
    [[nodiscard]] bool canFilter(int column) const;
    /// False for secrets and columns the session may not read: such cells are never in an answer.
    [[nodiscard]] bool canRead(int column) const;

    /// Errors: Refused for a sort or filter the column does not allow (secret, no btree class) and for a cursor where
    /// rows can't be paged, BadValue for a filter without the values its operator needs.
    [[nodiscard]] Result<Page> page(const PageQuery &query) const;
    /// Pages by a nullable column come in two phases, non-NULL values and NULLs (backwards: NULLs first). When a page
    /// has fewer rows than its limit, the rest comes from the query given here; nullopt: that was the end.
    [[nodiscard]] std::optional<PageQuery> nextPhase(const PageQuery &query) const;
    /// Whether nextPhase() gives one.
    [[nodiscard]] bool hasNullPhase(const PageQuery &query) const { return nextPhase(query).has_value(); }
    /// Whether a valid index gives the order, so that a page needs no sort of the whole table.
    [[nodiscard]] bool isIndexed(const PageOrder &order) const;

    /// SELECT count(*) under the filters. Errors: those of page().
    [[nodiscard]] Result<Statement> count(const Filters &filters) const;
    /// Whole values of @p columns of one row, by key text, with xmin last (where the relation has one). Columns that
    /// can't be read are NULL in the answer. No secrets unless @p reveal.
    [[nodiscard]] Statement row(const QList<QByteArray> &key, const QList<int> &columns, bool reveal = false) const;
    /// One row by key, in the shape of page(): for a refresh after saving.
    [[nodiscard]] Page rowAsPage(const QList<QByteArray> &key, const QList<int> &columns, int previewCharacters) const;

    /// UPDATE of changed columns only. WHERE = the typed key, and for each change `(col::text) COLLATE "C" IS NOT
    /// DISTINCT FROM $n` (sha256 over 8 kB), or xmin where a base is not known. RETURNING the columns of @p returning
    /// (NULL where they can't be read), then the key's text, then xmin where the table is not partitioned.
    [[nodiscard]] Statement update(const QList<QByteArray> &key, const QList<ColumnChange> &changes,
        const QByteArray &xmin = {}, int touchedColumn = -1, ///< touchedColumn: set to now(), -1 none
        const QList<int> &returning = {}) const;
    /// INSERT of the given columns, others take their defaults. RETURNING the columns of @p returning (NULL where
    /// they can't be read), then the key's text, then xmin where the table is not partitioned. A value for an identity
    /// column overrides the sequence.
    [[nodiscard]] Statement insert(const QList<ColumnValue> &values, const QList<int> &returning) const;
    /// DELETE by key, guarded by xmin where given, and by the known bases of @p read. RETURNING the key's text.
    [[nodiscard]] Statement remove(
        const QList<QByteArray> &key, const QByteArray &xmin = {}, const QList<ColumnChange> &read = {}) const;

    /// Rows of this relation whose columns @p referencing (positions, as ForeignKeyInfo::columns) have one of the
    /// @p targets (texts of the referenced columns, a list a row): their number, counted up to @p cap.
    [[nodiscard]] Statement countReferences(
        const QList<int> &referencing, const QList<QList<SqlText>> &targets, int cap) const;
    /// The same rows' texts of @p columns (NULL where they can't be read), @p limit at most: the next step of a
    /// delete plan.
    [[nodiscard]] Statement selectReferences(const QList<int> &referencing, const QList<QList<SqlText>> &targets,
        const QList<int> &columns, int limit) const;

    [[nodiscard]] static QByteArray quoted(const QString &identifier);
    [[nodiscard]] QByteArray qualifiedName() const;
    /// What an administrator would run so that the session's role may read the relation; with its semicolon.
    [[nodiscard]] QString grantSelect() const;

private:
    enum class Phase { All, Values, Nulls };
    struct OrderStep
    {
        int column = -1; ///< -1: ctid
        QByteArray expression, cast;
        SqlText value; ///< of the cursor
    };

    // StatementBuilder.cpp
    void chooseIdentity();
    [[nodiscard]] bool canIdentify(const KeyInfo &key) const;
    [[nodiscard]] bool isPosition(int column) const { return column >= 0 && column < m_relation->columns.size(); }
    [[nodiscard]] const ColumnInfo &info(int column) const { return m_relation->columns.at(column); }
    [[nodiscard]] const TypeInfo &typeOf(int column) const { return m_catalogue->effectiveType(info(column)); }
    [[nodiscard]] QByteArray reference(int column) const;
    [[nodiscard]] QByteArray cast(int column) const;
    [[nodiscard]] QByteArray source() const;
    [[nodiscard]] bool hasXmin() const;
    /// Comparison operators of the type exist and are found by an unqualified name.
    [[nodiscard]] bool hasOperators(int column) const;
    /// What is compared of a column, and the cast of what it is compared with: its text where it has no operators.
    [[nodiscard]] QByteArray comparable(int column) const;
    [[nodiscard]] QByteArray comparableCast(int column) const;
    [[nodiscard]] QByteArray keyCondition(const QList<QByteArray> &key, SqlParameters &parameters) const;
    void addKey(SelectList &list, PageLayout &layout) const;

    // StatementBuilderValues.cpp
    [[nodiscard]] QByteArray wholeText(int column) const;
    [[nodiscard]] QByteArray secretCondition(SqlParameters &parameters) const;
    [[nodiscard]] QByteArray readable(int column, SqlParameters &parameters, bool reveal = false) const;
    [[nodiscard]] QByteArray preview(int column, int characters) const;
    [[nodiscard]] QByteArray previewSize(int column, int characters) const;
    [[nodiscard]] bool hasPreview(int column, int characters) const;
    void addCells(const QList<int> &columns, int characters, SelectList &list, PageLayout &layout,
        SqlParameters &parameters) const;

    // StatementBuilderPages.cpp
    [[nodiscard]] Outcome checkPaging(const PageQuery &query) const;
    [[nodiscard]] Phase phaseOf(const PageQuery &query) const;
    [[nodiscard]] QList<OrderStep> orderSteps(const PageQuery &query) const;
    [[nodiscard]] const IndexInfo *indexFor(const QList<OrderStep> &steps) const;
    [[nodiscard]] QByteArray orderBy(const PageQuery &query, QList<OrderStep> steps) const;
    [[nodiscard]] QByteArray cursorCondition(
        const PageQuery &query, const QList<OrderStep> &steps, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray phaseCondition(const PageQuery &query) const;

    // StatementBuilderFilters.cpp
    [[nodiscard]] Result<QByteArrayList> conditions(const Filters &filters, SqlParameters &parameters) const;
    [[nodiscard]] Outcome checkFilter(const Filter &filter) const;
    [[nodiscard]] QByteArray condition(const Filter &filter, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray typedComparison(
        const Filter &filter, const QByteArray &sqlOperator, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray pattern(const Filter &filter, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray range(const Filter &filter, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray anyOf(const Filter &filter, bool negated, SqlParameters &parameters) const;

    // StatementBuilderWrites.cpp
    [[nodiscard]] QByteArray assignments(
        const QList<ColumnChange> &changes, int touchedColumn, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray guard(const ColumnChange &change, SqlParameters &parameters) const;
    [[nodiscard]] bool returnsXmin() const;
    [[nodiscard]] QByteArray returningRow(const QList<int> &columns, SqlParameters &parameters) const;
    [[nodiscard]] QByteArray returningKey() const;
    [[nodiscard]] QByteArray referenceCondition(
        const QList<int> &referencing, const QList<QList<SqlText>> &targets, SqlParameters &parameters) const;
    [[nodiscard]] Statement named(const char *verb, const QByteArray &sql, const SqlParameters &parameters) const;

    CataloguePtr m_catalogue;
    const RelationInfo *m_relation;
    SecretRules m_secrets;
    RowIdentity m_identity = RowIdentity::None;
    QList<int> m_key;
};

} // namespace botdeck
