// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"

#include <QCoreApplication>

namespace botdeck {

/// A column's new value as it is written on the command line: `column=text`, `column:null` or `column:default`. The
/// text is the server's text form, taken as it stands.
struct AssignmentText
{
    Q_DECLARE_TR_FUNCTIONS(AssignmentText)

public:
    QString column;
    SqlText value;
    bool useDefault = false;

    /// Errors: BadValue, with how it is written.
    [[nodiscard]] static Result<AssignmentText> parse(const QString &text);
};

} // namespace botdeck
