// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/RelationInfo.h"
#include "models/schema/TypeInfo.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace botdeck {

/// The live structure of one database as one session may see it, read at one moment. Immutable and shared: hand
/// `CataloguePtr` across threads freely.
class Catalogue
{
public:
    struct Data
    {
        QHash<quint32, RelationInfo> relations;
        QHash<quint32, TypeInfo> types;
        QList<ForeignKeyInfo> partitionReferences; ///< copies of foreign keys that point at a partition of the target
        QStringList searchPath; ///< existing schemas of current_schemas(false)
        QStringList schemas; ///< all visible, without pg_* and information_schema
        QString database, role;
        int serverVersion = 0; ///< 150018 for 15.18; 0: not known, taken as an old one
    };

    explicit Catalogue(Data data);

    /// All relations, sorted by schema (search path first) and name.
    [[nodiscard]] const QList<const RelationInfo *> &relations() const { return m_sorted; }
    [[nodiscard]] const RelationInfo *relation(quint32 oid) const;
    /// By name; an empty @p schema takes the first in the search path.
    [[nodiscard]] const RelationInfo *relation(const QString &schema, const QString &name) const;
    [[nodiscard]] const TypeInfo *type(quint32 oid) const;
    /// The type a column behaves as: domains resolved to the type below. Never null (unknown: kind Other).
    [[nodiscard]] const TypeInfo &effectiveType(const ColumnInfo &column) const;
    /// Foreign keys of other tables (and the table itself) that point at @p oid. Those that partitions inherit are
    /// left out: their parent's speaks for them.
    [[nodiscard]] QList<const ForeignKeyInfo *> referencesTo(quint32 oid) const;
    /// The foreign key a column is part of, nullptr where none.
    [[nodiscard]] const ForeignKeyInfo *foreignKeyOf(const RelationInfo &relation, int column) const;

    [[nodiscard]] const QStringList &schemas() const { return m_data.schemas; }
    [[nodiscard]] const QStringList &searchPath() const { return m_data.searchPath; }
    [[nodiscard]] const QString &database() const { return m_data.database; }
    [[nodiscard]] const QString &role() const { return m_data.role; }
    [[nodiscard]] int serverVersion() const { return m_data.serverVersion; }

private:
    Data m_data;
    QList<const RelationInfo *> m_sorted;
    QMultiHash<QString, const RelationInfo *> m_byName;
    QMultiHash<quint32, const ForeignKeyInfo *> m_incoming;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

} // namespace botdeck
