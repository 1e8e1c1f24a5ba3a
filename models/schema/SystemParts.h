// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace botdeck {

/// The logical parts a chatbot system may have. Pages are written for these and ask the system which relation plays
/// one; a part a database lacks hides its page.
enum class Part {
    Organization,
    Bot,
    Configuration,
    Memory,
    User,
    LoginToken,
    Preferences,
    Conversation,
    Message,
    Click,
    KnowledgeCollection,
    KnowledgeDocument,
    ConversationCollection,
    Tool,
    ConversationTool,
    Automation,
    EmailAccount,
    EmailDraft,
    EmailFolder,
    EmailMessage,
};

namespace SystemParts {

/// The part's name in profiles: "knowledgeCollection".
[[nodiscard]] QString name(Part part);
/// The part of that name, none where there is no such part.
[[nodiscard]] std::optional<Part> byName(const QString &name);
/// The logical columns a part may have: "id", "bot", "name" …
[[nodiscard]] QStringList columns(Part part);
/// All parts.
[[nodiscard]] QList<Part> all();

} // namespace SystemParts
} // namespace botdeck
