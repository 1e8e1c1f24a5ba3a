// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Collections of documents. The key is the name unless another is given.
class KbCollectionModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit KbCollectionModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::KnowledgeCollection};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Text},
            {QStringLiteral("bot"), FieldKind::Reference, Part::Bot}, {QStringLiteral("name"), FieldKind::Text},
            {QStringLiteral("description"), FieldKind::Multiline}, {QStringLiteral("metadata"), FieldKind::Json},
            {QStringLiteral("created"), FieldKind::Timestamp}, {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("bot")};
        declaration.scope = QStringLiteral("bot");
        declaration.hanging = {{Part::KnowledgeDocument, QStringLiteral("collection")},
            {Part::ConversationCollection, QStringLiteral("collection")}};
        return declaration;
    }

private:
    [[nodiscard]] QString suggestionFor(const QString &logical, int row) const override
    {
        return logical == QLatin1String("id") ? valueOf(row, QStringLiteral("name")) : QString();
    }
};

} // namespace botdeck
