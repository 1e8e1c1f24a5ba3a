// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BottomOverlay.h"

#include <QEvent>
#include <QWidget>

namespace botdeck {

BottomOverlay::BottomOverlay(QWidget *widget, QWidget *under)
    : QObject(widget)
    , m_widget(widget)
    , m_under(under)
{
    m_widget->installEventFilter(this);
    m_under->installEventFilter(this);
}

bool BottomOverlay::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isMoved = watched == m_under && (type == QEvent::Resize || type == QEvent::Move);
    const bool isShown = watched == m_widget && (type == QEvent::Show || type == QEvent::LayoutRequest);
    if (isMoved || isShown)
        place();
    return QObject::eventFilter(watched, event);
}

void BottomOverlay::place()
{
    if (!m_under)
        return;
    const QRect area = m_under->geometry();
    const int wanted = m_widget->hasHeightForWidth() ? m_widget->heightForWidth(area.width()) : -1;
    const int height = qMax(qMax(wanted, m_widget->minimumHeight()), m_widget->minimumSizeHint().height());
    m_widget->setGeometry(area.x(), area.bottom() + 1 - height, area.width(), height);
    m_widget->raise();
}

} // namespace botdeck
