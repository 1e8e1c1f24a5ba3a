// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Bots of an organization.
class BotModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit BotModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Bot};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid}, {QStringLiteral("name"), FieldKind::Text},
            {QStringLiteral("organization"), FieldKind::Reference, Part::Organization},
            {QStringLiteral("created"), FieldKind::Timestamp}, {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("organization")};
        declaration.scope = QStringLiteral("organization");
        declaration.hanging = {{Part::Conversation, QStringLiteral("bot")},
            {Part::Configuration, QStringLiteral("bot")}, {Part::KnowledgeDocument, QStringLiteral("bot")},
            {Part::KnowledgeCollection, QStringLiteral("bot")}, {Part::Memory, QStringLiteral("bot")},
            {Part::Tool, QStringLiteral("bot")}, {Part::Automation, QStringLiteral("bot")}};
        return declaration;
    }
};

} // namespace botdeck
