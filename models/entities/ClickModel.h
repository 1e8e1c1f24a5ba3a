// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// What was clicked in a conversation.
class ClickModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit ClickModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Click};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("conversation"), FieldKind::Reference, Part::Conversation},
            {QStringLiteral("element"), FieldKind::Text}, {QStringLiteral("time"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("time")};
        declaration.scope = QStringLiteral("conversation");
        return declaration;
    }
};

} // namespace botdeck
