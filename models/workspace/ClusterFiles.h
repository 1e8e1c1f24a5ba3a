// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/workspace/PostgresBinaries.h"
#include "models/workspace/ProcessRun.h"
#include "models/workspace/WorkspacePaths.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace botdeck {

/// The files of the workspace's cluster: making it, its configuration, its logs. All of it blocks; hold the
/// workspace's turn.
class ClusterFiles
{
public:
    static constexpr const char *Database = "botdeck";
    static constexpr const char *User = "postgres";
    static constexpr qint64 RoomForNew = 100; ///< MiB a new cluster wants free

    ClusterFiles(const WorkspacePaths &paths, const ProcessRun &run, const WorkWatch &watch);

    /// The major version of the cluster there is, nothing where there is none. Local where the folder exists but is
    /// no cluster, belongs to another user, or is of a version that can't be read: nothing of it is touched.
    [[nodiscard]] Result<std::optional<int>> existingMajor() const;
    /// Makes a new cluster with its database. A half-made one is never mistaken for one: it gets its name last.
    [[nodiscard]] Outcome create(const PostgresBinaries &binaries) const;
    /// Writes the configuration the server is started with, and thins out old logs.
    [[nodiscard]] Outcome configure() const;
    [[nodiscard]] QString configurationFile() const;
    /// The last lines the server wrote since its start, oldest first.
    [[nodiscard]] QStringList lastLogLines(int most) const;

    /// MiB free for the server's account on the workspace's disk, -1 unknown.
    [[nodiscard]] qint64 freeRoom() const;
    [[nodiscard]] Error diskFull() const;

private:
    [[nodiscard]] Outcome makeUnfinished(const PostgresBinaries &binaries) const;
    [[nodiscard]] QByteArray settings() const;
    void thinLogs() const;

    const WorkspacePaths &m_paths;
    const ProcessRun &m_run;
    const WorkWatch &m_watch;
};

} // namespace botdeck
