// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Mail accounts of users; their passwords are sealed. Ports start at those of TLS.
class EmailAccountModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit EmailAccountModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::EmailAccount};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("user"), FieldKind::Reference, Part::User}, {QStringLiteral("address"), FieldKind::Email},
            {QStringLiteral("imapServer"), FieldKind::Host}, {QStringLiteral("imapPort"), FieldKind::Port},
            {QStringLiteral("smtpServer"), FieldKind::Host}, {QStringLiteral("smtpPort"), FieldKind::Port},
            {QStringLiteral("password"), FieldKind::Secret}, {QStringLiteral("active"), FieldKind::Boolean},
            {QStringLiteral("created"), FieldKind::Timestamp}, {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("user")};
        declaration.scope = QStringLiteral("user");
        declaration.hanging = {
            {Part::EmailFolder, QStringLiteral("account")}, {Part::EmailDraft, QStringLiteral("account")}};
        return declaration;
    }

private:
    [[nodiscard]] QMap<QString, QByteArray> firstValues() const override
    {
        return {{QStringLiteral("imapPort"), "993"}, {QStringLiteral("smtpPort"), "465"}};
    }
};

} // namespace botdeck
