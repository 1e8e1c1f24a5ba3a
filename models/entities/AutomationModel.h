// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Scripts that run by the clock: five cron fields and a BASIC text.
class AutomationModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit AutomationModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Automation};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("bot"), FieldKind::Reference, Part::Bot}, {QStringLiteral("name"), FieldKind::Text},
            {QStringLiteral("schedule"), FieldKind::Cron}, {QStringLiteral("script"), FieldKind::BasicCode},
            {QStringLiteral("active"), FieldKind::Boolean}, {QStringLiteral("created"), FieldKind::Timestamp},
            {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("schedule")};
        declaration.scope = QStringLiteral("bot");
        return declaration;
    }
};

} // namespace botdeck
