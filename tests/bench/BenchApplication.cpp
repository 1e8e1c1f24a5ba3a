// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchApplication.h"

#include "ui/tables/GridView.h"

namespace botdeck::bench {

bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const auto *grid = qobject_cast<const GridView *>(receiver->parent());
        m_painted = m_painted || (grid && receiver == grid->viewport()); // its headers alone show no rows
    }
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    if (--m_depth == 0 && std::exchange(m_painted, false))
        emit gridPainted();
    return handled;
}

} // namespace botdeck::bench
