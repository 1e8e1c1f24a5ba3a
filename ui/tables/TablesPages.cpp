// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/TablesPages.h"

#include "ui/tables/RelationsPage.h"
#include "ui/tables/TablePage.h"

#include <QCoreApplication>

namespace botdeck {

PageDescriptions tablesPages()
{
    PageDescription list;
    list.id = QStringLiteral("tables");
    list.title = QCoreApplication::translate("botdeck::TablesPages", "Tables");
    list.icon = QStringLiteral("table");
    list.section = PageDescription::Section::Database;
    list.order = 10;
    list.make = [](const PageContext &context) -> Page * { return new RelationsPage(context); };
    PageDescription table;
    table.id = QStringLiteral("table");
    table.title = QCoreApplication::translate("botdeck::TablesPages", "Table");
    table.icon = QStringLiteral("table");
    table.section = PageDescription::Section::Database;
    table.order = 11;
    table.inSidebar = false;
    table.make = [](const PageContext &context) -> Page * { return new TablePage(context); };
    return {list, table};
}

} // namespace botdeck
