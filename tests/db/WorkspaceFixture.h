// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/Workspace.h"

#include "tests/support/ServerDirectory.h"

#include <QCoreApplication>
#include <QProcess>

#include <memory>

#include <sys/types.h>

using Started = botdeck::Result<botdeck::WorkspaceEndpoint>;

/// A root folder for one workspace, in BOTDECK_WORKSPACE_DIR as long as this lives, and other Botdecks that use it. At
/// its end the server is stopped. As root servers run as postgres, the "ordinary user" is nobody; else both are the
/// caller.
class WorkspaceFixture
{
public:
    WorkspaceFixture();
    ~WorkspaceFixture();
    Q_DISABLE_COPY_MOVE(WorkspaceFixture)

    /// "ready <socket folder> <port> <database> <user>", or "error <message> | <hint>".
    [[nodiscard]] static QString told(const Started &result);
    /// Starts the workspace and waits for the answer on the event loop.
    [[nodiscard]] static Started start(botdeck::Workspace &workspace);
    /// What psql says, through the endpoint.
    [[nodiscard]] static QString psql(const botdeck::WorkspaceEndpoint &endpoint, const QString &sql);

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString data() const { return path(QStringLiteral("w/data")); }
    [[nodiscard]] pid_t serverPid() const;
    [[nodiscard]] const botdeck::test::ServerDirectory &directory() const { return m_directory; }
    /// Makes the data folder with one file in it.
    void writeData(const QString &file, const QByteArray &content) const;
    /// An empty folder of the ordinary user.
    [[nodiscard]] QString makeOrdinaryFolder(const QString &name) const;

    /// This program again, started to be another Botdeck until its input ends; see beAnotherBotdeck().
    [[nodiscard]] std::unique_ptr<QProcess> otherBotdeck(
        const QStringList &variables = {}, bool asOrdinaryUser = false) const;
    /// The line with its told() result.
    [[nodiscard]] static QString answerOf(QProcess &process);

private:
    botdeck::test::ServerDirectory m_directory;
};

/// True where this program was started by otherBotdeck(): then main() returns beAnotherBotdeck().
[[nodiscard]] bool isAnotherBotdeck(const QCoreApplication &application);
int beAnotherBotdeck(QCoreApplication &application);
