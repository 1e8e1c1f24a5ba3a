// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ConversationCommand.h"

namespace botdeck {

void ConversationCommand::run()
{
    if (const QString why = ConversationStatements::whyMissing(*session().system()); !why.isEmpty()) {
        giveUp(Error::local(ErrorKind::Missing, why, tr("The command facts tells what the database is")));
        return;
    }
    m_source = new PoolConversationSource(session().pool(), session().system(), this);
    connect(m_source, &ConversationSource::failed, this, [this](quint64, const Error &error) { onFailed(error); });
    runOnConversations();
}

int ConversationCommand::limit()
{
    if (!isSet(QStringLiteral("limit")))
        return DefaultLimit;
    const int wanted = option(QStringLiteral("limit")).toInt();
    if (wanted <= 0)
        misuse(tr("The limit has to be a number above zero"), tr("Write --limit 100"));
    return qMax(0, wanted);
}

} // namespace botdeck
