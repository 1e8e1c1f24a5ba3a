// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Page.h"

#include "ui/page/PageContext.h"

namespace botdeck {

Page::Page(const PageContext &, QWidget *parent)
    : QWidget(parent)
{
}

} // namespace botdeck
