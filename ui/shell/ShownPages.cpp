// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShownPages.h"

#include <QCoreApplication>

#include <algorithm>

namespace botdeck::ShownPages {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShownPages)
};

QList<const PageDescription *> pagesOf(
    PageDescription::Section section, const DatabaseSession &session, const PageDescriptions &pages)
{
    QList<const PageDescription *> shown;
    for (const PageDescription &page : pages) {
        const bool isHidden = page.hidesWhenMissing && page.missing && !page.missing(session).isEmpty();
        if (page.section == section && page.inSidebar && !isHidden)
            shown.append(&page);
    }
    std::ranges::stable_sort(shown, {}, &PageDescription::order);
    return shown;
}

} // namespace

QList<Section> of(const DatabaseSession &session, const PageDescriptions &pages)
{
    return {
        {{}, pagesOf(PageDescription::Section::Top, session, pages)},
        {Texts::tr("Build", "sidebar section"), pagesOf(PageDescription::Section::Build, session, pages)},
        {Texts::tr("Database", "sidebar section"), pagesOf(PageDescription::Section::Database, session, pages)},
    };
}

} // namespace botdeck::ShownPages
