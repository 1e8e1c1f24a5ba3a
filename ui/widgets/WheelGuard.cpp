// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WheelGuard.h"

#include <QEvent>
#include <QWidget>

namespace botdeck {

WheelGuard::WheelGuard(QWidget *box)
    : QObject(box)
{
    box->installEventFilter(this);
}

void WheelGuard::protect(QWidget *box)
{
    box->setFocusPolicy(Qt::StrongFocus); // else the wheel gives it the focus
    new WheelGuard(box);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    event->ignore(); // so that the parents get it
    return true;
}

} // namespace botdeck
