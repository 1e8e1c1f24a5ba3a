// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"
#include "models/entities/RandomText.h"

namespace botdeck {

/// Documents a bot answers from.
class KbDocumentModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit KbDocumentModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::KnowledgeDocument};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Text},
            {QStringLiteral("collection"), FieldKind::Reference, Part::KnowledgeCollection},
            {QStringLiteral("bot"), FieldKind::Reference, Part::Bot}, {QStringLiteral("name"), FieldKind::Text},
            {QStringLiteral("content"), FieldKind::Markdown}, {QStringLiteral("metadata"), FieldKind::Json},
            {QStringLiteral("embedding"), FieldKind::Text}, {QStringLiteral("indexed"), FieldKind::Boolean},
            {QStringLiteral("created"), FieldKind::Timestamp}, {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("collection")};
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
