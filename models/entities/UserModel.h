// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

/// People who talk to bots. A new one has no password yet, so nobody can log in as them.
class UserModel final : public EntityModel
{
    Q_OBJECT

public:
    explicit UserModel(const EntityContext &context, QObject *parent = nullptr)
        : EntityModel(context, declared(), parent)
    {
    }

    [[nodiscard]] static EntityDeclaration declared()
    {
        EntityDeclaration declaration{.part = Part::User};
        declaration.columns = {{QStringLiteral("id"), FieldKind::Uuid}, {QStringLiteral("name"), FieldKind::Text},
            {QStringLiteral("email"), FieldKind::Email}, {QStringLiteral("passwordHash"), FieldKind::Secret},
            {QStringLiteral("active"), FieldKind::Boolean}, {QStringLiteral("created"), FieldKind::Timestamp},
            {QStringLiteral("updated"), FieldKind::Timestamp}};
        declaration.facts = {QStringLiteral("email")};
        declaration.hanging = {{Part::Conversation, QStringLiteral("user")}, {Part::Message, QStringLiteral("user")},
            {Part::EmailAccount, QStringLiteral("user")}, {Part::EmailDraft, QStringLiteral("user")},
            {Part::LoginToken, QStringLiteral("user")}, {Part::Preferences, QStringLiteral("user")}};
        return declaration;
    }

private:
    [[nodiscard]] QMap<QString, QByteArray> firstValues() const override
    {
        return {{QStringLiteral("passwordHash"), ""}};
    }
    [[nodiscard]] QString extraProblem(const QString &logical, const QString &text) const override
    {
        const bool isPlain = logical == QLatin1String("passwordHash") && !text.isEmpty() && !text.startsWith(u'$');
        return isPlain ? tr("A plain password is never stored; set it, so that it is hashed") : QString();
    }
};

} // namespace botdeck
