// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"
#include "models/entities/RandomText.h"

namespace botdeck {

/// Tokens that log a user in once. A new one is random.
class UserLoginTokenModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit UserLoginTokenModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::LoginToken};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("user"), FieldKind::Reference, Part::User}, {QStringLiteral("token"), FieldKind::Secret},
            {QStringLiteral("expires"), FieldKind::Timestamp}, {QStringLiteral("used"), FieldKind::Boolean},
            {QStringLiteral("created"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("user"), QStringLiteral("expires")};
        declaration.scope = QStringLiteral("user");
        return declaration;
    }

private:
    [[nodiscard]] QMap<QString, QByteArray> firstValues() const override
    {
        return {{QStringLiteral("token"), RandomText::token()}};
    }
};

} // namespace botdeck
