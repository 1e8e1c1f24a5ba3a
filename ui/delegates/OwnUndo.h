// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QEvent;

namespace botdeck {

/// Whose Ctrl+Z it is while a text field has the focus: the field's, or the window's once the field has nothing left.
class OwnUndo
{
public:
    /// True: @p event asks whether the field wants undo or redo as its own, and it has nothing to undo (redo). The
    /// event is ignored then, so that the window's shortcut gets the key.
    [[nodiscard]] static bool leaves(QEvent &event, bool canUndo, bool canRedo);
};

} // namespace botdeck
