// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"
#include "models/entities/SlugText.h"

namespace botdeck {

/// Tenants. Their short name is drawn from the name.
class OrganizationModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit OrganizationModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Organization};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid}, {QStringLiteral("name"), FieldKind::Text},
            {QStringLiteral("slug"), FieldKind::Slug}, {QStringLiteral("created"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("slug")};
        declaration.hanging = {{Part::Bot, QStringLiteral("organization")},
            {Part::Conversation, QStringLiteral("bot"), Part::Bot, QStringLiteral("organization")},
            {Part::Configuration, QStringLiteral("bot"), Part::Bot, QStringLiteral("organization")},
            {Part::KnowledgeCollection, QStringLiteral("bot"), Part::Bot, QStringLiteral("organization")},
            {Part::KnowledgeDocument, QStringLiteral("bot"), Part::Bot, QStringLiteral("organization")},
            {Part::Tool, QStringLiteral("bot"), Part::Bot, QStringLiteral("organization")},
            {Part::Automation, QStringLiteral("bot"), Part::Bot, QStringLiteral("organization")}};
        return declaration;
    }

private:
    [[nodiscard]] QString suggestionFor(const QString &logical, int row) const override
    {
        return logical == QLatin1String("slug") ? SlugText::fromName(valueOf(row, QStringLiteral("name"))) : QString();
    }
};

} // namespace botdeck
