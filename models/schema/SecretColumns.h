// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/StatementBuilder.h"
#include "models/schema/TableProfile.h"

namespace botdeck::SecretColumns {

/// True where a column's name says that its values are secrets: password_hash, session_token, apiKey,
/// encrypted_password … but not config_key, public_key, token_count or token_expires_at. Types that hold no secret
/// (numbers, times, booleans, enums) are the caller's to leave out.
[[nodiscard]] bool namedSecret(const QString &column);

/// The secrets of a relation: what @p profile says of the columns it describes, and the general rule for all others.
/// @p profile may be null: the general rule alone, with a value column masked by the key column it stands beside.
[[nodiscard]] SecretRules rulesOf(
    const Catalogue &catalogue, const RelationInfo &relation, const TableProfile *profile = nullptr);

} // namespace botdeck::SecretColumns
