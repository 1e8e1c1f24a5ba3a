// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QString>

#include <sys/types.h>

namespace botdeck {

/// The account the workspace's server runs under: the person's own, or `postgres` where Botdeck runs as root, since
/// PostgreSQL refuses to run as root. A value type, any thread.
struct ServerAccount
{
    QString name; ///< of the account the server runs under
    QString personName; ///< of the account Botdeck runs under, which the server lets in
    uid_t uid = 0;
    gid_t gid = 0;
    bool isOther = false; ///< true as root: programs are started through setpriv(1)

    /// Local where the user id has no name (PostgreSQL needs one), or as root without an account `postgres`.
    [[nodiscard]] static Result<ServerAccount> find();
};

} // namespace botdeck
