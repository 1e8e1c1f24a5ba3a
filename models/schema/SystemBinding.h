// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/PageQuery.h"
#include "models/schema/StatementBuilder.h"
#include "models/schema/SystemDetector.h"
#include "models/schema/SystemProfile.h"

#include <memory>

namespace botdeck {

class SystemBinding;
using SystemBindingPtr = std::shared_ptr<const SystemBinding>;

/// A system's profile on one particular database: what of its parts is there, under which names, and how any
/// relation, known to the profile or not, is to be shown. What pages ask instead of naming tables.
///
/// Immutable, shared among threads. Relations it hands out live as long as the catalogue it keeps. Texts for people
/// are translated. Columns are positions in RelationInfo::columns, -1 where there is none.
class SystemBinding
{
public:
    /// @p match as the detector (or a person's choice among its matches) gives it; without a profile the system is
    /// unknown and every relation is shown by the catalogue alone. Looks at every column (some 10 ms for 300 tables):
    /// call it on a worker.
    explicit SystemBinding(CataloguePtr catalogue, const SystemMatch &match = {});
    /// The best match that fits, else the unknown system.
    [[nodiscard]] static SystemBindingPtr detect(CataloguePtr catalogue, const QList<SystemProfilePtr> &profiles);

    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }
    /// nullptr for an unknown system.
    [[nodiscard]] const SystemProfilePtr &profile() const { return m_profile; }
    [[nodiscard]] QString title() const;

    // Parts

    /// Whether the database has the part and this session may read of it.
    [[nodiscard]] bool has(Part part) const { return whyMissing(part).isEmpty(); }
    [[nodiscard]] bool has(Part part, const QString &logical) const { return whyMissing(part, logical).isEmpty(); }
    /// One sentence for people; empty where nothing is missing.
    [[nodiscard]] QString whyMissing(Part part) const;
    [[nodiscard]] QString whyMissing(Part part, const QString &logical) const;
    /// The relation that plays a part, readable or not; nullptr where there is none.
    [[nodiscard]] const RelationInfo *relation(Part part) const;
    /// A logical column of a part ("author", see resources/systems/README.md), readable or not.
    [[nodiscard]] int column(Part part, const QString &logical) const;
    /// Message: the role an author's value means ("user", "bot", "system", "summary"), empty for an unknown value.
    [[nodiscard]] QString authorRole(const QString &value) const;
    /// The part a relation plays, none for most.
    [[nodiscard]] std::optional<Part> partOf(const RelationInfo &relation) const;

    // Any relation

    /// nullptr where the profile does not know it.
    [[nodiscard]] const TableProfile *table(const RelationInfo &relation) const;
    /// The relation a name in the profile means here; nullptr where there is none.
    [[nodiscard]] const RelationInfo *relationNamed(const QString &table) const;
    [[nodiscard]] SecretRules secrets(const RelationInfo &relation) const;
    /// "bot configuration", in running text; its own name where the profile does not know it.
    [[nodiscard]] QString singular(const RelationInfo &relation) const;
    [[nodiscard]] QString plural(const RelationInfo &relation) const;
    /// The profile's order, else its time column descending, else by the key.
    [[nodiscard]] PageOrder defaultOrder(const RelationInfo &relation) const;
    [[nodiscard]] int timeColumn(const RelationInfo &relation) const;
    /// The column an update sets to now() where no trigger does.
    [[nodiscard]] int updatedColumn(const RelationInfo &relation) const;
    /// Columns that name a row to people; none: its key does.
    [[nodiscard]] QList<int> titleColumns(const RelationInfo &relation) const;

    struct Hop
    {
        const RelationInfo *from = nullptr;
        int column = -1;
        const RelationInfo *to = nullptr;
        int targetColumn = -1;
    };
    struct OrganizationPath
    {
        bool bound = false;
        QList<Hop> hops; ///< bound and empty: the organizations themselves
        QString reason; ///< why it is not bound, one sentence
    };
    /// How a row's organization is found.
    [[nodiscard]] OrganizationPath organizationPath(const RelationInfo &relation) const;

    // Forms

    struct Field
    {
        int column = -1;
        QString label; ///< the column's own name where the profile does not know it
        QString hint;
        FieldKind kind = FieldKind::Other;
        FieldKind element = FieldKind::Other; ///< List: of its elements
        bool readOnly = false; ///< by the profile, or since the server computes it; privileges are the catalogue's
        ColumnRules rules;
    };
    struct Section
    {
        QString title; ///< empty where the profile does not know the relation
        QList<int> columns;
    };
    [[nodiscard]] Field field(const RelationInfo &relation, int column) const;
    /// All columns of the relation, each in one section; those the profile does not place come last.
    [[nodiscard]] QList<Section> sections(const RelationInfo &relation) const;

private:
    [[nodiscard]] const SystemProfile::PartProfile *partProfile(Part part) const;
    [[nodiscard]] int sortable(const RelationInfo &relation, const QString &name) const;

    CataloguePtr m_catalogue;
    SystemProfilePtr m_profile;
    QString m_schema;
    QHash<quint32, SecretRules> m_secrets;
};

} // namespace botdeck
