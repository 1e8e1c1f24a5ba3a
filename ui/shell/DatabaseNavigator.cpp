// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DatabaseNavigator.h"

#include "ui/shell/DatabaseView.h"
#include "ui/shell/SaveFlow.h"

namespace botdeck {

DatabaseNavigator::DatabaseNavigator(DatabaseView &view)
    : Navigator(&view)
    , m_view(view)
{
}

void DatabaseNavigator::go(const Place &place)
{
    m_view.go(place);
}

void DatabaseNavigator::back()
{
    m_view.back();
}

void DatabaseNavigator::forward()
{
    m_view.forward();
}

void DatabaseNavigator::review()
{
    m_view.saveFlow().review();
}

void DatabaseNavigator::save()
{
    m_view.saveFlow().save();
}

void DatabaseNavigator::discard()
{
    m_view.saveFlow().discard();
}

} // namespace botdeck
