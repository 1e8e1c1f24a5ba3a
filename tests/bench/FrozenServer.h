// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <sys/types.h>

namespace botdeck::bench {

/// Stops (SIGSTOP) a server and all its children for as long as it lives: connections stand, nobody answers.
class FrozenServer
{
public:
    /// @p processFile the server's postmaster.pid.
    explicit FrozenServer(const QString &processFile);
    ~FrozenServer();
    Q_DISABLE_COPY_MOVE(FrozenServer)

private:
    QList<pid_t> m_processes; // the postmaster first
};

} // namespace botdeck::bench
