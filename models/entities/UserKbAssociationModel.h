// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"
#include "models/entities/RandomText.h"

namespace botdeck {

/// Which collections a conversation uses, each once.
class UserKbAssociationModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit UserKbAssociationModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::ConversationCollection};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Text},
            {QStringLiteral("conversation"), FieldKind::Reference, Part::Conversation},
            {QStringLiteral("collection"), FieldKind::Reference, Part::KnowledgeCollection},
            {QStringLiteral("created"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("conversation")};
        declaration.scope = QStringLiteral("collection");
        return declaration;
    }

private:
    [[nodiscard]] QMap<QString, QByteArray> firstValues() const override
    {
        return {{QStringLiteral("id"), RandomText::key()}};
    }
};

} // namespace botdeck
