// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// Entries of a bot, one row a key: its settings, or what it remembers for all its conversations. A key is there once a
/// bot.
class BotEntryModel final : public EntityModel
{
    Q_OBJECT

public:
    /// @p part: Configuration or Memory.
    BotEntryModel(const EntityContext &context, Part part, QObject *parent = nullptr)
        : EntityModel(context, declared(part), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared(Part part)
    {
        EntityDeclaration declaration{.part = part};
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
