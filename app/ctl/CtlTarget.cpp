// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CtlTarget.h"

#include "models/base/Deliver.h"
#include "models/database/ProfileStore.h"
#include "models/workspace/PostmasterFile.h"
#include "models/workspace/WorkspacePaths.h"

namespace botdeck {

CtlTarget::CtlTarget(Wish wish, QObject *parent)
    : QObject(parent)
    , m_wish(std::move(wish))
{
}

void CtlTarget::resolve()
{
    if (m_wish.local)
        resolveWorkspace();
    else if (!m_wish.profile.isEmpty())
        resolveProfile();
    else
        resolveUrl();
}

void CtlTarget::cancel()
{
    if (m_workspace)
        m_workspace->cancel();
}

void CtlTarget::finish(Profile profile)
{
    profile.spec.applicationName = QStringLiteral("botdeckctl");
    profile.spec.readOnly = profile.spec.readOnly || m_wish.readOnly;
    emit resolved(profile);
}

void CtlTarget::resolveUrl()
{
    const auto spec = ConnectionSpec::fromUrl(m_wish.url);
    if (!spec) {
        emit failed(spec.error());
        return;
    }
    Profile profile;
    profile.spec = *spec;
    profile.name = spec->database;
    finish(profile);
}

void CtlTarget::resolveProfile()
{
    const Result<Profile> profile = ProfileStore().named(m_wish.profile);
    if (!profile) {
        emit failed(profile.error());
        return;
    }
    // What the environment says goes before the keychain, which may have to ask a person.
    if (qEnvironmentVariableIsSet("PGPASSWORD")) {
        finish(*profile);
        return;
    }
    deliver(m_keychain.read(Keychain::profileItem(profile->id)), this,
        [this, found = *profile](const Result<std::optional<QString>> &password) {
            Profile complete = found;
            if (password)
                complete.spec.password = password->value_or(QString());
            else
                m_keychainProblem = password.error().message;
            finish(complete);
        });
}

bool CtlTarget::isWorkspaceRunning()
{
    const Result<ServerAccount> account = ServerAccount::find();
    if (!account)
        return false;
    const Result<WorkspacePaths> paths = WorkspacePaths::prepare(*account);
    return paths && PostmasterFile::read(paths->data()).isAlive(paths->data());
}

void CtlTarget::resolveWorkspace()
{
    m_leaveRunning = isWorkspaceRunning();
    m_workspace = std::make_unique<LocalWorkspace>();
    connect(m_workspace.get(), &LocalWorkspace::progressChanged, this, &CtlTarget::progressChanged);
    connect(m_workspace.get(), &LocalWorkspace::failed, this, &CtlTarget::failed);
    connect(m_workspace.get(), &LocalWorkspace::ready, this, &CtlTarget::finish);
    m_workspace->start(true);
}

} // namespace botdeck
