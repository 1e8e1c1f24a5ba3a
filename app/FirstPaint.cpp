// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FirstPaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace botdeck {

void FirstPaint::watch(QWidget &window)
{
    if (qEnvironmentVariableIsSet("BOTDECK_TIME_START"))
        window.installEventFilter(new FirstPaint(&window));
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [] { // the children are painted after the window itself
            std::fputs("painted\n", stderr);
            std::fflush(stderr);
        });
    }
    return false;
}

} // namespace botdeck
