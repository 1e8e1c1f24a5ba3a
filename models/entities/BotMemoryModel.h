// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// What a bot remembers for all its conversations; a key is there once a bot.
class BotMemoryModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit BotMemoryModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::Memory};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid},
            {QStringLiteral("bot"), FieldKind::Reference, Part::Bot}, {QStringLiteral("key"), FieldKind::Text},
            {QStringLiteral("value"), FieldKind::Multiline}, {QStringLiteral("created"), FieldKind::Timestamp},
            {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("value")};
        declaration.scope = QStringLiteral("bot");
        return declaration;
    }

private:
    [[nodiscard]] QString extraProblem(const QString &logical, const QString &text) const override
    {
        const bool padded = logical == QLatin1String("key") && text != text.trimmed();
        return padded ? tr("The key starts or ends with a blank: the bot would not find it") : QString();
    }
};

} // namespace botdeck
