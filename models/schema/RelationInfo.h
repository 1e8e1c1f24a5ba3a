// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace botdeck {

/// One column as the live catalogue has it. An immutable value.
struct ColumnInfo
{
    int number = 0; ///< attnum
    QString name;
    quint32 type = 0; ///< type oid, see Catalogue::type()
    QString typeText; ///< format_type(): "character varying(255)"
    int modifier = -1; ///< atttypmod
    bool notNull = false;
    QString defaultExpression; ///< empty: none, or generated (that expression's text would need a lock)
    bool generated = false; ///< GENERATED ALWAYS AS (…) STORED
    enum class Identity { None, ByDefault, Always } identity = Identity::None;
    QString comment;
    bool canSelect = false, canInsert = false, canUpdate = false; ///< the session's privileges on the column
};

/// A primary key or a unique index/constraint.
struct KeyInfo
{
    QString name;
    QList<int> columns; ///< positions in RelationInfo::columns
    bool primary = false;
    bool immediate = true; ///< not DEFERRABLE
    bool partial = false; ///< has a WHERE
    bool expressions = false; ///< not only plain columns; such columns are missing from `columns`
    bool nullsNotDistinct = false;
};

enum class ForeignAction { NoAction, Restrict, Cascade, SetNull, SetDefault };

struct ForeignKeyInfo
{
    QString name;
    quint32 relation = 0; ///< the referencing table
    QList<int> columns; ///< positions in the referencing table's columns
    quint32 target = 0; ///< the referenced table
    QList<int> targetColumns; ///< positions in the referenced table's columns
    ForeignAction onDelete = ForeignAction::NoAction;
    ForeignAction onUpdate = ForeignAction::NoAction;
    bool deferrable = false;
    bool validated = true;
    bool inherited = false; ///< a partition's copy of its parent's foreign key
};

struct IndexInfo
{
    QString name;
    QString method; ///< btree, gin …
    QList<int> columns; ///< positions in the relation's columns of the key part; -1 for an expression
    QList<bool> descending; ///< by key column
    QList<bool> nullsFirst; ///< by key column
    bool unique = false, primary = false, partial = false, valid = true;
    QString definition; ///< empty: pg_get_indexdef() would take a lock
};

/// One table, view, partition … with all that pages need to know of it. An immutable value.
struct RelationInfo
{
    enum class Kind { Table, Partitioned, View, MaterializedView, Foreign };

    quint32 oid = 0;
    QString schema;
    QString name;
    Kind kind = Kind::Table;
    bool isPartition = false;
    quint32 parent = 0; ///< partitions: the partitioned table
    QString comment;
    QString owner;
    QList<ColumnInfo> columns; ///< in attnum order, dropped ones left out
    QList<KeyInfo> keys; ///< the primary key first
    QList<IndexInfo> indexes;
    QList<ForeignKeyInfo> foreignKeys; ///< those of this table
    std::optional<double> estimatedRows; ///< reltuples; none where never analysed; partitioned: the partitions' sum
    qint64 pages = 0; ///< relpages with indexes and TOAST, mostly of 8 kB; partitioned: the partitions' sum
    bool canSelect = false; ///< on the whole table or on at least one column
    bool columnPrivilegesOnly = false; ///< SELECT on columns one by one: system columns can't be read
    bool hasForeignPartitions = false; ///< some rows are a foreign table's, at any depth: system columns can't be read
    bool hasChildren = false; ///< other tables inherit from it; their rows are not among its own
    bool canInsert = false, canUpdate = false, canDelete = false; ///< likewise
    bool rowSecurity = false; ///< policies apply to this session
    bool hasDeleteTriggers = false; ///< user triggers on DELETE: effects can't be foreseen
    bool hasUpdateTriggers = false;
    bool hasInsertTriggers = false;
    bool hasAfterTriggers = false; ///< user triggers AFTER INSERT or UPDATE, which may write elsewhere
    bool insteadOfTriggers = false; ///< views: writes go through INSTEAD OF triggers

    [[nodiscard]] int column(const QString &columnName) const; ///< position, -1 where there is none
    [[nodiscard]] int columnByNumber(int number) const; ///< position of an attnum, -1 where there is none
    [[nodiscard]] QString displayName() const; ///< for people: on one line, with the schema where it is not public
    /// Whether rows can be deleted and edited at all: tables and partitioned tables.
    [[nodiscard]] bool isTable() const;
    /// The key rows are identified and written by: the primary key, else a unique, non-partial, immediate index
    /// over NOT NULL columns. nullptr where there is none (then the table is read-only and says why).
    [[nodiscard]] const KeyInfo *rowKey() const;
};

} // namespace botdeck
