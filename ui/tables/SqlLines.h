// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Statement.h"

#include <QSet>
#include <QString>

namespace botdeck::SqlLines {

/// @p sql with its clauses on lines of their own. Only blanks outside of quotes and parentheses become line breaks,
/// so the text still is the statement.
[[nodiscard]] QString layOut(const QByteArray &sql);

/// The statement and, as comments behind it, its parameters, cut where they are long.
/// @p secrets texts of which only "secret, not shown" is told; @p made texts that are made anew when it runs.
[[nodiscard]] QString withParameters(
    const Statement &statement, const QSet<QByteArray> &secrets, const QSet<QByteArray> &made = {});

} // namespace botdeck::SqlLines
