// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalWorkspace.h"
#include "app/ctl/CtlCommand.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspacePaths.h"

#include <QElapsedTimer>
#include <QTimer>

namespace botdeck {

/// workspace start|status|stop: the local server that Botdeck keeps. What start started runs on after the command,
/// until the last Botdeck that uses it leaves, or stop.
class WorkspaceCommand : public CtlCommand
{
    Q_OBJECT

public:
    explicit WorkspaceCommand(const CtlContext &context, QObject *parent = nullptr);

    void start() override;
    void cancel() override;
    [[nodiscard]] bool leavesWorkspaceRunning() const override { return m_started; }

    /// How long stop waits for the server's end.
    static constexpr int PatienceMs = 30'000;

private:
    void stopServer();
    void onReleased();
    void awaitEnd();
    void tellStatus();

    LocalWorkspace m_local;
    Workspace m_workspace; // of stop
    WorkspacePaths m_paths;
    QTimer m_look;
    QElapsedTimer m_clock;
    bool m_started = false;
};

} // namespace botdeck
