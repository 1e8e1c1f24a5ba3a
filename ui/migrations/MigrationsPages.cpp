// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationsPages.h"

#include "ui/migrations/MigrationsPage.h"
#include "ui/page/PageContext.h"

namespace botdeck {

PageDescriptions migrationsPages()
{
    PageDescription page;
    page.id = QStringLiteral("migrations");
    page.title = MigrationsPage::pageTitle();
    page.icon = QStringLiteral("migration");
    page.section = PageDescription::Section::Database;
    page.order = 20; // below the tables
    page.make = [](const PageContext &context) -> Page * { return new MigrationsPage(context); };
    page.badge = &MigrationsPage::pendingIn;
    page.watch = &MigrationsPage::countPending;
    return {page};
}

} // namespace botdeck
