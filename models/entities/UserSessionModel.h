// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"
#include "models/entities/RandomText.h"

namespace botdeck {

/// Conversations of a user with a bot. A new one gets a token of its own.
class UserSessionModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit UserSessionModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Conversation};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("user"), FieldKind::Reference, Part::User},
            {QStringLiteral("bot"), FieldKind::Reference, Part::Bot}, {QStringLiteral("token"), FieldKind::Secret},
            {QStringLiteral("started"), FieldKind::Timestamp}, {QStringLiteral("lastActivity"), FieldKind::Timestamp},
            {QStringLiteral("expires"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("user"), QStringLiteral("bot")};
        declaration.scope = QStringLiteral("bot");
        declaration.hanging = {{Part::Message, QStringLiteral("conversation")},
            {Part::Click, QStringLiteral("conversation")},
            {Part::ConversationCollection, QStringLiteral("conversation")},
            {Part::ConversationTool, QStringLiteral("conversation")}};
        return declaration;
    }

private:
    [[nodiscard]] QMap<QString, QByteArray> firstValues() const override
    {
        return {{QStringLiteral("token"), RandomText::token()}};
    }
};

} // namespace botdeck
