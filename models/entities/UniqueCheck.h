// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"
#include "models/schema/StatementBuilder.h"

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

/// Runs on a worker. Errors: the server's, and Refused where a column can't be compared.
[[nodiscard]] Result<Answer> ask(PgDriver &driver, const Question &question);

} // namespace botdeck::UniqueCheck
