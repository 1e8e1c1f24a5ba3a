// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

namespace botdeck {

/// What botdeckctl ends with; documented in its manual page, so a number never changes its meaning.
enum class CtlExit {
    Ok = 0,
    Usage = 1, ///< the command line is not understood
    Connection = 2, ///< no connection, or it was lost; the password; the certificate; a time limit
    Refused = 3, ///< by the server or by us: permission, constraint, a value that is none, a script's error
    Missing = 4, ///< the table, row, profile … is not there
    Conflict = 5, ///< another program changed the row, or was writing it
    Unsure = 6, ///< done in part, or not known whether it was done
    Cancelled = 130, ///< by SIGINT, SIGTERM or SIGHUP
};

/// The exit code an error leads to.
[[nodiscard]] CtlExit exitOf(const Error &error);
/// The word that JSON has for a kind: "permission".
[[nodiscard]] QString kindName(ErrorKind kind);

} // namespace botdeck
