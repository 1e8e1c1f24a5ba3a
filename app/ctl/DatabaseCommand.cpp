// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DatabaseCommand.h"

#include "app/ctl/CtlTarget.h"

namespace botdeck {

DatabaseCommand::DatabaseCommand(const CtlContext &context, QObject *parent)
    : CtlCommand(context, parent)
    , m_target(std::make_unique<CtlTarget>(CtlTarget::Wish{option(QStringLiteral("url")),
          option(QStringLiteral("profile")), isSet(QStringLiteral("local")), isSet(QStringLiteral("read-only"))}))
{
    connect(m_target.get(), &CtlTarget::progressChanged, this, [this](const QString &text) { tell(text); });
    connect(m_target.get(), &CtlTarget::failed, this, [this](const Error &error) { giveUp(error); });
    connect(m_target.get(), &CtlTarget::resolved, this, &DatabaseCommand::open);
}

DatabaseCommand::~DatabaseCommand() = default;

void DatabaseCommand::start()
{
    m_target->resolve();
}

void DatabaseCommand::open(const Profile &profile)
{
    m_session = std::make_unique<DatabaseSession>(profile);
    connect(m_session.get(), &DatabaseSession::openFailed, this, &DatabaseCommand::onOpenFailed);
    connect(m_session.get(), &DatabaseSession::opened, this, &DatabaseCommand::run);
    m_session->open();
}

void DatabaseCommand::onOpenFailed(const Error &error)
{
    Error told = error;
    if (error.kind == ErrorKind::Authentication && !m_target->keychainProblem().isEmpty())
        told.hint = tr("The keychain gave no password: %1").arg(m_target->keychainProblem());
    if (error.kind == ErrorKind::Permission)
        giveUp(told, CtlExit::Connection);
    else
        giveUp(told);
}

void DatabaseCommand::cancel()
{
    if (m_session && m_ticket != 0) {
        m_session->pool().cancel(m_ticket); // the job's answer ends the command
        return;
    }
    m_target->cancel();
    CtlCommand::cancel();
}

bool DatabaseCommand::leavesWorkspaceRunning() const
{
    return m_target->leavesWorkspaceRunning();
}

} // namespace botdeck
