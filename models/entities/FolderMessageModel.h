// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Mails in a folder, as the server was last read.
class FolderMessageModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit FolderMessageModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::EmailMessage};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("folder"), FieldKind::Reference, Part::EmailFolder},
            {QStringLiteral("uid"), FieldKind::Integer}, {QStringLiteral("subject"), FieldKind::Text},
            {QStringLiteral("sender"), FieldKind::Text}, {QStringLiteral("received"), FieldKind::Timestamp},
            {QStringLiteral("seen"), FieldKind::Boolean}};
        declaration.facts = {QStringLiteral("sender")};
        declaration.scope = QStringLiteral("folder");
        return declaration;
    }
};

} // namespace botdeck
