// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace botdeck {

class DatabaseSession;

/// Undo and redo that tell what they changed, since it may be on another page than the one in sight. GUI thread.
class UndoWords
{
    Q_DECLARE_TR_FUNCTIONS(UndoWords)

public:
    /// "Undone: name of bots row 7"; empty where there was nothing to undo.
    static QString undo(DatabaseSession &session);
    static QString redo(DatabaseSession &session);

private:
    class Touched;
    struct Told;
    static Told told(const DatabaseSession &session, const Touched &touched);
    static QString broughtBack(const Told &step);
    static QString discardedAgain(const Told &step);
};

} // namespace botdeck
