// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"
#include "models/schema/StatementBuilder.h"

#include <optional>

namespace botdeck::UniqueCheck {

/// Whether another row of a table has a value. An immutable value for a worker.
struct Question
{
    CataloguePtr catalogue;
    quint32 relation = 0;
    SecretRules secrets{};
    QList<std::pair<int, QByteArray>> values{}; ///< columns that are unique together; the first is the asked one
    QList<QByteArray> ownKey{}; ///< empty: the row is new
    QList<int> titleColumns{};
    bool wantsSuggestion = false; ///< the value is a slug
};

struct Answer
{
    bool taken = false;
    QString holder; ///< what names the row that has it
    QString suggestion; ///< a free value near it, where one was wanted
};

/// The answers to all of @p questions, in their order: all are sent at once, in one unit. Where the server refuses one,
/// each is asked by itself, and one without an answer is nullopt: the database has the last word when it is saved. Runs
/// on a worker. Errors: the server's, of a connection or unit as a whole.
[[nodiscard]] Result<QList<std::optional<Answer>>> ask(PgDriver &driver, const QList<Question> &questions);

} // namespace botdeck::UniqueCheck
