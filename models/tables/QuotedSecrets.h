// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/tables/WriteReport.h"

namespace botdeck::QuotedSecrets {

/// What the server said of a row's change, without the secrets it quotes: DETAIL repeats the values of a key, or of the
/// whole row ("Failing row contains …"), columns that were never read among them. Where a secret takes part in the
/// change, however short, all quoted values go. Pure; any thread.
[[nodiscard]] Error removed(const Error &error, const WriteContext &context, const RowChange &change);
/// The same where no single row is to blame: a deferred constraint, COMMIT.
[[nodiscard]] Error removed(const Error &error, const WriteContext &context, const ChangeSet &set);

} // namespace botdeck::QuotedSecrets
