// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/workspace/ServerAccount.h"

#include <QString>

namespace botdeck {

/// Where the workspace lives. A value type, any thread; finding blocks on files for moments only.
///
/// The root folder is $XDG_DATA_HOME/botdeck/workspace, as root /var/lib/botdeck/workspace-0 (owned by `postgres`), or
/// what BOTDECK_WORKSPACE_DIR says. The socket's folder is short, private (0700) and one for each root folder:
/// $XDG_RUNTIME_DIR/botdeck/<hash>, as root /run/botdeck-0/<hash>, else /tmp/botdeck-<uid>/<hash>.
struct WorkspacePaths
{
    QString root;
    QString socketDirectory;

    [[nodiscard]] QString data() const { return root + QStringLiteral("/data"); }
    /// A cluster being made; it becomes data() once it is whole.
    [[nodiscard]] QString unfinishedData() const { return root + QStringLiteral("/data.new"); }
    [[nodiscard]] QString logs() const { return root + QStringLiteral("/log"); }
    /// What the server says before its own logging begins.
    [[nodiscard]] QString startLog() const { return root + QStringLiteral("/log/start.log"); }

    /// Finds the paths and makes the folders that are missing. Local, naming the folder, where one can't be made or
    /// written, belongs to someone else, or is too long for a socket.
    [[nodiscard]] static Result<WorkspacePaths> prepare(const ServerAccount &account);

    /// The longest path of a Unix socket, in bytes (sun_path without its end).
    static constexpr int LongestSocketPath = 107;
    /// The port, which is no more than a part of the socket's name here.
    static constexpr int Port = 5432;
};

} // namespace botdeck
