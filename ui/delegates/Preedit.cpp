// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/Preedit.h"

#include <QApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QWidget>

#include <utility>

namespace botdeck {

Preedit::Preedit(QWidget *field)
    : QObject(field)
{
    field->installEventFilter(this);
}

void Preedit::watch(QWidget *field)
{
    new Preedit(field); // the field owns it
}

void Preedit::commit()
{
    QGuiApplication::inputMethod()->commit();
    QWidget *field = QApplication::focusWidget();
    auto *own = field ? field->findChild<Preedit *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    if (!own || own->m_text.isEmpty())
        return;
    QInputMethodEvent event;
    event.setCommitString(std::exchange(own->m_text, {}));
    QApplication::sendEvent(field, &event);
    QGuiApplication::inputMethod()->reset();
}

bool Preedit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod)
        m_text = static_cast<QInputMethodEvent *>(event)->preeditString();
    return QObject::eventFilter(watched, event);
}

} // namespace botdeck
