// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"
#include "models/entities/RandomText.h"

namespace botdeck {

/// Which tools a conversation may use, each once.
class SessionToolAssociationModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit SessionToolAssociationModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::ConversationTool};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Text},
            {QStringLiteral("conversation"), FieldKind::Reference, Part::Conversation},
            {QStringLiteral("tool"), FieldKind::Reference, Part::Tool},
            {QStringLiteral("created"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("conversation")};
        declaration.scope = QStringLiteral("tool");
        return declaration;
    }

private:
    [[nodiscard]] QMap<QString, QByteArray> firstValues() const override
    {
        return {{QStringLiteral("id"), RandomText::key()}};
    }
};

} // namespace botdeck
