// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Mails that are not sent yet.
class EmailDraftModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit EmailDraftModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::EmailDraft};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("user"), FieldKind::Reference, Part::User},
            {QStringLiteral("account"), FieldKind::Reference, Part::EmailAccount},
            {QStringLiteral("to"), FieldKind::List}, {QStringLiteral("cc"), FieldKind::List},
            {QStringLiteral("bcc"), FieldKind::List}, {QStringLiteral("subject"), FieldKind::Text},
            {QStringLiteral("body"), FieldKind::Multiline}, {QStringLiteral("attachments"), FieldKind::Json},
            {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("to")};
        declaration.scope = QStringLiteral("user");
        return declaration;
    }
};

} // namespace botdeck
