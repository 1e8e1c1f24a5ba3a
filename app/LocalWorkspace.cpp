// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LocalWorkspace.h"

#include "models/base/Deliver.h"
#include "models/migration/SchemaSetup.h"

namespace botdeck {

LocalWorkspace::LocalWorkspace(QObject *parent)
    : QObject(parent)
{
    connect(&m_workspace, &Workspace::progressChanged, this, &LocalWorkspace::progressChanged);
}

LocalWorkspace::~LocalWorkspace() = default;

Profile LocalWorkspace::profileOf(const WorkspaceEndpoint &endpoint)
{
    Profile profile;
    profile.id = QUuid(QStringLiteral("6d9d4c1e-5f2c-4b43-9d2b-0b07dec00001")); // one workspace a person
    profile.name = tr("Local workspace");
    profile.environment = Environment::Local;
    profile.spec.host = endpoint.socketDirectory;
    profile.spec.port = QString::number(endpoint.port);
    profile.spec.database = endpoint.database;
    profile.spec.user = endpoint.user;
    profile.spec.sslMode = QStringLiteral("disable");
    return profile;
}

void LocalWorkspace::start(bool withSample)
{
    cancel();
    m_pool.reset();
    ++m_generation;
    m_withSample = withSample;
    m_cancel = CancelFlag();
    take<WorkspaceEndpoint>(m_workspace.start(), [this](const Result<WorkspaceEndpoint> &endpoint) {
        if (endpoint)
            onStarted(*endpoint);
        else
            emit failed(endpoint.error());
    });
}

template<typename T>
void LocalWorkspace::take(const QFuture<Result<T>> &future, std::function<void(const Result<T> &)> receive)
{
    deliver(future, this, [this, generation = m_generation, receive = std::move(receive)](const Result<T> &answer) {
        if (generation == m_generation)
            receive(answer);
    });
}

void LocalWorkspace::cancel()
{
    m_cancel.raise();
    m_workspace.cancel();
    if (m_pool)
        m_pool->close();
}

void LocalWorkspace::release()
{
    (void)m_workspace.release();
}

void LocalWorkspace::onStarted(const WorkspaceEndpoint &endpoint)
{
    const Profile profile = profileOf(endpoint);
    m_pool = std::make_unique<ConnectionPool>(profile.spec, 1);
    emit progressChanged(tr("Looking at the database…"));
    take<ServerFacts>(m_pool->open(), [this, profile](const Result<ServerFacts> &facts) {
        if (facts)
            setUp(profile);
        else
            finish(fail(facts.error()), profile);
    });
}

void LocalWorkspace::setUp(const Profile &profile)
{
    RunControl control;
    control.cancel = m_cancel;
    const QPointer<LocalWorkspace> guard(this);
    control.progress = [guard, generation = m_generation](const StepProgress &step) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, step, generation] {
                if (guard && guard->m_generation == generation) {
                    emit guard->progressChanged(
                        tr("Setting up the database, step %1 of %2…").arg(step.step).arg(step.steps));
                }
            },
            Qt::QueuedConnection);
    };
    const auto ticket = SchemaSetup::start(*m_pool, {m_withSample}, control);
    take<SchemaSetup::Report>(ticket.future, [this, profile](const Result<SchemaSetup::Report> &report) {
        if (report)
            finish({}, profile);
        else
            finish(fail(report.error()), profile);
    });
}

void LocalWorkspace::finish(const Outcome &outcome, const Profile &profile)
{
    m_pool.reset();
    if (outcome)
        emit ready(profile);
    else
        emit failed(outcome.error());
}

} // namespace botdeck
