// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Folders of a mail account, a tree by the folder above.
class EmailFolderModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit EmailFolderModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::EmailFolder};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("account"), FieldKind::Reference, Part::EmailAccount},
            {QStringLiteral("name"), FieldKind::Text}, {QStringLiteral("path"), FieldKind::Text},
            {QStringLiteral("parent"), FieldKind::Reference, Part::EmailFolder},
            {QStringLiteral("messages"), FieldKind::Integer}, {QStringLiteral("unread"), FieldKind::Integer},
            {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("account")};
        declaration.scope = QStringLiteral("account");
        declaration.hanging = {
            {Part::EmailMessage, QStringLiteral("folder")}, {Part::EmailFolder, QStringLiteral("parent")}};
        return declaration;
    }

private:
    [[nodiscard]] QString suggestionFor(const QString &logical, int row) const override
    {
        return logical == QLatin1String("path") ? valueOf(row, QStringLiteral("name")) : QString();
    }
};

} // namespace botdeck
