// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchApplication.h"

#include "ui/tables/GridView.h"

namespace botdeck::bench {

bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    if (event->type() == QEvent::Paint && qobject_cast<GridView *>(receiver->parent()))
        m_painted = true;
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    if (--m_depth == 0 && std::exchange(m_painted, false))
        emit gridPainted();
    return handled;
}

} // namespace botdeck::bench
