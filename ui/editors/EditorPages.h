// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityDeclaration.h"
#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"

namespace botdeck {

class DatabaseSession;

/// The pages of this folder: organizations, bots, configuration, memories, users, sessions, knowledge base, tools,
/// automations, e-mail.
[[nodiscard]] PageDescriptions editorPages();

namespace EditorPages {

/// The page that shows a part; empty for parts that have none.
[[nodiscard]] QString pageOf(Part part);
/// Where the rows are that hang on the row @p key of @p owner. An empty page: nowhere can show just these.
[[nodiscard]] Place placeOf(
    const DatabaseSession &session, Part owner, const EntityDeclaration::Hanging &what, const QByteArray &key);

} // namespace EditorPages
} // namespace botdeck
