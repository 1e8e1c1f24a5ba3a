// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/TypeInfo.h"

#include <QString>

#include <optional>

namespace botdeck {

/// How a column is shown and edited. From Text to List a profile may say so (its words are in
/// resources/systems/README.md); the rest follow from the column's type alone.
enum class FieldKind {
    Text, ///< one line
    Multiline,
    Markdown,
    BasicCode,
    Json,
    Boolean,
    Integer,
    Timestamp,
    Cron,
    Email,
    Host,
    Port,
    Slug,
    Uuid,
    Secret,
    Reference, ///< a row of another table
    List, ///< an array
    Number,
    Date,
    Time,
    Interval,
    Bytes,
    Choice, ///< one of an enum's labels
    Other, ///< edited as the server's text
};

/// The kind a profile's word names, none for a word that is none.
[[nodiscard]] std::optional<FieldKind> fieldKindNamed(const QString &word);
/// The kind a type has where no profile says more.
[[nodiscard]] FieldKind fieldKindOf(const TypeInfo &type);

} // namespace botdeck
