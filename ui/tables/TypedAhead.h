// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QList>
#include <QString>

#include <memory>

namespace botdeck {

/// The cell whose editor opens when its whole value has come, and what was typed for it meanwhile: keys, and text an
/// input method has composed, in their order.
class TypedAhead
{
public:
    using Inputs = QList<std::shared_ptr<QEvent>>;

    void wait(const RowRef &row, int column);
    [[nodiscard]] bool isWaiting() const { return m_column >= 0; }
    [[nodiscard]] bool isFor(const RowRef &row, int column) const { return m_column == column && m_row == row; }
    [[nodiscard]] const RowRef &row() const { return m_row; }
    [[nodiscard]] int column() const { return m_column; }

    void add(const QKeyEvent &key);
    /// Of an input method what it commits is kept; what it shows meanwhile has no place yet.
    void add(const QInputMethodEvent &event);
    /// An input method is in the middle of something: an editor that takes the focus would end it.
    [[nodiscard]] bool isComposing() const { return m_isComposing; }
    void endComposing() { m_isComposing = false; }
    [[nodiscard]] bool hasInputs() const { return !m_inputs.isEmpty(); }
    /// Nothing but characters, Backspace and, at the end, a key that leaves: text() is what an editor would make of it.
    [[nodiscard]] bool isPlain() const;
    /// The characters that were typed.
    [[nodiscard]] QString text() const;
    /// What was typed, in its order; nothing is waited for any more.
    Inputs take();

private:
    RowRef m_row;
    int m_column = -1;
    bool m_isComposing = false;
    Inputs m_inputs;
};

} // namespace botdeck
