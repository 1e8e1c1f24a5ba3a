// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// What was said in a conversation.
class MessageModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit MessageModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Message};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("conversation"), FieldKind::Reference, Part::Conversation},
            {QStringLiteral("user"), FieldKind::Reference, Part::User},
            {QStringLiteral("bot"), FieldKind::Reference, Part::Bot}, {QStringLiteral("author"), FieldKind::Text},
            {QStringLiteral("text"), FieldKind::Markdown}, {QStringLiteral("time"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("text")};
        declaration.scope = QStringLiteral("bot");
        return declaration;
    }
};

} // namespace botdeck
