// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FirstPaint.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <cstdio>

namespace botdeck {

FirstPaint::FirstPaint(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void FirstPaint::watch(QWidget &window)
{
    // All widgets are looked at: a window whose children cover it is never asked to paint anything itself.
    if (qEnvironmentVariableIsSet("BOTDECK_TIME_START"))
        qApp->installEventFilter(new FirstPaint(window));
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || !watched->isWidgetType())
        return false;
    if (static_cast<QWidget *>(watched)->window() == &m_window) {
        qApp->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FirstPaint::tell, Qt::QueuedConnection); // all is painted in one event
    }
    return false;
}

void FirstPaint::tell()
{
    std::fputs("painted\n", stderr);
    std::fflush(stderr);
}

} // namespace botdeck
