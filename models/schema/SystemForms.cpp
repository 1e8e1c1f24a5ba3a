// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemBinding.h"

#include <QCoreApplication>

namespace botdeck {

namespace {

// What the catalogue alone tells of a column.
SystemBinding::Field plainField(const Catalogue &catalogue, const RelationInfo &relation, int position)
{
    const ColumnInfo &column = relation.columns.at(position);
    SystemBinding::Field field;
    field.column = position;
    field.label = column.name;
    field.hint = column.comment;
    const TypeInfo &type = catalogue.effectiveType(column);
    field.kind = fieldKindOf(type);
    if (const ForeignKeyInfo *key = catalogue.foreignKeyOf(relation, position); key && key->columns.size() == 1)
        field.kind = FieldKind::Reference;
    if (const TypeInfo *element = catalogue.type(type.element))
        field.element = fieldKindOf(*element);
    field.readOnly = column.generated || column.identity == ColumnInfo::Identity::Always;
    return field;
}

void applyProfile(const ColumnProfile &profile, SystemBinding::Field &field)
{
    field.label = SystemProfile::translated(profile.label);
    field.hint = SystemProfile::translated(profile.hint);
    field.kind = profile.kind;
    if (profile.kind == FieldKind::List)
        field.element = profile.element;
    field.readOnly |= profile.readOnly;
    field.rules = profile.rules;
}

} // namespace

SystemBinding::Field SystemBinding::field(const RelationInfo &relation, int column) const
{
    Field field = plainField(*m_catalogue, relation, column);
    const TableProfile *profile = table(relation);
    const auto described = profile ? profile->columns.constFind(relation.columns.at(column).name)
                                   : QHash<QString, ColumnProfile>::const_iterator();
    if (profile && described != profile->columns.constEnd())
        applyProfile(*described, field);
    if (secrets(relation).columns.contains(column))
        field.kind = FieldKind::Secret;
    return field;
}

QList<SystemBinding::Section> SystemBinding::sections(const RelationInfo &relation) const
{
    QList<Section> sections;
    QSet<int> placed;
    const TableProfile *profile = table(relation);
    for (const TableProfile::Section &planned : profile ? profile->sections : QList<TableProfile::Section>()) {
        Section section{SystemProfile::translated(planned.title), {}};
        for (const QString &name : planned.columns) {
            const int position = relation.column(name);
            if (position < 0)
                continue;
            section.columns.append(position);
            placed.insert(position);
        }
        if (!section.columns.isEmpty())
            sections.append(section);
    }
    Section rest{sections.isEmpty() ? QString() : QCoreApplication::translate("botdeck", "Other columns"), {}};
    for (int i = 0; i < relation.columns.size(); ++i) {
        if (!placed.contains(i))
            rest.columns.append(i);
    }
    if (!rest.columns.isEmpty())
        sections.append(rest);
    return sections;
}

} // namespace botdeck
