// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemParts.h"

#include <array>

namespace botdeck::SystemParts {

namespace {

struct Vocabulary
{
    const char *name;
    const char *columns;
};

// In the order of Part. resources/systems/README.md explains them.
constexpr std::array Words{
    Vocabulary{"organization", "id name slug created"},
    Vocabulary{"bot", "id name organization created updated"},
    Vocabulary{"configuration", "id bot key value created updated"},
    Vocabulary{"memory", "id bot key value created updated"},
    Vocabulary{"user", "id name email passwordHash active created updated"},
    Vocabulary{"loginToken", "id user token expires used created"},
    Vocabulary{"preferences", "id user value updated"},
    Vocabulary{"conversation", "id user bot token started lastActivity expires"},
    Vocabulary{"message", "id conversation user bot author text time"},
    Vocabulary{"click", "id conversation element time"},
    Vocabulary{"knowledgeCollection", "id bot name description metadata created updated"},
    Vocabulary{"knowledgeDocument", "id collection bot name content metadata embedding indexed created updated"},
    Vocabulary{"conversationCollection", "id conversation collection created"},
    Vocabulary{"tool", "id bot name description parameters script metadata created updated"},
    Vocabulary{"conversationTool", "id conversation tool created"},
    Vocabulary{"automation", "id bot name schedule script active created updated"},
    Vocabulary{
        "emailAccount", "id user address imapServer imapPort smtpServer smtpPort password active created updated"},
    Vocabulary{"emailDraft", "id user account to cc bcc subject body attachments updated"},
    Vocabulary{"emailFolder", "id account name path parent messages unread updated"},
    Vocabulary{"emailMessage", "id folder uid subject sender received seen"},
};
static_assert(Words.size() == std::size_t(Part::EmailMessage) + 1);

} // namespace

QString name(Part part)
{
    return QString::fromLatin1(Words.at(std::size_t(part)).name);
}

std::optional<Part> byName(const QString &name)
{
    for (std::size_t i = 0; i < Words.size(); ++i) {
        if (name == QLatin1String(Words.at(i).name))
            return Part(i);
    }
    return std::nullopt;
}

QStringList columns(Part part)
{
    return QString::fromLatin1(Words.at(std::size_t(part)).columns).split(u' ');
}

QList<Part> all()
{
    QList<Part> parts;
    for (std::size_t i = 0; i < Words.size(); ++i)
        parts.append(Part(i));
    return parts;
}

} // namespace botdeck::SystemParts
