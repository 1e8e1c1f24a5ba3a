// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shots/Camera.h"
#include "tests/shots/OpenWindow.h"

class QKeySequence;

namespace botdeck::shots {

/// Goes through the whole program once and takes a picture at each stop. Changes nothing in the database. GUI thread.
class Tour
{
public:
    /// Pictures go to @p folder; the window has @p size.
    Tour(const QString &folder, const QSize &size);

    void run(const Profile &profile);

private:
    void visitPages();
    void visitTables();
    void visitChanges();
    void visitQuestions();
    void press(const QKeySequence &keys);
    void selectSomething();

    Camera m_camera;
    test::OpenWindow m_desk;
};

} // namespace botdeck::shots
