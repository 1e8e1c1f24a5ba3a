// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/TypedAhead.h"

#include <utility>

namespace botdeck {

namespace {

bool isCharacter(const QKeyEvent &key)
{
    return !key.text().isEmpty() && key.text().front().isPrint();
}

bool isBackspace(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Backspace && (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
}

bool isLeaving(const QKeyEvent &key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool isForLine = (key.modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0;
    return key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab || (isEnter && !isForLine);
}

/// A modifier by itself, a dead key: they show in what comes next.
bool isSilent(const QKeyEvent &key)
{
    const int code = key.key();
    const bool isModifier = (code >= Qt::Key_Shift && code <= Qt::Key_ScrollLock) || code == Qt::Key_AltGr;
    return isModifier || code == Qt::Key_Multi_key
        || (code >= Qt::Key_Dead_Grave && code <= Qt::Key_Dead_Longsolidusoverlay);
}

} // namespace

void TypedAhead::wait(const RowRef &row, int column)
{
    take();
    m_row = row;
    m_column = column;
}

void TypedAhead::add(const QKeyEvent &key)
{
    if (!isSilent(key))
        m_inputs.append(std::shared_ptr<QEvent>(key.clone()));
}

void TypedAhead::add(const QInputMethodEvent &event)
{
    m_isComposing = !event.preeditString().isEmpty();
    if (event.commitString().isEmpty())
        return;
    auto committed = std::make_shared<QInputMethodEvent>();
    committed->setCommitString(event.commitString());
    m_inputs.append(std::move(committed));
}

bool TypedAhead::isPlain() const
{
    for (const auto &input : m_inputs) {
        const auto *key = dynamic_cast<const QKeyEvent *>(input.get());
        const bool isEnd = key && isLeaving(*key) && input == m_inputs.last();
        if (key && !isCharacter(*key) && !isBackspace(*key) && !isEnd)
            return false;
    }
    return true;
}

QString TypedAhead::text() const
{
    QString text;
    for (const auto &input : m_inputs) {
        if (const auto *composed = dynamic_cast<const QInputMethodEvent *>(input.get())) {
            text.append(composed->commitString());
            continue;
        }
        const auto &key = static_cast<const QKeyEvent &>(*input);
        const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (isBackspace(key))
            text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
        else if (isCharacter(key))
            text.append(key.text());
        else if ((isEnter || isLeaving(key)) && input != m_inputs.last())
            text.append(u'\n');
    }
    return text;
}

TypedAhead::Inputs TypedAhead::take()
{
    m_row = {};
    m_column = -1;
    m_isComposing = false;
    return std::exchange(m_inputs, {});
}

} // namespace botdeck
