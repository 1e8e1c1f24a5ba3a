// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionPool.h"
#include "models/database/Profile.h"
#include "models/migration/RunControl.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceEndpoint.h"

#include <QObject>

#include <functional>
#include <memory>

namespace botdeck {

/// The local workspace made ready to open: its server started, its database brought to the documented schema, the
/// sample loaded where it was empty. Joins the workspace and the migrations, which do not know each other. GUI thread
/// (main in the command line); no call waits.
class LocalWorkspace : public QObject
{
    Q_OBJECT

public:
    explicit LocalWorkspace(QObject *parent = nullptr);
    ~LocalWorkspace() override;

    /// ready() or failed() answers; a start under way before is cancelled and says nothing more. @p withSample: fill an empty database with the sample.
    void start(bool withSample);
    /// Ends a start under way; failed() comes with Cancelled.
    void cancel();
    /// No longer needed; the last Botdeck stops the server.
    void release();

    /// The profile of a workspace at @p endpoint, with the name @p name.
    [[nodiscard]] static Profile profileOf(const WorkspaceEndpoint &endpoint);

signals:
    void progressChanged(const QString &text);
    void ready(const botdeck::Profile &profile);
    void failed(const botdeck::Error &error);

private:
    /// Calls @p receive with the answer, unless another start has begun since it was asked for.
    template<typename T>
    void take(const QFuture<Result<T>> &future, std::function<void(const Result<T> &)> receive);
    void onStarted(const WorkspaceEndpoint &endpoint);
    void setUp(const Profile &profile);
    void finish(const Outcome &outcome, const Profile &profile);

    Workspace m_workspace;
    std::unique_ptr<ConnectionPool> m_pool; // while the schema is set up
    CancelFlag m_cancel;
    quint64 m_generation = 0; ///< of start(): answers of an older one are dropped
    bool m_withSample = true;
};

} // namespace botdeck
