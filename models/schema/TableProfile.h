// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/FieldKind.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace botdeck {

/// What a form checks before the database does. Hints: the database has the last word.
struct ColumnRules
{
    bool notBlank = false;
    QString pattern; ///< a regular expression the whole design agrees on; empty: none
    std::optional<double> maxLength; ///< characters
    std::optional<double> minimum, maximum;
    QStringList oneOf;
    bool unique = false;
    QStringList uniqueWith; ///< unique together with these columns
    QString jsonType; ///< "object", "array", "object or array"; empty: any
    bool jsonSchema = false; ///< the value is itself a JSON Schema
};

/// What a system's profile says of one column. Texts are English sources for SystemProfile::translated().
struct ColumnProfile
{
    QString label;
    QString hint;
    FieldKind kind = FieldKind::Text;
    bool readOnly = false;
    QString table; ///< Reference: the table a row is chosen of
    FieldKind element = FieldKind::Text; ///< List: the kind of its elements
    ColumnRules rules;
};

/// How values of a column are sealed: "aes-256-gcm" or "base64".
struct SealedColumn
{
    QString format;
    QString associatedData; ///< the column that binds the value to its row
};

/// How new values of a column are hashed: "argon2id" with its costs, or "bcrypt".
struct HashedColumn
{
    QString format;
    int memoryKiB = 0, iterations = 0, parallelism = 0;
};

/// The expression a full-text index may stand on: to_tsvector('<configuration>', left(<column>, <characters>)).
struct FullTextColumn
{
    QString configuration;
    int characters = 0; ///< 0: the whole value
};

/// What a system's profile says of one table. An immutable value; columns by their physical names, which a database
/// may lack.
struct TableProfile
{
    /// One step towards the organization: this table's column points at @p to of @p table.
    struct Hop
    {
        QString column, table, to;
    };
    struct RowSecret
    {
        QString keyColumn, valueColumn;
        QStringList knownKeys;
    };
    struct Tree
    {
        QString parent, name;
    };
    struct Section
    {
        QString title;
        QStringList columns;
    };

    QString name;
    QString singular, plural; ///< lower case, for running text
    QString group, icon;
    QStringList title; ///< columns whose values name a row to people
    QString timeColumn, updatedColumn;
    QString sortColumn; ///< empty: the key
    bool sortDescending = false;
    bool bound = false; ///< to an organization
    QList<Hop> organizationPath; ///< empty and bound: the organizations themselves
    QString notBoundReason;
    QStringList secretColumns;
    std::optional<RowSecret> rowSecret;
    QHash<QString, SealedColumn> sealed;
    QHash<QString, HashedColumn> hashed;
    QHash<QString, FullTextColumn> fullText;
    std::optional<Tree> tree;
    QHash<QString, ColumnProfile> columns;
    QList<Section> sections;
};

} // namespace botdeck
