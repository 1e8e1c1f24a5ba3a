// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgRows.h"
#include "models/schema/TypeInfo.h"

#include <QString>

namespace botdeck {

/// A value of a field as the dialogs about changes show it. A value; secrets have no text.
struct FieldValue
{
    enum class Kind { Text, Null, EmptyText, Default, Secret, NotRead, NoRow };

    Kind kind = Kind::Text;
    QString text{};

    [[nodiscard]] static FieldValue of(const TypeInfo &type, const SqlText &value);
    [[nodiscard]] bool isText() const { return kind == Kind::Text; }
    /// What stands in place of a text: "NULL", "secret, not shown".
    [[nodiscard]] QString words() const;

    bool operator==(const FieldValue &) const = default;
};

/// One field before and after a change.
struct FieldDiff
{
    QString name;
    FieldValue before, after;
    QString problem{}; ///< why the new value can't be saved
};

} // namespace botdeck
