// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// What a user has set, exactly one row a user: another for the same user is a clash.
class UserPreferenceModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit UserPreferenceModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Preferences};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("user"), FieldKind::Reference, Part::User}, {QStringLiteral("value"), FieldKind::Json},
            {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("updated")};
        declaration.scope = QStringLiteral("user");
        return declaration;
    }

private:
    [[nodiscard]] QMap<QString, QByteArray> firstValues() const override { return {{QStringLiteral("value"), "{}"}}; }
};

} // namespace botdeck
