// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/schema/TableProfile.h"
#include "models/security/SecretBytes.h"

#include <QFuture>
#include <QUuid>

/// Secrets in the form a system's profile stores them in: Argon2id hashes, sealed texts. The work runs on threads of
/// its own; take the futures with deliver().
namespace botdeck::EntitySecrets {

/// The hash of @p plain. Errors: Refused for a form that is not ours (bcrypt).
[[nodiscard]] QFuture<Result<QString>> hashed(const HashedColumn &form, const SecretBytes &plain);
/// @p plain sealed for the row @p rowId, under the field key of the environment, else of the @p profile's keychain item.
/// Errors: Refused where there is no key; the keychain's.
[[nodiscard]] QFuture<Result<QString>> sealed(
    const SealedColumn &form, const SecretBytes &plain, const QString &rowId, const QUuid &profile);
/// What a sealed text holds. Errors: those of sealed(), Refused for another key, BadValue for damaged text.
[[nodiscard]] QFuture<Result<SecretBytes>> opened(
    const SealedColumn &form, const QString &text, const QString &rowId, const QUuid &profile);

} // namespace botdeck::EntitySecrets
