// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/TypedAhead.h"

#include <utility>

namespace botdeck {

void TypedAhead::wait(const RowRef &row, int column)
{
    m_row = row;
    m_column = column;
    m_keys.clear();
}

void TypedAhead::add(const QKeyEvent &key)
{
    m_keys.append(std::shared_ptr<QKeyEvent>(key.clone()));
}

QString TypedAhead::text() const
{
    QString text;
    for (const auto &key : m_keys) {
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isForLine = (key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0;
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab || (isEnter && !isForLine))
            break;
        if (isEnter)
            text.append(u'\n');
        else if (key->key() == Qt::Key_Backspace)
            text.chop(1);
        else if (!key->text().isEmpty() && key->text().front().isPrint())
            text.append(key->text());
    }
    return text;
}

TypedAhead::Keys TypedAhead::take()
{
    m_row = {};
    m_column = -1;
    return std::exchange(m_keys, {});
}

} // namespace botdeck
