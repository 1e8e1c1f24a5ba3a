// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowChange.h"

namespace botdeck {

class DatabaseSession;

/// Names rows and their fields for people, in the dialogs about changes.
namespace RowWords {

[[nodiscard]] QString table(const DatabaseSession &session, quint32 relation);
/// What people call the row where the change knows it ("llm-temperature"), else by its key: "Row b7df…8e02".
[[nodiscard]] QString row(const DatabaseSession &session, const RowChange &change);
/// "id b7df2c04-6f1e-4c39-9d0a-11c2a7f38e02"; empty for new rows.
[[nodiscard]] QString key(const DatabaseSession &session, const RowRef &row);
/// The type a column is declared with; empty where it is not there any more.
[[nodiscard]] QString type(const DatabaseSession &session, quint32 relation, int attribute);
/// Whether a field's texts must not be shown: marked so, or by the table's rules.
[[nodiscard]] bool isSecret(const DatabaseSession &session, const RowChange &change, int attribute);
/// Secret texts among the change's fields.
[[nodiscard]] QList<QByteArray> secretTexts(const DatabaseSession &session, const RowChange &change);

} // namespace RowWords
} // namespace botdeck
