// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Tools a bot may call: a JSON Schema of the arguments and a BASIC text. The key is the name unless another is
/// given.
class ToolModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit ToolModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Tool};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Text},
            {QStringLiteral("bot"), FieldKind::Reference, Part::Bot}, {QStringLiteral("name"), FieldKind::Text},
            {QStringLiteral("description"), FieldKind::Multiline}, {QStringLiteral("parameters"), FieldKind::Json},
            {QStringLiteral("script"), FieldKind::BasicCode}, {QStringLiteral("metadata"), FieldKind::Json},
            {QStringLiteral("created"), FieldKind::Timestamp}, {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("description")};
        declaration.scope = QStringLiteral("bot");
        declaration.hanging = {{Part::ConversationTool, QStringLiteral("tool")}};
        return declaration;
    }

private:
    [[nodiscard]] QString suggestionFor(const QString &logical, int row) const override
    {
        return logical == QLatin1String("id") ? valueOf(row, QStringLiteral("name")) : QString();
    }
};

} // namespace botdeck
