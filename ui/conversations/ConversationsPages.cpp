// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationsPages.h"

#include "models/schema/ConversationStatements.h"
#include "models/tables/DatabaseSession.h"
#include "ui/conversations/ConversationsPage.h"

#include <QCoreApplication>

namespace botdeck {

PageDescriptions conversationsPages()
{
    PageDescription page;
    page.id = QStringLiteral("conversations");
    page.title = QCoreApplication::translate("ConversationsPages", "Conversations");
    page.icon = QStringLiteral("conversations");
    page.section = PageDescription::Section::Top;
    page.order = 0;
    page.missing = [](const DatabaseSession &session) { return ConversationStatements::whyMissing(*session.system()); };
    page.make = [](const PageContext &context) { return new ConversationsPage(context); };
    return {page};
}

} // namespace botdeck
