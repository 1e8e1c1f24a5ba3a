// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace botdeck {

/// Where the workspace's server listens; enough for a connection string. No password: the server knows its person by
/// the socket (peer authentication).
struct WorkspaceEndpoint
{
    QString socketDirectory; ///< to be used as the host
    int port = 0;
    QString database;
    QString user;

    friend bool operator==(const WorkspaceEndpoint &, const WorkspaceEndpoint &) = default;
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::WorkspaceEndpoint)
