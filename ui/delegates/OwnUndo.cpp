// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/OwnUndo.h"

#include <QKeyEvent>

namespace botdeck {

bool OwnUndo::leaves(QEvent &event, bool canUndo, bool canRedo)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = static_cast<QKeyEvent &>(event);
    const bool isOthers =
        (key.matches(QKeySequence::Undo) && !canUndo) || (key.matches(QKeySequence::Redo) && !canRedo);
    if (isOthers)
        event.ignore();
    return isOthers;
}

} // namespace botdeck
