// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

/// Short names for addresses: lower-case letters, digits and single hyphens, at most 63 characters, so that one can be
/// a label of a host name (RFC 1123). Pure; any thread.
namespace botdeck::SlugText {

inline constexpr int MostCharacters = 63;

/// Why @p text is no slug; empty where it is one.
[[nodiscard]] QString problem(const QString &text);
/// The slug of a name: "Crédit Lyonnais S.A." gives "credit-lyonnais-s-a". Letters without a Latin base are left out;
/// empty where nothing stays.
[[nodiscard]] QString fromName(const QString &name);
/// @p wanted where nobody has it, else the first free one of "wanted-2", "wanted-3" …
[[nodiscard]] QString firstFree(const QString &wanted, const QSet<QString> &taken);

} // namespace botdeck::SlugText
