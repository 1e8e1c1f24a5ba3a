// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/History.h"

namespace botdeck {

void History::leave(const Place &from)
{
    m_forward.clear();
    if (from.page.isEmpty() || (!m_back.isEmpty() && m_back.last() == from))
        return;
    m_back.append(from);
    if (m_back.size() > Limit)
        m_back.removeFirst();
}

std::optional<Place> History::back(const Place &current)
{
    if (m_back.isEmpty())
        return std::nullopt;
    m_forward.append(current);
    return m_back.takeLast();
}

std::optional<Place> History::forward(const Place &current)
{
    if (m_forward.isEmpty())
        return std::nullopt;
    m_back.append(current);
    return m_forward.takeLast();
}

} // namespace botdeck
