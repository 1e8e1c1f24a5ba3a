// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "ui/widgets/MessageBar.h"

#include <QCoreApplication>

namespace botdeck {

/// Words an error for people: what happened, why, what to do. The one place where errors become sentences.
class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)

public:
    /// The heading: "Your role may not do this".
    [[nodiscard]] static QString fact(const Error &error);
    /// The server's words, the objects it named and the way out, as one paragraph.
    [[nodiscard]] static QString explanation(const Error &error);
    /// What stands behind "Details": SQLSTATE, DETAIL, constraint.
    [[nodiscard]] static QString details(const Error &error);
    /// As a message bar shows it.
    [[nodiscard]] static MessageBar::Message message(const Error &error);
};

} // namespace botdeck
