// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemBinding.h"

#include "models/schema/SecretColumns.h"

#include <QCoreApplication>

namespace botdeck {

SystemBinding::SystemBinding(CataloguePtr catalogue, const SystemMatch &match)
    : m_catalogue(std::move(catalogue))
    , m_profile(match.profile)
    , m_schema(match.schema)
{
    for (const RelationInfo *each : m_catalogue->relations())
        m_secrets.insert(each->oid, SecretColumns::rulesOf(*m_catalogue, *each, table(*each)));
}

SystemBindingPtr SystemBinding::detect(CataloguePtr catalogue, const QList<SystemProfilePtr> &profiles)
{
    const QList<SystemMatch> matches = SystemDetector::compare(*catalogue, profiles);
    if (matches.isEmpty() || !matches.first().fits())
        return std::make_shared<const SystemBinding>(std::move(catalogue));
    return std::make_shared<const SystemBinding>(std::move(catalogue), matches.first());
}

QString SystemBinding::title() const
{
    return m_profile ? m_profile->title() : QCoreApplication::translate("botdeck", "Unknown system");
}

const SystemProfile::PartProfile *SystemBinding::partProfile(Part part) const
{
    return m_profile ? m_profile->part(part) : nullptr;
}

QString SystemBinding::whyMissing(Part part) const
{
    if (!m_profile)
        return QCoreApplication::translate("botdeck", "The database is not of a system that Botdeck knows.");
    const SystemProfile::PartProfile *profile = partProfile(part);
    if (!profile)
        return QCoreApplication::translate("botdeck", "%1 has no table for this.").arg(title());
    const RelationInfo *table = relation(part);
    if (!table)
        return QCoreApplication::translate("botdeck", "There is no table %1 in this database.").arg(profile->table);
    if (!table->canSelect)
        return QCoreApplication::translate("botdeck", "The role %1 may not read the table %2.")
            .arg(m_catalogue->role(), profile->table);
    return {};
}

QString SystemBinding::whyMissing(Part part, const QString &logical) const
{
    const QString whole = whyMissing(part);
    if (!whole.isEmpty())
        return whole;
    const SystemProfile::PartProfile &profile = *partProfile(part);
    const QString physical = profile.columns.value(logical);
    if (physical.isEmpty())
        return QCoreApplication::translate("botdeck", "%1 has no column for this.").arg(title());
    const RelationInfo &table = *relation(part);
    const int position = table.column(physical);
    if (position < 0)
        return QCoreApplication::translate("botdeck", "The table %1 has no column %2.").arg(profile.table, physical);
    if (!table.columns.at(position).canSelect) {
        return QCoreApplication::translate("botdeck", "The role %1 may not read the column %2 of the table %3.")
            .arg(m_catalogue->role(), physical, profile.table);
    }
    return {};
}

const RelationInfo *SystemBinding::relation(Part part) const
{
    const SystemProfile::PartProfile *profile = partProfile(part);
    return profile ? relationNamed(profile->table) : nullptr;
}

int SystemBinding::column(Part part, const QString &logical) const
{
    Q_ASSERT_X(SystemParts::columns(part).contains(logical), "SystemBinding::column", qPrintable(logical));
    const RelationInfo *table = relation(part);
    const QString physical = table ? partProfile(part)->columns.value(logical) : QString();
    return physical.isEmpty() ? -1 : table->column(physical);
}

QString SystemBinding::authorRole(const QString &value) const
{
    const SystemProfile::PartProfile *profile = partProfile(Part::Message);
    return profile ? profile->authorValues.value(value) : QString();
}

std::optional<Part> SystemBinding::partOf(const RelationInfo &relation) const
{
    const TableProfile *profile = table(relation);
    if (!profile)
        return std::nullopt;
    const QMap<Part, SystemProfile::PartProfile> &parts = m_profile->data().parts;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        if (it->table == profile->name)
            return it.key();
    }
    return std::nullopt;
}

const TableProfile *SystemBinding::table(const RelationInfo &relation) const
{
    return m_profile && relation.schema == m_schema ? m_profile->table(relation.name) : nullptr;
}

const RelationInfo *SystemBinding::relationNamed(const QString &table) const
{
    return m_profile ? m_catalogue->relation(m_schema, table) : nullptr;
}

SecretRules SystemBinding::secrets(const RelationInfo &relation) const
{
    return m_secrets.value(relation.oid);
}

QString SystemBinding::singular(const RelationInfo &relation) const
{
    const TableProfile *profile = table(relation);
    return profile ? SystemProfile::translated(profile->singular) : relation.displayName();
}

QString SystemBinding::plural(const RelationInfo &relation) const
{
    const TableProfile *profile = table(relation);
    return profile ? SystemProfile::translated(profile->plural) : relation.displayName();
}

int SystemBinding::sortable(const RelationInfo &relation, const QString &name) const
{
    const int position = relation.column(name);
    if (position < 0 || !m_catalogue->effectiveType(relation.columns.at(position)).hasBtree)
        return -1;
    const SecretRules rules = secrets(relation);
    const bool readable = relation.columns.at(position).canSelect;
    return readable && position != rules.keyedValue && !rules.columns.contains(position) ? position : -1;
}

PageOrder SystemBinding::defaultOrder(const RelationInfo &relation) const
{
    const TableProfile *profile = table(relation);
    if (!profile)
        return {};
    if (const int column = sortable(relation, profile->sortColumn); column >= 0)
        return {column, profile->sortDescending};
    const int time = sortable(relation, profile->timeColumn);
    return {time, time >= 0};
}

int SystemBinding::timeColumn(const RelationInfo &relation) const
{
    const TableProfile *profile = table(relation);
    return profile ? relation.column(profile->timeColumn) : -1;
}

int SystemBinding::updatedColumn(const RelationInfo &relation) const
{
    const TableProfile *profile = table(relation);
    return profile ? relation.column(profile->updatedColumn) : -1;
}

QList<int> SystemBinding::titleColumns(const RelationInfo &relation) const
{
    QList<int> positions;
    if (const TableProfile *profile = table(relation)) {
        const SecretRules rules = secrets(relation);
        for (const QString &name : profile->title) {
            const int position = relation.column(name);
            if (position >= 0 && !rules.columns.contains(position))
                positions.append(position);
        }
    }
    return positions;
}

SystemBinding::OrganizationPath SystemBinding::organizationPath(const RelationInfo &relation) const
{
    const TableProfile *profile = table(relation);
    if (!profile)
        return {false, {},
            QCoreApplication::translate(
                "botdeck", "Botdeck does not know how this table is bound to an organization.")};
    if (!profile->bound) {
        const QString reason = SystemProfile::translated(profile->notBoundReason);
        return {false, {},
            reason.isEmpty() ? QCoreApplication::translate("botdeck", "This table is not bound to an organization.")
                             : reason};
    }
    OrganizationPath path{true, {}, {}};
    const RelationInfo *from = &relation;
    for (const TableProfile::Hop &hop : profile->organizationPath) {
        const RelationInfo *to = relationNamed(hop.table);
        const Hop step{from, from->column(hop.column), to, to ? to->column(hop.to) : -1};
        if (step.column < 0 || step.targetColumn < 0) {
            return {false, {},
                QCoreApplication::translate(
                    "botdeck", "The way from this table to the organization is not in this database: %1.%2 and %3.%4.")
                    .arg(from->name, hop.column, hop.table, hop.to)};
        }
        path.hops.append(step);
        from = to;
    }
    return path;
}

} // namespace botdeck
