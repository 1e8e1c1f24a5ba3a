// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/MessageAccessible.h"

#include "models/conversations/TranscriptModel.h"
#include "ui/conversations/TranscriptView.h"

namespace botdeck {

MessageAccessible::MessageAccessible(TranscriptView *view, int row)
    : m_view(view)
    , m_row(row)
{
}

bool MessageAccessible::isValid() const
{
    return m_view && m_view->model() && m_row < m_view->model()->rowCount();
}

QAccessibleInterface *MessageAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString MessageAccessible::text(QAccessible::Text text) const
{
    return isValid() && text == QAccessible::Name ? m_view->spokenText(m_row) : QString();
}

QRect MessageAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect bubble = m_view->bubbleRect(m_row);
    return {m_view->viewport()->mapToGlobal(bubble.topLeft()), bubble.size()};
}

QAccessible::State MessageAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.readOnly = true;
    state.focused = m_view->hasFocus() && m_view->currentRow() == m_row;
    state.selected = m_view->currentRow() == m_row;
    state.offscreen = !m_view->viewport()->rect().intersects(m_view->bubbleRect(m_row));
    return state;
}

} // namespace botdeck
